package fr.qualipilote.ui.part;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A due date in words and colour, with the date under it. */
public final class DueLabel extends Span {

    public DueLabel(Wording words, @Nullable LocalDate due, LocalDate today) {
        addClassNames("qp-due", tone(due, today).className());
        if (due == null) {
            addClassName("qp-muted");
            setText(words.text("due.none"));
            return;
        }
        Element inWords = new Element("b");
        inWords.setText(words.due(due, today));
        Element date = new Element("small");
        date.setText(words.date(due, today));
        getElement().appendChild(inWords, date);
    }

    /** Late is bad, today is a warning, the rest is plain. */
    public static Tone tone(@Nullable LocalDate due, LocalDate today) {
        if (due == null || due.isAfter(today)) {
            return Tone.PLAIN;
        }
        return due.isBefore(today) ? Tone.BAD : Tone.WARN;
    }
}
