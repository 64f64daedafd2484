package fr.qualipilote.workflow.work;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.workflow.work.WorkKinds.KnownTask;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.spi.OpenedWork;
import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words, date and people of one task of the engine, in the terms of the engine and of the task list. */
record EngineCard(KnownTask known, String engineTaskId, UUID caseId, WorkCard answer) {

    /**
     * Asks the module that owns the case.
     *
     * @param part as {@link WorkTask#part()} says; null for the case itself
     */
    static EngineCard ask(KnownTask known, String engineTaskId, String caseId, @Nullable String part) {
        UUID about = part == null ? null : UUID.fromString(part);
        UUID id = UUID.fromString(caseId);
        return new EngineCard(known, engineTaskId, id, known.kind().card(id, known.task(), about));
    }

    static @Nullable PersonId person(@Nullable String assignee) {
        return assignee == null ? null : PersonId.of(assignee);
    }

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
                known.task().process(),
                known.task().formKey(),
                answer.subject(),
                answer.reference(),
                known.kind().code(),
                caseId,
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
