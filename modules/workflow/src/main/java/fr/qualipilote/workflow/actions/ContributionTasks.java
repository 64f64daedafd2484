package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.workflow.processes.ActionOccurrence;
import fr.qualipilote.workflow.work.EngineTasks;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The tasks « Fournir sa part » of an occurrence, one for each part. The model opens them all at once; those that come or go
 * later are instances added to, or taken out of, the same step, so that cases that run on an earlier version have them as well.
 */
@Component
class ContributionTasks {

    private static final String STEP = ActionOccurrence.Elements.CONTRIBUTE;
    private static final String VARIABLE = ActionOccurrence.Variables.CONTRIBUTION_ID;

    private final RuntimeService runtime;
    private final EngineTasks engineTasks;

    ContributionTasks(RuntimeService runtime, EngineTasks engineTasks) {
        this.runtime = runtime;
        this.engineTasks = engineTasks;
    }

    /** @throws IllegalStateException when the part has no open task */
    Task theOne(OccurrenceId occurrence, ContributionId part) {
        Task task = open(occurrence).get(part.toString());
        if (task == null) {
            throw new IllegalStateException("No open task for contribution " + part);
        }
        return task;
    }

    /** Opens what is missing and withdraws what is asked for no longer. */
    void follow(OccurrenceId occurrence, Collection<ContributionId> asked) {
        Map<String, Task> open = open(occurrence);
        for (ContributionId part : asked) {
            if (open.remove(part.toString()) == null) {
                add(occurrence, part);
            }
        }
        open.values().forEach(this::withdraw);
    }

    private Map<String, Task> open(OccurrenceId occurrence) {
        Map<String, Task> open = new HashMap<>();
        for (Task task : engineTasks.of(occurrence.toString(), ActionWork.CONTRIBUTE)) {
            open.put((String) runtime.getVariable(task.getExecutionId(), VARIABLE), task);
        }
        return open;
    }

    private void add(OccurrenceId occurrence, ContributionId part) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(occurrence.toString(), ActionOccurrence.KEY)
                .singleResult()
                .getId();
        runtime.createProcessInstanceModification(instance)
                .startBeforeActivity(STEP)
                .setVariableLocal(VARIABLE, part.toString())
                .execute();
    }

    private void withdraw(Task task) {
        String instance = task.getProcessInstanceId();
        ActivityInstance one = Arrays.stream(
                        runtime.getActivityInstance(instance).getActivityInstances(STEP))
                .filter(step -> Arrays.asList(step.getExecutionIds()).contains(task.getExecutionId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Task " + task.getId() + " is in no step"));
        runtime.createProcessInstanceModification(instance)
                .cancelActivityInstance(one.getId())
                .execute();
    }
}
