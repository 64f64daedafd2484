package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CampaignStep;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.StepDialog;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiConsumer;

/** « Reporter l’échéance »: the new one, which comes after the one in force, and why. */
final class ExtendDialog extends StepDialog {

    ExtendDialog(CampaignLine campaign, LocalDate today, BiConsumer<LocalDate, String> extend) {
        super("");
        setHeaderTitle(words.text("selfdiagnosis.step.title", words.label(CampaignStep.EXTEND), campaign.reference()));
        LocalDate inForce = Objects.requireNonNullElse(campaign.deadline(), today);
        LocalDate after = inForce.isAfter(today) ? inForce : today;
        DatePicker deadline = Pickers.date(words.text("selfdiagnosis.extend.deadline"));
        deadline.setRequiredIndicatorVisible(true);
        deadline.setMin(after.plusDays(1));
        deadline.setInitialPosition(after.plusDays(1));
        deadline.setHelperText(words.text("selfdiagnosis.extend.in-force", words.dayMonthYear(inForce)));
        TextArea reason = reason();
        say(words.text("selfdiagnosis.step.extend-campaign.explain"));
        ask(deadline, reason);
        confirm(words.label(CampaignStep.EXTEND), () -> {
            LocalDate day = deadline.getValue();
            boolean later = day != null && day.isAfter(after);
            deadline.setErrorMessage(words.text("selfdiagnosis.extend.not-later", words.dayMonthYear(after)));
            deadline.setInvalid(!later);
            if (!given(reason) || !later) {
                return false;
            }
            extend.accept(Objects.requireNonNull(day), reason.getValue().strip());
            return true;
        });
    }
}
