package fr.qualipilote.actionplan;

import static fr.qualipilote.actionplan.ActionStep.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an action stands, and which steps each state admits. The lifecycle is that of domain.md, section 3C; whoever reads
 * this enum knows it.
 */
public enum ActionState {
    /** « Proposée »: waits for the quality manager. */
    PROPOSED(QUALIFY, DISMISS),
    /** « À accepter »: waits for the pilot's answer. */
    TO_ACCEPT(ACCEPT, REFUSE, PROPOSE_OTHER_DATE, TRANSFER, ABANDON),
    /** « À arbitrer »: the pilot refused or proposed another date; waits for the quality manager. */
    TO_ARBITRATE(QUALIFY, DISMISS),
    /** « En cours »: being carried out, once or by occurrences. */
    IN_PROGRESS(
            CONTRIBUTE,
            REPORT_PROGRESS,
            DECLARE_DONE,
            REQUEST_POSTPONEMENT,
            DECIDE_POSTPONEMENT,
            END_RECURRENCE,
            CHANGE_RULE,
            VERIFY,
            SEND_BACK,
            TRANSFER,
            SUSPEND,
            ABANDON),
    /** « À vérifier »: an action done once is declared done; waits for somebody other than its pilot. */
    TO_VERIFY(VERIFY, SEND_BACK, TRANSFER, SUSPEND, ABANDON),
    /**
     * « Efficacité à contrôler »: verified, or the recurrence has ended; waits for the date of the check. Occurrences that
     * were open when the recurrence ended are finished meanwhile.
     */
    AWAITING_EFFECTIVENESS(CONTRIBUTE, DECLARE_DONE, VERIFY, SEND_BACK, CHECK_EFFECTIVENESS, TRANSFER, ABANDON),
    /** « Suspendue », with a reason (budget, vacancy, crisis). */
    SUSPENDED(RESUME, TRANSFER, ABANDON),
    /** « Close »: done, verified, effective. */
    CLOSED,
    /** « Écartée »: not retained by the quality manager. */
    DISMISSED,
    /** « Abandonnée » by decision, with its reason. */
    ABANDONED;

    private final Set<ActionStep> admitted;

    ActionState(ActionStep... steps) {
        admitted = EnumSet.noneOf(ActionStep.class);
        admitted.addAll(Set.of(steps));
    }

    public boolean admits(ActionStep step) {
        return admitted.contains(step) || (step.isAlwaysPossible() && isOpen());
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return !(this == CLOSED || this == DISMISSED || this == ABANDONED);
    }

    /** Whether it is being carried out or has been: what the plan counts as engaged. */
    public boolean isEngaged() {
        return this == IN_PROGRESS || this == TO_VERIFY || this == AWAITING_EFFECTIVENESS || this == SUSPENDED;
    }
}
