package fr.qualipilote.ui.committees;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.organisation.BodyKind;
import fr.qualipilote.organisation.BodySheet;
import fr.qualipilote.organisation.DescribeBody;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.Seat;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.StepDialog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Founds a body or changes it. */
final class BodyDialog extends StepDialog {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_RHYTHM = 200;

    private final Names names;
    private final CommitteeWords committee;
    private final TextField name = new TextField(words.text("field.body-name"));
    private final Select<BodyKind> kind = new Select<>();
    private final ComboBox<Seat> chair = new ComboBox<>(words.text("committees.chair"));
    private final MultiSelectComboBox<Seat> members = new MultiSelectComboBox<>(words.text("committees.members"));
    private final TextArea guests = text(words.text("committees.guests"));
    private final MultiSelectComboBox<ChapterLine> themes = new MultiSelectComboBox<>(words.text("committees.themes"));
    private final DatePicker since = Pickers.date(words.text("committees.since"));
    private final DatePicker until = Pickers.date(words.text("committees.until"));
    private final TextField rhythm = new TextField(words.text("field.rhythm"));

    /** @param body null to found one */
    BodyDialog(
            @Nullable BodySheet body,
            Names names,
            CommitteeWords committee,
            LocalDate today,
            Consumer<DescribeBody> onDescribed) {
        super(body == null ? "" : body.name());
        this.names = names;
        this.committee = committee;
        if (body == null) {
            setHeaderTitle(words.text("committees.found.title"));
        }

        // components
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        kind.setLabel(words.text("committees.kind"));
        kind.setItems(BodyKind.values());
        kind.setItemLabelGenerator(words::label);
        chair.setItemLabelGenerator(committee::seat);
        chair.setItems((seat, typed) -> SearchText.contains(committee.seat(seat), typed), chairs());
        chair.setRequiredIndicatorVisible(true);
        members.setItemLabelGenerator(committee::seat);
        members.setItems((seat, typed) -> SearchText.contains(committee.seat(seat), typed), seats());
        guests.setHelperText(words.text("committees.guests.help"));
        themes.setItemLabelGenerator(ChapterLine::label);
        themes.setItems(names.themes());
        themes.setHelperText(words.text("committees.themes.help"));
        until.setHelperText(words.text("committees.until.help"));
        rhythm.setMaxLength(LONGEST_RHYTHM);
        fill(body, today);

        // layout
        Div dates = new Div(since, until);
        dates.addClassName("qp-row");
        ask(name, kind, chair, members, guests, themes, dates, rhythm);
        confirm(words.text("button.save"), () -> {
            boolean complete = given(name, !name.getValue().isBlank())
                    & given(chair, chair.getValue() != null)
                    & given(since, since.getValue() != null);
            if (complete) {
                onDescribed.accept(described());
            }
            return complete;
        });
    }

    private void fill(@Nullable BodySheet body, LocalDate today) {
        kind.setValue(body == null ? BodyKind.WORKING_GROUP : body.kind());
        since.setValue(body == null ? today : body.since());
        if (body == null) {
            return;
        }
        name.setValue(body.name());
        chair.setValue(body.chair());
        members.setValue(body.members().stream()
                .filter(seat -> !(seat instanceof Seat.Guest))
                .toList());
        guests.setValue(String.join(
                "\n",
                body.members().stream()
                        .filter(Seat.Guest.class::isInstance)
                        .map(committee::seat)
                        .toList()));
        themes.setValue(names.themes().stream()
                .filter(theme -> body.themes().contains(theme.code()))
                .toList());
        until.setValue(body.until());
        rhythm.setValue(body.rhythm() == null ? "" : body.rhythm());
    }

    private List<Seat> chairs() {
        return Stream.concat(
                        functions().filter(function -> !function.isOfService()).map(Seat.OfFunction::new), people())
                .toList();
    }

    private List<Seat> seats() {
        return Stream.of(functions().map(Seat.OfFunction::new), services(), people())
                .<Seat>flatMap(each -> each)
                .toList();
    }

    private static Stream<Function> functions() {
        return Arrays.stream(Function.values());
    }

    private Stream<Seat> services() {
        return names.activeServices().stream().map(service -> new Seat.OfService(service.id()));
    }

    private Stream<Seat> people() {
        return names.activePeople().stream().map(person -> new Seat.OfPerson(person.id()));
    }

    private DescribeBody described() {
        List<Seat> seats = new ArrayList<>(members.getValue());
        guests.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> seats.add(new Seat.Guest(line)));
        return new DescribeBody(
                kind.getValue(),
                name.getValue(),
                chair.getValue(),
                seats,
                themes.getValue().stream().map(ChapterLine::code).toList(),
                since.getValue(),
                until.getValue(),
                rhythm.getValue());
    }
}
