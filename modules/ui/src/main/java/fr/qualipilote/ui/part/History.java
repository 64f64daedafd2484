package fr.qualipilote.ui.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.ui.text.Wording;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everything that happened to something, latest first: what, who, when. Nothing is ever taken out of it. */
public abstract class History extends OrderedList {

    protected final Wording words = Wording.here();

    private final Names names;
    private final LocalDate today;

    protected History(Names names, LocalDate today) {
        this.names = names;
        this.today = today;
        addClassNames("qp-plain-list", "qp-history");
        getElement().setAttribute("reversed", true);
    }

    /** @param author null where the product did it by itself */
    protected final void happened(String sentence, @Nullable PersonId author, Instant at) {
        Paragraph said = new Paragraph(sentence);
        said.addClassName("qp-pre");
        Span signature = new Span(words.text(
                "action.signature",
                author == null ? words.text("machine") : names.person(author),
                words.moment(at, today)));
        signature.addClassName("qp-muted");
        Div text = new Div(said, signature);
        text.addClassName("qp-line-text");
        ListItem item = new ListItem(text);
        item.addClassName("qp-line");
        add(item);
    }
}
