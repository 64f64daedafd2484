package fr.qualipilote.diagnosis.spi;

import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.WantedAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What self-diagnosis tells its processes {@code self-diagnosis} and {@code self-diagnosis-service}, in the transaction of the use
 * case: either both happen or neither. A call that finds no open task where one is expected throws {@link IllegalStateException}:
 * that is a bug, and rolls all back.
 *
 * <p>Where a person's task is completed, {@code by} is who did it. Null when nobody did.
 */
public interface SelfDiagnosisProcess {

    /** Starts {@code self-diagnosis}: « Ouvrir la campagne » waits. */
    void started(CampaignId campaign);

    /** Completes « Ouvrir la campagne »: each sheet gets its {@code self-diagnosis-service} with « Répondre à l’autodiagnostic ». */
    void opened(CampaignId campaign, List<SheetId> sheets, @Nullable PersonId by);

    /** Completes « Traiter le retard » or « Arbitrer le retard ». */
    void delayTreated(SheetId sheet, DelayLevel level, @Nullable PersonId by);

    /** Completes « Répondre à l’autodiagnostic », and with it all reminders and alerts; « Relire la fiche » opens. */
    void handedIn(SheetId sheet, @Nullable PersonId by);

    /** Completes « Relire la fiche »: the sheet is done with, or goes back to « Répondre à l’autodiagnostic ». */
    void reviewed(SheetId sheet, boolean accepted, @Nullable PersonId by);

    /** The service has left: its case ends, and that of the campaign goes on when it was the last that was waited for. */
    void leftScope(SheetId sheet);

    /** Completes « Consolider les résultats »; « Prendre la décision du comité » waits. */
    void consolidated(CampaignId campaign, @Nullable PersonId by);

    /** Completes « Prendre la décision du comité »: the results are frozen ({@link SelfDiagnosisSteps#freeze}), « Décider des actions » opens. */
    void validated(CampaignId campaign, @Nullable PersonId by);

    /** As {@link #validated}: the sheets go back to their services, then to consolidation again. */
    void moreAsked(CampaignId campaign, List<SheetId> sheets, @Nullable PersonId by);

    /** As {@link #validated}: the decision is asked for again at {@link SelfDiagnosisSteps#committeeResumption}. */
    void adjourned(CampaignId campaign, @Nullable PersonId by);

    /**
     * Completes « Décider des actions ». The process first proposes the wanted actions in the plan, in the name of {@code by}, and tells
     * {@link SelfDiagnosisSteps#actionsOpened}, all in this transaction; what the plan refuses rolls all back.
     */
    void actionsDecided(CampaignId campaign, List<WantedAction> actions, PersonId by);

    /** Completes « Présenter au comité des usagers »: the case ends. */
    void presented(CampaignId campaign, @Nullable PersonId by);

    /** Puts to sleep, or wakes, all that runs for the campaign. */
    void suspended(CampaignId campaign, boolean suspended);

    /** Ends everything that runs for the campaign. */
    void cancelled(CampaignId campaign);

    /** Title, dates or people changed: open tasks are shown anew, and the timers of sheets are moved to their dates. */
    void described(CampaignId campaign);
}
