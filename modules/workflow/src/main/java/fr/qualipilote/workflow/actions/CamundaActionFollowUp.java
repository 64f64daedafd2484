package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.PostponementId;
import fr.qualipilote.actionplan.spi.ActionFollowUpProcess;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import fr.qualipilote.actionplan.spi.Deadlines;
import fr.qualipilote.actionplan.spi.DelayLevel;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.workflow.processes.ActionFollowUp;
import fr.qualipilote.workflow.processes.ActionOccurrence;
import fr.qualipilote.workflow.processes.ActionPostponement;
import fr.qualipilote.workflow.processes.ActionRecurrence;
import fr.qualipilote.workflow.processes.DeadlineWatch;
import fr.qualipilote.workflow.work.CaseTasks;
import fr.qualipilote.workflow.work.EngineTasks;
import fr.qualipilote.workflow.work.ProcessMessages;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the engine what the action plan has decided: one task completed, one message sent or one instance started a call, in
 * the transaction of the use case.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CamundaActionFollowUp implements ActionFollowUpProcess {

    private final RuntimeService runtime;
    private final EngineTasks engineTasks;
    private final ContributionTasks contributions;
    private final ActionFollowUpSteps steps;
    private final ActionCase cases;
    private final CaseTasks caseTasks;
    private final ProcessMessages messages;

    CamundaActionFollowUp(
            RuntimeService runtime,
            EngineTasks engineTasks,
            ContributionTasks contributions,
            @Lazy ActionFollowUpSteps steps,
            ActionCase cases,
            CaseTasks caseTasks,
            ProcessMessages messages) {
        this.runtime = runtime;
        this.engineTasks = engineTasks;
        this.contributions = contributions;
        this.steps = steps;
        this.cases = cases;
        this.caseTasks = caseTasks;
        this.messages = messages;
    }

    @Override
    public void started(ActionId action, boolean alreadyRunning, boolean recurring) {
        VariableMap variables = Variables.createVariables()
                .putValue(ActionFollowUp.Variables.ACTION_ID, action.toString())
                .putValue(ActionFollowUp.Variables.ALREADY_RUNNING, alreadyRunning)
                .putValue(ActionFollowUp.Variables.RECURRING, recurring);
        runtime.startProcessInstanceByKey(ActionFollowUp.KEY, action.toString(), variables);
    }

    @Override
    public void qualified(
            ActionId action, boolean retained, boolean pilotAgreed, boolean recurring, @Nullable PersonId by) {
        VariableMap variables = Variables.createVariables()
                .putValue(ActionFollowUp.Variables.RETAINED, retained)
                .putValue(ActionFollowUp.Variables.AGREED, pilotAgreed)
                .putValue(ActionFollowUp.Variables.RECURRING, recurring);
        if (retained && !pilotAgreed) {
            variables.putValue(ActionFollowUp.Variables.ANSWER_REMINDER_AT, Date.from(steps.answerReminder(action)));
        }
        complete(action, ActionWork.QUALIFY, by, variables);
    }

    @Override
    public void answered(ActionId action, boolean accepted, @Nullable PersonId by) {
        complete(action, ActionWork.ANSWER, by, Map.of(ActionFollowUp.Variables.ACCEPTED, accepted));
    }

    @Override
    public void contributed(OccurrenceId occurrence, ContributionId contribution, @Nullable PersonId by) {
        engineTasks.complete(contributions.theOne(occurrence, contribution), by, Map.of());
    }

    @Override
    public void partsChanged(OccurrenceId occurrence, List<ContributionId> asked) {
        contributions.follow(occurrence, asked);
    }

    @Override
    public void declared(OccurrenceId occurrence, @Nullable PersonId by) {
        Task task = engineTasks.theOne(occurrence.toString(), ActionWork.DECLARE, ActionWork.REDO);
        // who declares it done has reported: a progress report still asked for is settled with it
        engineTasks
                .of(occurrence.toString(), ActionWork.CHECKPOINT)
                .forEach(checkpoint -> engineTasks.complete(checkpoint, by, Map.of()));
        engineTasks.complete(task, by, Map.of());
    }

    @Override
    public void progressReported(ActionId action, @Nullable PersonId by) {
        caseTasks
                .of(action.value(), ActionWork.CHECKPOINT)
                .forEach(checkpoint -> engineTasks.complete(checkpoint, by, Map.of()));
        cases.planCheckpoints(action);
    }

    @Override
    public void verified(ActionId action, OccurrenceId occurrence, boolean compliant, @Nullable PersonId by) {
        Task task = engineTasks.theOne(occurrence.toString(), ActionWork.VERIFY);
        engineTasks.complete(task, by, Map.of(ActionOccurrence.Variables.COMPLIANT, compliant));
        if (compliant) {
            occurrenceClosed(action, occurrence);
            cases.planEffectiveness(action);
        }
    }

    @Override
    public void skipped(ActionId action, OccurrenceId occurrence) {
        messages.tell(ActionOccurrence.Messages.SKIPPED, occurrence.toString());
        occurrenceClosed(action, occurrence);
    }

    /** A recurrence may be waiting for this very one. */
    private void occurrenceClosed(ActionId action, OccurrenceId occurrence) {
        runtime.createMessageCorrelation(ActionRecurrence.Messages.OCCURRENCE_CLOSED)
                .processInstanceBusinessKey(action.toString())
                .processInstanceVariableEquals(ActionRecurrence.Variables.OCCURRENCE_ID, occurrence.toString())
                .correlateAll();
    }

    @Override
    public void ruleChanged(ActionId action) {
        messages.tellIfWaiting(ActionRecurrence.Messages.RULE_CHANGED, action.toString());
    }

    @Override
    public void recurrenceEnded(ActionId action) {
        messages.tell(ActionRecurrence.Messages.ENDED, action.toString());
    }

    @Override
    public void effectivenessChecked(ActionId action, boolean effective, @Nullable PersonId by) {
        cases.reachEffectiveness(action);
        complete(action, ActionWork.CHECK_EFFECTIVENESS, by, Map.of(ActionFollowUp.Variables.EFFECTIVE, effective));
    }

    @Override
    public void abandoned(ActionId action) {
        cases.wake(action);
        messages.tell(ActionFollowUp.Messages.ABANDONED, action.toString());
        cases.end(action, "abandoned");
    }

    @Override
    public void suspended(ActionId action, boolean suspended) {
        if (suspended) {
            cases.putToSleep(action);
        } else {
            cases.wake(action);
            ruleChanged(action);
            cases.planCheckpoints(action);
        }
    }

    @Override
    public void responsibilityChanged(ActionId action) {
        caseTasks.showAnew(action.value());
    }

    @Override
    public void described(ActionId action) {
        caseTasks.showAnew(action.value());
        cases.planEffectiveness(action);
        cases.planCheckpoints(action);
    }

    @Override
    public void postponementRequested(ActionId action, PostponementId postponement) {
        runtime.startProcessInstanceByKey(
                ActionPostponement.KEY,
                postponement.toString(),
                Map.of(ActionPostponement.Variables.ACTION_ID, action.toString()));
    }

    @Override
    public void postponementDecided(PostponementId postponement, boolean granted, @Nullable PersonId by) {
        Task task = engineTasks.theOne(postponement.toString(), ActionWork.DECIDE_POSTPONEMENT);
        engineTasks.complete(task, by, Map.of(ActionPostponement.Variables.GRANTED, granted));
    }

    @Override
    public void watch(ActionId action, UUID watched, Deadlines deadlines) {
        VariableMap dates = Variables.createVariables()
                .putValue(DeadlineWatch.Variables.REMINDER_FAR_AT, Date.from(deadlines.reminderFar()))
                .putValue(DeadlineWatch.Variables.REMINDER_NEAR_AT, Date.from(deadlines.reminderNear()))
                .putValue(DeadlineWatch.Variables.DUE_AT, Date.from(deadlines.due()))
                .putValue(DeadlineWatch.Variables.LATE_AT, Date.from(deadlines.late()))
                .putValue(DeadlineWatch.Variables.VERY_LATE_AT, Date.from(deadlines.veryLate()));
        List<ProcessInstance> earlier = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(watched.toString(), DeadlineWatch.KEY)
                .list();
        if (earlier.size() == 1
                && dates.equals(runtime.getVariables(earlier.get(0).getId(), dates.keySet()))) {
            return;
        }
        earlier.forEach(watch -> runtime.deleteProcessInstance(watch.getId(), "replaced"));
        VariableMap variables = Variables.fromMap(dates).putValue(DeadlineWatch.Variables.ACTION_ID, action.toString());
        runtime.startProcessInstanceByKey(DeadlineWatch.KEY, watched.toString(), variables);
    }

    @Override
    public void unwatch(UUID watched) {
        messages.tellIfWaiting(DeadlineWatch.Messages.WORK_DONE, watched.toString());
    }

    @Override
    public void delayTreated(ActionId action, DelayLevel level, @Nullable PersonId by) {
        ActionWork work =
                switch (level) {
                    case HEAD_OF_SERVICE -> ActionWork.TREAT_DELAY_AS_HEAD;
                    case SECRETARY_GENERAL -> ActionWork.TREAT_DELAY_AS_SECRETARY_GENERAL;
                };
        List<Task> alerts = caseTasks.of(action.value(), work);
        if (alerts.isEmpty()) {
            throw new IllegalStateException("No alert for " + level + " is open for action " + action);
        }
        alerts.forEach(alert -> engineTasks.complete(alert, by, Map.of()));
    }

    private void complete(ActionId action, ActionWork work, @Nullable PersonId by, Map<String, Object> variables) {
        engineTasks.complete(engineTasks.theOne(action.toString(), work), by, variables);
    }
}
