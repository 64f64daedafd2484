package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.qualipilote.diagnosis.ScoreLine;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chooses a service and a chapter of the results; the choice is kept in the address. */
final class FilterBar extends Div {

    private final Wording words = Wording.here();
    private final Paragraph count = new Paragraph();

    /** @param onChange goes where the results are filtered that way */
    FilterBar(ShownResults shown, Consumer<ResultFilter> onChange) {
        addClassName("qp-res-filters");
        ResultFilter filter = shown.filter();
        ComboBox<ScoreLine> service = choice(
                words.text("results.filter.service"),
                shown.results().services(),
                line -> Objects.equals(line.key().service(), filter.service()));
        service.addValueChangeListener(change -> onChange.accept(filter.with(
                change.getValue() == null ? null : change.getValue().key().service())));
        ComboBox<ScoreLine> chapter =
                choice(words.text("results.filter.chapter"), shown.results().chapters(), line -> line.key()
                        .code()
                        .equals(filter.chapter()));
        chapter.addValueChangeListener(change -> onChange.accept(filter.within(
                change.getValue() == null ? null : change.getValue().key().code())));
        count.addClassName("qp-muted");
        count.getElement().setAttribute("role", "status");
        add(service, chapter, count);
    }

    /** What the choice leaves. */
    FilterBar counting(String text) {
        count.setText(text);
        return this;
    }

    private ComboBox<ScoreLine> choice(
            String label, List<ScoreLine> lines, java.util.function.Predicate<ScoreLine> chosen) {
        ComboBox<ScoreLine> field = new ComboBox<>(label);
        field.setItemLabelGenerator(ScoreLine::label);
        field.setItems((line, typed) -> SearchText.contains(line.label(), typed), lines);
        field.setPlaceholder(words.text("results.filter.all"));
        field.setClearButtonVisible(true);
        @Nullable ScoreLine now = lines.stream().filter(chosen).findFirst().orElse(null);
        field.setValue(now);
        return field;
    }
}
