package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.datepicker.DatePicker;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CampaignStep;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.StepDialog;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** « Reprendre »: where it stood, with a new deadline where the old one has become too short. */
final class ResumeDialog extends StepDialog {

    ResumeDialog(CampaignLine campaign, LocalDate today, Consumer<@Nullable LocalDate> resume) {
        super("");
        setHeaderTitle(words.text("selfdiagnosis.step.title", words.label(CampaignStep.RESUME), campaign.reference()));
        DatePicker deadline = Pickers.date(words.text("selfdiagnosis.resume.deadline"));
        deadline.setClearButtonVisible(true);
        deadline.setMin(today.plusDays(1));
        deadline.setHelperText(
                words.text("selfdiagnosis.resume.deadline.help", CampaignWords.day(campaign.deadline(), words)));
        say(words.text("selfdiagnosis.step.resume-campaign.explain"));
        ask(deadline);
        confirm(words.label(CampaignStep.RESUME), () -> {
            LocalDate day = deadline.getValue();
            deadline.setErrorMessage(words.text("field.date-after-today"));
            deadline.setInvalid(day != null && !day.isAfter(today));
            if (deadline.isInvalid()) {
                return false;
            }
            resume.accept(day);
            return true;
        });
    }
}
