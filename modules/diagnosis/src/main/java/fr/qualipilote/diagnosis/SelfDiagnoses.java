package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.referential.VersionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of campaigns. Every one of them checks the actor's right first ({@link fr.qualipilote.kernel.AccessRefused}), then
 * the state ({@link DiagnosisStepRefused}), then its input ({@link InvalidDiagnosis}); it changes nothing when it throws. Unknown
 * ids throw {@link UnknownDiagnosis}.
 *
 * <p>Everybody signed in reads the campaigns and how far they are. « Quality » below is the quality manager or the deputy;
 * « management » the secretary general or the prefect. Administering gives no right here.
 */
public interface SelfDiagnoses {

    // --- reading -----------------------------------------------------------------------------------------------------

    /** Latest reference first. */
    List<CampaignLine> campaigns(Actor actor);

    CampaignSheet campaign(Actor actor, CampaignId id);

    CampaignSheet campaignWithReference(Actor actor, String reference);

    // --- preparation -------------------------------------------------------------------------------------------------

    /**
     * Quality: what a new campaign could be about, to be changed at will: all modules of the version, the services that work under any of them
     * today, and those who answered for them last time.
     */
    DescribeCampaign suggested(Actor actor, VersionId referential);

    /** Quality. Starts the process {@code self-diagnosis}: « Ouvrir la campagne » waits. */
    CampaignId prepare(Actor actor, DescribeCampaign description);

    /** Quality. @param version of the {@link CampaignSheet} as it was read; {@link DiagnosisChangedMeanwhile} otherwise */
    void edit(Actor actor, CampaignId id, int version, DescribeCampaign description);

    /**
     * Quality. Refused while the mission letter (reference and date), the modules, the services or the deadline are missing. What the
     * version of the referential asks is copied now and never changes; each service gets its task.
     */
    void open(Actor actor, CampaignId id);

    // --- while services answer ---------------------------------------------------------------------------------------

    /** Quality. The dates of sheets that are not handed in move along. @param reason required */
    void extend(Actor actor, CampaignId id, LocalDate deadline, String reason);

    /** Quality, or the head of the service: the task goes to whoever answers now. */
    void nameReferent(Actor actor, SheetId sheet, @Nullable PersonId referent, @Nullable PersonId substitute);

    /** Quality. Its task is withdrawn, its answers count no more. The last service cannot leave. @param reason required */
    void leaveScope(Actor actor, SheetId sheet, String reason);

    /**
     * The head of a service that was alerted of its delay, or the secretary general: says what was decided. All alerts of the sheet that wait
     * for the actor are settled. @param note required
     */
    void treatDelay(Actor actor, SheetId sheet, String note);

    /** Quality, but not who handed the sheet in. When all sheets are accepted the campaign goes on to consolidation. */
    void accept(Actor actor, SheetId sheet);

    /**
     * As {@link #accept}: back to the service.
     *
     * @param reason for the sheet as a whole; null when the criteria say it all
     * @param criteria reasons by criterion code; one of both is required
     */
    void sendBack(Actor actor, SheetId sheet, @Nullable String reason, Map<String, String> criteria);

    // --- consolidation and decision ----------------------------------------------------------------------------------

    /** Quality: hands the results to the steering committee. @param summary required */
    void consolidate(Actor actor, CampaignId id, String summary);

    /** Management, with the reference of the minutes. A validation freezes the results. */
    void decide(Actor actor, CampaignId id, CommitteeDecision decision);

    // --- after validation --------------------------------------------------------------------------------------------

    /** Quality and management: one for each gap, with the open actions that may be about the same thing. */
    List<ActionProposal> proposals(Actor actor, CampaignId id);

    /**
     * Quality, once: every gap is decided. New actions are proposed in the plan by the process, in the actor's name and in the same
     * transaction: what the plan refuses leaves the campaign as it was.
     */
    void proposeActions(Actor actor, CampaignId id, List<GapDecision> decisions);

    /** Quality: the results were shown to the users' committee; the campaign is closed. @param note null for none */
    void present(Actor actor, CampaignId id, LocalDate on, @Nullable String note);

    // --- exceptions --------------------------------------------------------------------------------------------------

    /** Quality and management. Nothing is asked, reminded or written until it is resumed. @param reason required */
    void suspend(Actor actor, CampaignId id, String reason);

    /** Quality and management. @param deadline a new one, after today; null keeps the one in force */
    void resume(Actor actor, CampaignId id, @Nullable LocalDate deadline);

    /** Quality and management, until the results are valid. @param reason required */
    void cancel(Actor actor, CampaignId id, String reason);
}
