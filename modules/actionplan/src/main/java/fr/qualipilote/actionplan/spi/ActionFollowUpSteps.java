package fr.qualipilote.actionplan.spi;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the processes ask of the action plan: one use case a service task, and the questions of the task listener. Only
 * {@code workflow} sees this; there is no actor, time does it.
 */
public interface ActionFollowUpSteps {

    /** A date that no timer reaches: where none is planned, or none yet. */
    Instant NEVER = Instant.parse("9999-12-01T00:00:00Z");

    // --- service tasks -----------------------------------------------------------------------------------------------

    /** Opens the carrying out of an action done once (or done again after a check that found it ineffective). */
    OpenedOccurrence openOccurrence(ActionId action);

    /**
     * Opens the next occurrence of a recurring action; idempotent by (action, period or date). Under
     * {@link fr.qualipilote.kernel.LatePolicy#SKIP} it closes a late one before.
     */
    OpenedOccurrence openRecurringOccurrence(ActionId action);

    /** When to open the next occurrence; empty when the rule has no more dates. */
    Optional<Instant> nextOpening(ActionId action);

    /** When to ask the pilot for the next progress report on an open occurrence; empty when no milestone is planned. */
    Optional<Instant> nextCheckpoint(ActionId action, OccurrenceId occurrence);

    /**
     * Says that the carrying out is over and when its effectiveness is to be checked: at the date set, else at once, and never
     * as long as occurrences of an ended recurrence are open. A recurring action that has no more dates awaits the check from
     * now on.
     */
    Instant effectivenessCheck(ActionId action);

    /** When to remind the pilot who has not answered. */
    Instant answerReminder(ActionId action);

    void remindAnswer(ActionId action);

    void remindDeadline(ActionId action, UUID watched);

    /** Records the delay and the alert of the head of service. */
    void recordDelay(ActionId action, UUID watched);

    /** Records the alert of the secretary general. */
    void recordEscalation(ActionId action, UUID watched);

    /**
     * @param checkpoint see {@link #nextCheckpoint}
     * @param waitForCompletion whether the next one is planned only once this one is closed: by the late policy, or because it
     *     is the last one
     * @param alreadyOpen true when it was open before the call: nothing is to be started
     */
    record OpenedOccurrence(
            OccurrenceId occurrence,
            List<ContributionId> contributions,
            @Nullable Instant checkpoint,
            boolean waitForCompletion,
            boolean alreadyOpen) {}

    // --- the task listener's questions -------------------------------------------------------------------------------

    /** The tasks of the five processes, named by what they ask. */
    enum Task {
        QUALIFY,
        ANSWER,
        CONTRIBUTE,
        DECLARE,
        REDO,
        CHECKPOINT,
        VERIFY,
        CHECK_EFFECTIVENESS,
        DECIDE_POSTPONEMENT,
        TREAT_DELAY_AS_HEAD,
        TREAT_DELAY_AS_SECRETARY_GENERAL
    }

    /**
     * Words, date and people of a task.
     *
     * @param part the contribution, occurrence or postponement it is about; null for the action itself
     */
    TaskCard card(ActionId action, Task task, @Nullable UUID part);

    /** What an action is called, for who looks after the processes; empty when there is none. */
    Optional<CaseTitle> title(ActionId action);

    record CaseTitle(String reference, String label) {}

    /**
     * @param subject the action's label
     * @param subjectId what the form needs: contribution, occurrence, postponement, or null
     * @param assignee the person it goes to; null when it is offered to groups
     * @param roles offered to who has one of these roles
     * @param services offered to the members of these services
     * @param headsOf offered to the heads of these services
     * @param service the service whose part it is
     */
    record TaskCard(
            String reference,
            String subject,
            String theme,
            @Nullable String period,
            @Nullable UUID subjectId,
            @Nullable ServiceId service,
            @Nullable PersonId assignee,
            Set<Role> roles,
            Set<ServiceId> services,
            Set<ServiceId> headsOf,
            @Nullable LocalDate dueOn) {}
}
