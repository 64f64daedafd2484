package fr.qualipilote.workflow.work;

import fr.qualipilote.workflow.work.WorkKinds.KnownTask;
import fr.qualipilote.worklist.spi.OpenedWork;
import fr.qualipilote.worklist.spi.WorkLedger;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the card of a task that is open already, and brings the engine and the task list up to it. */
@Component
public class EngineTaskCards {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final WorkKinds kinds;
    private final WorkLedger ledger;

    EngineTaskCards(
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks,
            WorkKinds kinds,
            @Lazy WorkLedger ledger) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.kinds = kinds;
        this.ledger = ledger;
    }

    /**
     * A new person takes it over, and so do groups that come in the place of others; where groups only join, and where somebody
     * lends a hand (delegation, a claim), who has it keeps it.
     */
    public void showAnew(Task task) {
        EngineCard card = cardOf(task);
        Set<String> present = candidateGroups(task.getId());
        Set<String> wanted = card.candidateGroups();
        boolean replaced = !wanted.containsAll(present);
        if (replaced || !Objects.equals(task.getOwner(), card.responsible())) {
            task.setOwner(card.responsible());
            task.setAssignee(card.responsible());
        }
        task.setDueDate(card.dueDate());
        // before its groups: each of them changes the task as well, and what was read here would be out of date
        tasks.saveTask(task);
        regroup(task, present, wanted);
        ledger.changed(card.heldBy(EngineCard.person(task.getAssignee())));
    }

    /** The task as the task list has to show it now. */
    OpenedWork workOf(Task task) {
        return cardOf(task).heldBy(EngineCard.person(task.getAssignee()));
    }

    /** Codes of the groups that may take it. */
    public Set<String> candidateGroups(String engineTaskId) {
        return tasks.getIdentityLinksForTask(engineTaskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void regroup(Task task, Set<String> present, Set<String> wanted) {
        present.stream()
                .filter(group -> !wanted.contains(group))
                .forEach(group -> tasks.deleteCandidateGroup(task.getId(), group));
        wanted.stream()
                .filter(group -> !present.contains(group))
                .forEach(group -> tasks.addCandidateGroup(task.getId(), group));
    }

    private EngineCard cardOf(Task task) {
        String process =
                repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
        KnownTask known = kinds.task(process, task.getTaskDefinitionKey());
        String caseId =
                (String) runtime.getVariable(task.getExecutionId(), known.kind().caseVariable());
        return EngineCard.ask(known, task.getId(), caseId, part(known.task(), task));
    }

    private @Nullable String part(WorkTask work, Task task) {
        if (work.part() instanceof WorkTask.Part.Variable variable) {
            return (String) runtime.getVariable(task.getExecutionId(), variable.name());
        }
        return work.part() instanceof WorkTask.Part.BusinessKey
                ? runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()
                : null;
    }
}
