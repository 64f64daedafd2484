package fr.qualipilote.ui.testing;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.EvidenceId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.OccurrenceState;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.PostponementId;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.WorkItemLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The monthly action on replies by mail on Friday 1 July 2022, and the work that it gives. */
public final class MonthlyReview {

    public static final LocalDate TODAY = LocalDate.of(2022, 7, 1);
    public static final BusinessClock CLOCK = BusinessClock.fixedAt(TODAY);
    public static final Instant YESTERDAY = Instant.parse("2022-06-30T08:42:00Z");

    public static final ActionId ACTION = new ActionId(House.id("action 11"));
    public static final OccurrenceId JUNE = new OccurrenceId(House.id("june"));
    public static final ContributionId BARU_PART = new ContributionId(House.id("part of BARU"));
    public static final ContributionId SMI_PART = new ContributionId(House.id("part of SMI"));
    public static final PostponementId POSTPONEMENT = new PostponementId(House.id("postponement"));
    public static final String REFERENCE = "ACT-2022-011";
    public static final String LABEL = "Examiner le délai de réponse aux courriels";

    private MonthlyReview() {}

    // --- the action --------------------------------------------------------------------------------------------------

    /** What differs from one test to the next; everything else stays. */
    public record Sketch(
            ActionState state,
            Recurrence recurrence,
            OccurrenceState occurrenceState,
            @Nullable String result,
            @Nullable String returnReason,
            boolean evidence,
            boolean askedToPostpone,
            @Nullable LocalDate proposedDueOn,
            Set<ActionStep> steps) {

        public static Sketch monthly(ActionStep... steps) {
            Set<ActionStep> allowed = EnumSet.noneOf(ActionStep.class);
            allowed.addAll(List.of(steps));
            return new Sketch(
                    ActionState.IN_PROGRESS,
                    Recurrence.EveryMonths.monthlyOn(1),
                    OccurrenceState.OPEN,
                    null,
                    null,
                    false,
                    false,
                    null,
                    allowed);
        }

        public Sketch in(ActionState other) {
            return new Sketch(
                    other,
                    recurrence,
                    occurrenceState,
                    result,
                    returnReason,
                    evidence,
                    askedToPostpone,
                    proposedDueOn,
                    steps);
        }

        public Sketch once() {
            return new Sketch(
                    state,
                    new Recurrence.Once(),
                    occurrenceState,
                    result,
                    returnReason,
                    evidence,
                    askedToPostpone,
                    proposedDueOn,
                    steps);
        }

        public Sketch declared(String text) {
            return new Sketch(
                    state,
                    recurrence,
                    OccurrenceState.DECLARED,
                    text,
                    null,
                    true,
                    askedToPostpone,
                    proposedDueOn,
                    steps);
        }

        public Sketch sentBack(String reason) {
            return new Sketch(
                    state,
                    recurrence,
                    OccurrenceState.SENT_BACK,
                    null,
                    reason,
                    true,
                    askedToPostpone,
                    proposedDueOn,
                    steps);
        }

        public Sketch withEvidence() {
            return new Sketch(
                    state,
                    recurrence,
                    occurrenceState,
                    result,
                    returnReason,
                    true,
                    askedToPostpone,
                    proposedDueOn,
                    steps);
        }

        public Sketch postponementAsked() {
            return new Sketch(
                    state, recurrence, occurrenceState, result, returnReason, evidence, true, proposedDueOn, steps);
        }

        public Sketch proposing(LocalDate date) {
            return new Sketch(
                    state, recurrence, occurrenceState, result, returnReason, evidence, askedToPostpone, date, steps);
        }

        public ActionSheet sheet() {
            return MonthlyReview.sheet(this);
        }
    }

    private static ActionSheet sheet(Sketch sketch) {
        boolean recurring = sketch.recurrence().isRecurring();
        ActionLine line = new ActionLine(
                ACTION,
                REFERENCE,
                "courriers",
                LABEL,
                Origin.EXISTING_PLAN,
                sketch.state(),
                House.RQ,
                List.of(new Contributor.OneService(House.BARU), new Contributor.OneService(House.SMI)),
                sketch.recurrence(),
                LatePolicy.KEEP,
                recurring ? null : LocalDate.of(2022, 9, 15),
                null,
                TODAY,
                Priority.NORMAL,
                20,
                1,
                false,
                false,
                "Méthode par échantillon");
        ActionSheet.Contribution baru =
                new ActionSheet.Contribution(BARU_PART, House.BARU, null, false, null, null, null, true);
        ActionSheet.Contribution smi = new ActionSheet.Contribution(
                SMI_PART, House.SMI, null, true, "40 courriels relus", House.COLLEAGUE, YESTERDAY, false);
        boolean declared = sketch.occurrenceState() == OccurrenceState.DECLARED;
        ActionSheet.Occurrence june = new ActionSheet.Occurrence(
                JUNE,
                recurring ? "2022-06" : null,
                TODAY,
                sketch.occurrenceState(),
                YESTERDAY,
                sketch.result(),
                declared ? House.RQ : null,
                declared ? YESTERDAY : null,
                null,
                null,
                sketch.returnReason(),
                false,
                List.of(baru, smi));
        ActionSheet.Occurrence may = new ActionSheet.Occurrence(
                new OccurrenceId(House.id("may")),
                recurring ? "2022-05" : null,
                LocalDate.of(2022, 6, 1),
                OccurrenceState.VERIFIED,
                YESTERDAY,
                "1 jour, échantillon de 46 courriels",
                House.RQ,
                YESTERDAY,
                House.DEPUTY,
                YESTERDAY,
                null,
                false,
                List.of());
        return new ActionSheet(
                line,
                3,
                House.DEPUTY,
                null,
                sketch.proposedDueOn(),
                "Délai moyen de 5 jours au plus",
                null,
                null,
                null,
                List.of(june, may),
                List.of(new ActionSheet.Observation("Méthode par échantillon", House.RQ, YESTERDAY)),
                sketch.evidence() ? List.of(evidence("echantillon-juin-2022.ods")) : List.of(),
                sketch.askedToPostpone()
                        ? List.of(new ActionSheet.Postponement(
                                POSTPONEMENT,
                                TODAY,
                                TODAY.plusDays(14),
                                "Vacance de poste",
                                House.RQ,
                                YESTERDAY,
                                null,
                                null,
                                null,
                                null))
                        : List.of(),
                List.of(),
                sketch.steps());
    }

    public static ActionSheet.Evidence evidence(String fileName) {
        return new ActionSheet.Evidence(
                new EvidenceId(House.id(fileName)),
                JUNE,
                fileName,
                "application/vnd.oasis.opendocument.spreadsheet",
                24_300,
                "a".repeat(64),
                House.RQ,
                YESTERDAY);
    }

    // --- the work ----------------------------------------------------------------------------------------------------

    public static WorkItemLine work(
            String formKey,
            @Nullable UUID subject,
            @Nullable PersonId assignee,
            LocalDate dueOn,
            CandidateGroup... groups) {
        return new WorkItemLine(
                new WorkItemId(House.id(formKey + dueOn + assignee)),
                formKey.substring(0, formKey.indexOf('/')),
                formKey,
                LABEL,
                REFERENCE,
                "action",
                ACTION.value(),
                subject,
                "courriers",
                formKey.startsWith("action-occurrence/") ? "2022-06" : null,
                null,
                assignee,
                List.of(groups),
                dueOn,
                YESTERDAY,
                true);
    }
}
