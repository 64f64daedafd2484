package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.qualipilote.diagnosis.DescribePastCampaign;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.ui.part.Invalid;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.Optional;

/** What is told of a past self-diagnosis beside its grid; all of it is needed. */
final class TakeoverForm extends Div {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_MINUTES = 300;

    private final Wording words = Wording.here();
    private final Select<VersionLine> version = new Select<>();
    private final TextField title = new TextField(words.text("selfdiagnosis.takeover.name"));
    private final DatePicker opened = Pickers.date(words.text("selfdiagnosis.takeover.opened"));
    private final DatePicker decided = Pickers.date(words.text("selfdiagnosis.takeover.decided"));
    private final TextField minutes = new TextField(words.text("selfdiagnosis.takeover.minutes"));

    /** @param versions at least one */
    TakeoverForm(List<VersionLine> versions) {
        // components
        addClassName("qp-action-form");
        version.setLabel(words.text("selfdiagnosis.takeover.version"));
        version.setItems(versions);
        version.setItemLabelGenerator(line -> words.text("referential.named", line.label(), line.edition()));
        version.setHelperText(words.text("selfdiagnosis.takeover.version.help"));
        version.setValue(versions.get(0));
        version.setEmptySelectionAllowed(false);
        title.setMaxLength(LONGEST_TITLE);
        minutes.setMaxLength(LONGEST_MINUTES);
        minutes.setHelperText(words.text("selfdiagnosis.takeover.minutes.help"));
        title.setValueChangeMode(ValueChangeMode.ON_BLUR);
        minutes.setValueChangeMode(ValueChangeMode.ON_BLUR);
        title.setRequiredIndicatorVisible(true);
        opened.setRequiredIndicatorVisible(true);
        decided.setRequiredIndicatorVisible(true);
        minutes.setRequiredIndicatorVisible(true);

        // layout
        Div dates = new Div(opened, decided);
        dates.addClassName("qp-row");
        add(version, title, dates, minutes);
    }

    void onChange(Runnable changed) {
        version.addValueChangeListener(change -> changed.run());
        title.addValueChangeListener(change -> changed.run());
        opened.addValueChangeListener(change -> changed.run());
        decided.addValueChangeListener(change -> changed.run());
        minutes.addValueChangeListener(change -> changed.run());
    }

    VersionId version() {
        return version.getValue().id();
    }

    boolean isComplete() {
        return !title.getValue().isBlank()
                && opened.getValue() != null
                && decided.getValue() != null
                && !minutes.getValue().isBlank();
    }

    /** Empty while something is missing, which is marked. */
    Optional<DescribePastCampaign> told() {
        mark(title, !title.getValue().isBlank());
        mark(opened, opened.getValue() != null);
        mark(decided, decided.getValue() != null);
        mark(minutes, !minutes.getValue().isBlank());
        if (!isComplete()) {
            Invalid.focusFirst(this);
            return Optional.empty();
        }
        return Optional.of(new DescribePastCampaign(
                title.getValue(), version(), opened.getValue(), decided.getValue(), minutes.getValue()));
    }

    private void mark(HasValidation field, boolean there) {
        field.setErrorMessage(words.text("field.required"));
        field.setInvalid(!there);
    }
}
