package fr.qualipilote.workflow.work;

import fr.qualipilote.kernel.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The only place that queries the engine's tasks (by identifiers, never by expressions, and never to fill a screen) and that
 * completes them.
 */
@Component
public class EngineTasks {

    /** How many tasks a page has. */
    public static final int PAGE = 100;

    private final TaskService tasks;

    EngineTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** @throws IllegalStateException when none or several are open */
    public Task theOne(String businessKey, WorkTask... works) {
        List<Task> open = of(businessKey, works);
        if (open.size() != 1) {
            throw new IllegalStateException(
                    "Expected one open task of " + List.of(works) + " for " + businessKey + ", found " + open.size());
        }
        return open.get(0);
    }

    public List<Task> of(String businessKey, WorkTask... works) {
        List<Task> open = new ArrayList<>();
        for (WorkTask work : works) {
            open.addAll(query(work).processInstanceBusinessKey(businessKey).list());
        }
        return open;
    }

    /** The open tasks of some process instances, of a kind. */
    public List<Task> among(Collection<String> processInstanceIds, WorkTask work) {
        return processInstanceIds.isEmpty()
                ? List.of()
                : query(work)
                        .processInstanceIdIn(processInstanceIds.toArray(String[]::new))
                        .list();
    }

    /** All open tasks of some process instances. */
    public List<Task> among(Collection<String> processInstanceIds) {
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

    /** Who did it has the task in the end: that is what histories and the task list keep. @param by null when time did it */
    public void complete(Task task, @Nullable PersonId by, Map<String, Object> variables) {
        String doer = by == null ? null : by.toString();
        if (!Objects.equals(doer, task.getAssignee())) {
            tasks.setAssignee(task.getId(), doer);
        }
        tasks.complete(task.getId(), variables);
    }

    private TaskQuery query(WorkTask work) {
        return tasks.createTaskQuery().processDefinitionKey(work.process()).taskDefinitionKey(work.element());
    }
}
