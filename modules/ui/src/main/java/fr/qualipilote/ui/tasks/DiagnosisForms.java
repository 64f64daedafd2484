package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CommitteeDecision;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The forms of the tasks of a campaign, for its page, which offers the same deeds to who comes from there. */
public final class DiagnosisForms {

    private DiagnosisForms() {}

    /** @param go told the summary */
    public static Component consolidate(Consumer<String> go) {
        Paragraph help = new Paragraph(Wording.here().text("diagnosis.consolidate.help"));
        help.addClassName("qp-muted");
        return StepForm.withNote("diagnosis.consolidate", help, go);
    }

    public static Component decide(
            CampaignSheet campaign, Names names, LocalDate today, Consumer<CommitteeDecision> decide) {
        return new CommitteeForm(campaign, names, today, decide);
    }

    /** @param present told the day and the note, which may be empty */
    public static Component present(LocalDate today, BiConsumer<LocalDate, String> present) {
        return new PresentationForm(today, present);
    }
}
