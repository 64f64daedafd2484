package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.workflow.processes.ActionFollowUp;
import fr.qualipilote.workflow.processes.ActionOccurrence;
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
class EngineTaskCards {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ActionCards cards;
    private final WorkLedger ledger;

    EngineTaskCards(
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks,
            ActionCards cards,
            @Lazy WorkLedger ledger) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.cards = cards;
        this.ledger = ledger;
    }

    /** A new person or new groups take it over; who only lends a hand (delegation, a claim) keeps it else. */
    void showAnew(Task task) {
        ActionCards.Card card = cardOf(task);
        boolean regrouped = regroup(task, card.candidateGroups());
        if (regrouped || !Objects.equals(task.getOwner(), card.responsible())) {
            task.setOwner(card.responsible());
            task.setAssignee(card.responsible());
        }
        task.setDueDate(card.dueDate());
        tasks.saveTask(task);
        ledger.changed(card.heldBy(ActionCards.person(task.getAssignee())));
    }

    /** The task as the task list has to show it now. */
    OpenedWork workOf(Task task) {
        return cardOf(task).heldBy(ActionCards.person(task.getAssignee()));
    }

    /** Codes of the groups that may take it. */
    Set<String> candidateGroups(String engineTaskId) {
        return tasks.getIdentityLinksForTask(engineTaskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean regroup(Task task, Set<String> wanted) {
        Set<String> present = candidateGroups(task.getId());
        present.stream()
                .filter(group -> !wanted.contains(group))
                .forEach(group -> tasks.deleteCandidateGroup(task.getId(), group));
        wanted.stream()
                .filter(group -> !present.contains(group))
                .forEach(group -> tasks.addCandidateGroup(task.getId(), group));
        return !present.equals(wanted);
    }

    private ActionCards.Card cardOf(Task task) {
        String process =
                repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
        ActionWork work = ActionWork.of(process, task.getTaskDefinitionKey());
        String action = (String) runtime.getVariable(task.getExecutionId(), ActionFollowUp.Variables.ACTION_ID);
        return cards.ask(work, task.getId(), ActionId.of(action), part(work, task));
    }

    private @Nullable String part(ActionWork work, Task task) {
        return switch (work.part()) {
            case NONE -> null;
            case BUSINESS_KEY ->
                runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey();
            case CONTRIBUTION ->
                (String) runtime.getVariable(task.getExecutionId(), ActionOccurrence.Variables.CONTRIBUTION_ID);
        };
    }
}
