package fr.qualipilote.workflow.actions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The only place that queries the engine's tasks: by identifiers, never by expressions, and never to fill a screen.
 */
@Component
class EngineTasks {

    static final int PAGE = 100;

    private final TaskService tasks;

    EngineTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** @throws IllegalStateException when none or several are open */
    Task theOne(String businessKey, ActionWork... works) {
        List<Task> open = of(businessKey, works);
        if (open.size() != 1) {
            throw new IllegalStateException(
                    "Expected one open task of " + List.of(works) + " for " + businessKey + ", found " + open.size());
        }
        return open.get(0);
    }

    List<Task> of(String businessKey, ActionWork... works) {
        List<Task> open = new ArrayList<>();
        for (ActionWork work : works) {
            open.addAll(query(work).processInstanceBusinessKey(businessKey).list());
        }
        return open;
    }

    /** The open tasks of some process instances, of a kind. */
    List<Task> among(Collection<String> processInstanceIds, ActionWork work) {
        return processInstanceIds.isEmpty()
                ? List.of()
                : query(work)
                        .processInstanceIdIn(processInstanceIds.toArray(String[]::new))
                        .list();
    }

    /** All open tasks of some process instances. */
    List<Task> among(Collection<String> processInstanceIds) {
        return processInstanceIds.isEmpty()
                ? List.of()
                : tasks.createTaskQuery()
                        .processInstanceIdIn(processInstanceIds.toArray(String[]::new))
                        .list();
    }

    /** Up to a hundred open tasks in the order of their ids. */
    List<Task> page(int first) {
        return tasks.createTaskQuery().orderByTaskId().asc().listPage(first, PAGE);
    }

    Optional<Task> withId(String id) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult());
    }

    private TaskQuery query(ActionWork work) {
        return tasks.createTaskQuery().processDefinitionKey(work.process()).taskDefinitionKey(work.element());
    }
}
