package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignSheet.Outcome;
import fr.qualipilote.diagnosis.CommitteeDecision;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Pickers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** « Prendre la décision du comité »: validate, ask some services for more, or adjourn; always with the minutes. */
final class CommitteeForm extends TaskForm {

    private static final int LONGEST_REFERENCE = 300;

    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final TextField minutes = new TextField();
    private final CheckboxGroup<SheetLine> services = new CheckboxGroup<>();
    private final TextArea request;
    private final DatePicker until;
    private final TextArea reason;
    private final Paragraph next;
    private final LocalDate today;

    CommitteeForm(CampaignSheet campaign, Names names, LocalDate today, Consumer<CommitteeDecision> decide) {
        this.today = today;

        // components
        outcome.setLabel(words.text("diagnosis.decide.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(one -> words.text("diagnosis.outcome." + key(one)));
        outcome.setRequiredIndicatorVisible(true);
        keep("outcome", outcome, Outcome::name, text -> Drafts.constant(Outcome.class, text));
        minutes.setLabel(words.text("diagnosis.decide.minutes"));
        minutes.setHelperText(words.text("diagnosis.decide.minutes.help"));
        minutes.setMaxLength(LONGEST_REFERENCE);
        minutes.setRequiredIndicatorVisible(true);
        keep("minutes", minutes);
        services.setLabel(words.text("diagnosis.decide.services"));
        services.setItems(accepted(campaign));
        services.setItemLabelGenerator(sheet -> names.service(sheet.service()));
        services.setRequiredIndicatorVisible(true);
        request = keep("request", note(words.text("diagnosis.decide.request"), null));
        request.setRequiredIndicatorVisible(true);
        until = Pickers.date(words.text("diagnosis.decide.until"));
        until.setMin(today.plusDays(1));
        until.setRequiredIndicatorVisible(true);
        reason = keep("reason", note(words.text("diagnosis.decide.reason"), null));
        reason.setRequiredIndicatorVisible(true);

        // listeners
        outcome.addValueChangeListener(change -> showFor(change.getValue()));

        // layout
        Div parts = new Div(services, request, until, reason);
        parts.addClassName("qp-stack");
        addFields(outcome, minutes, parts);
        next = addNext("");
        showFor(null);
        addPrimary(words.text("diagnosis.decide.submit"), () -> {
            if (isComplete()) {
                decide.accept(decision());
            }
        });
    }

    private static List<SheetLine> accepted(CampaignSheet campaign) {
        return campaign.sheets().stream()
                .filter(sheet -> sheet.state() == SheetState.ACCEPTED)
                .toList();
    }

    private void showFor(@Nullable Outcome chosen) {
        services.setVisible(chosen == Outcome.MORE_ASKED);
        request.setVisible(chosen == Outcome.MORE_ASKED);
        until.setVisible(chosen == Outcome.ADJOURNED);
        reason.setVisible(chosen == Outcome.ADJOURNED);
        next.setVisible(chosen != null);
        if (chosen != null) {
            outcome.setInvalid(false);
            next.setText(words.text("diagnosis.decide.next." + key(chosen)));
        }
    }

    private static String key(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private boolean isComplete() {
        LocalDate day = until.getValue();
        outcome.setErrorMessage(words.text("diagnosis.decide.missing"));
        outcome.setInvalid(outcome.isEmpty());
        minutes.setErrorMessage(words.text("field.required"));
        minutes.setInvalid(minutes.getValue().isBlank());
        services.setErrorMessage(words.text("field.required"));
        services.setInvalid(
                outcome.getValue() == Outcome.MORE_ASKED && services.getValue().isEmpty());
        request.setErrorMessage(words.text("field.required"));
        request.setInvalid(
                outcome.getValue() == Outcome.MORE_ASKED && request.getValue().isBlank());
        until.setErrorMessage(words.text("field.date-after-today"));
        until.setInvalid(outcome.getValue() == Outcome.ADJOURNED && (day == null || !day.isAfter(today)));
        reason.setErrorMessage(words.text("field.required"));
        reason.setInvalid(
                outcome.getValue() == Outcome.ADJOURNED && reason.getValue().isBlank());
        return !outcome.isInvalid()
                && !minutes.isInvalid()
                && !services.isInvalid()
                && !request.isInvalid()
                && !until.isInvalid()
                && !reason.isInvalid();
    }

    private CommitteeDecision decision() {
        String document = minutes.getValue().strip();
        return switch (outcome.getValue()) {
            case VALIDATED -> new CommitteeDecision.Validate(document);
            case MORE_ASKED -> {
                Map<SheetId, String> asked = new LinkedHashMap<>();
                services.getValue()
                        .forEach(sheet ->
                                asked.put(sheet.id(), request.getValue().strip()));
                yield new CommitteeDecision.AskForMore(document, asked);
            }
            case ADJOURNED ->
                new CommitteeDecision.Adjourn(
                        document,
                        Objects.requireNonNull(until.getValue()),
                        reason.getValue().strip());
        };
    }
}
