package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** « Ouvrir une action dans le plan »: what it is, under which theme, for whom and until when. */
final class WantedActionFields extends Div {

    private static final int LONGEST_LABEL = 500;

    private final Wording words = Wording.here();
    private final Checkbox wanted = new Checkbox();
    private final Div fields = new Div();
    private final TextField label = new TextField();
    private final ComboBox<ChapterLine> theme;
    private final ComboBox<PersonLine> pilot;
    private final DatePicker dueOn;
    private final LocalDate today;

    /** @param legend what the box says, for instance « Ouvrir une action dans le plan » */
    WantedActionFields(String legend, Names names, LocalDate today) {
        this.today = today;
        addClassName("qp-stack");

        // components
        wanted.setLabel(legend);
        label.setLabel(words.text("work.action.label"));
        label.setMaxLength(LONGEST_LABEL);
        label.setRequiredIndicatorVisible(true);
        theme = Pickers.theme(words.text("field.theme"), names.themes());
        theme.setRequiredIndicatorVisible(true);
        pilot = Pickers.person(words.text("work.action.pilot"), names.activePeople());
        pilot.setHelperText(words.text("work.action.pilot.help"));
        pilot.setClearButtonVisible(true);
        dueOn = Pickers.date(words.text("work.action.due"));
        dueOn.setMin(today.plusDays(1));
        dueOn.setRequiredIndicatorVisible(true);

        // listeners
        wanted.addValueChangeListener(change -> fields.setVisible(change.getValue()));

        // layout
        Div row = new Div(theme, pilot, dueOn);
        row.addClassName("qp-row");
        fields.add(label, row);
        fields.addClassNames("qp-stack", "qp-wanted");
        fields.setVisible(false);
        add(wanted, fields);
    }

    /** @param prefix of the names in the draft */
    void keepIn(TaskForm form, String prefix, Names names) {
        form.keep(prefix + "wanted", wanted, String::valueOf, Boolean::valueOf);
        form.keep(prefix + "label", label);
        form.keep(prefix + "theme", theme, ChapterLine::code, code -> names.themes().stream()
                .filter(chapter -> chapter.code().equals(code))
                .findFirst()
                .orElse(null));
        form.keep(prefix + "pilot", pilot, person -> person.id().toString(), id -> person(names, id));
        form.keep(prefix + "due", dueOn, LocalDate::toString, Drafts::date);
    }

    private static @Nullable PersonLine person(Names names, String id) {
        return names.activePeople().stream()
                .filter(person -> person.id().toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    boolean isWanted() {
        return wanted.getValue();
    }

    /** Whether nothing is missing of what is wanted; marks what is. */
    boolean isComplete() {
        LocalDate due = dueOn.getValue();
        label.setErrorMessage(words.text("field.required"));
        label.setInvalid(isWanted() && label.getValue().isBlank());
        theme.setErrorMessage(words.text("field.required"));
        theme.setInvalid(isWanted() && theme.getValue() == null);
        dueOn.setErrorMessage(words.text("field.date-after-today"));
        dueOn.setInvalid(isWanted() && (due == null || !due.isAfter(today)));
        return !label.isInvalid() && !theme.isInvalid() && !dueOn.isInvalid();
    }

    /** @param observation why it is wanted */
    Optional<WantedAction> action(@Nullable String observation) {
        if (!isWanted()) {
            return Optional.empty();
        }
        PersonLine person = pilot.getValue();
        PersonId id = person == null ? null : person.id();
        return Optional.of(new WantedAction(
                Objects.requireNonNull(theme.getValue()).code(),
                label.getValue().strip(),
                id,
                Objects.requireNonNull(dueOn.getValue()),
                observation));
    }
}
