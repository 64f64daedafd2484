package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.TaskCard;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.spi.OpenedWork;
import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the action plan for the card of a task and puts it in the terms of the engine and of the task list. */
final class ActionCards {

    private final ActionFollowUpSteps steps;

    ActionCards(ActionFollowUpSteps steps) {
        this.steps = steps;
    }

    /** The words, date and people of one task of the engine. */
    record Card(ActionWork work, String engineTaskId, ActionId action, TaskCard answer) {

        @Nullable String responsible() {
            PersonId person = answer.assignee();
            return person == null ? null : person.toString();
        }

        @Nullable Date dueDate() {
            LocalDate dueOn = answer.dueOn();
            return dueOn == null
                    ? null
                    : Date.from(dueOn.atStartOfDay(BusinessClock.ZONE).toInstant());
        }

        Set<String> candidateGroups() {
            return candidates().stream().map(CandidateGroup::code).collect(Collectors.toCollection(TreeSet::new));
        }

        /** @param assignee who has the task, which need not be who is responsible */
        OpenedWork heldBy(@Nullable PersonId assignee) {
            return new OpenedWork(
                    engineTaskId,
                    work.process(),
                    work.formKey(),
                    answer.subject(),
                    answer.reference(),
                    CASE_KIND,
                    action.value(),
                    answer.subjectId(),
                    answer.theme(),
                    answer.period(),
                    answer.service(),
                    assignee,
                    candidates(),
                    answer.dueOn());
        }

        private Set<CandidateGroup> candidates() {
            Set<CandidateGroup> groups =
                    answer.roles().stream().map(CandidateGroup::of).collect(Collectors.toSet());
            answer.services().forEach(service -> groups.add(CandidateGroup.membersOf(service)));
            answer.headsOf().forEach(service -> groups.add(CandidateGroup.headOf(service)));
            return groups;
        }
    }

    /** What the task list calls a case of the action plan. */
    static final String CASE_KIND = "action";

    /** @param part as {@link ActionWork#part()} says: a contribution, a business key, or null */
    Card ask(ActionWork work, String engineTaskId, ActionId action, @Nullable String part) {
        UUID about = part == null ? null : UUID.fromString(part);
        return new Card(work, engineTaskId, action, steps.card(action, work.task(), about));
    }

    static @Nullable PersonId person(@Nullable String assignee) {
        return assignee == null ? null : PersonId.of(assignee);
    }
}
