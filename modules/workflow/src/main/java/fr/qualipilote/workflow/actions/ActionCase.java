package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.workflow.processes.ActionFollowUp;
import fr.qualipilote.workflow.processes.ActionOccurrence;
import fr.qualipilote.workflow.processes.ActionPostponement;
import fr.qualipilote.workflow.processes.DeadlineWatch;
import fr.qualipilote.workflow.work.CaseProcesses;
import fr.qualipilote.workflow.work.EngineTaskCards;
import fr.qualipilote.workflow.work.EngineTasks;
import fr.qualipilote.worklist.spi.WorkLedger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** All that runs for an action taken together: its follow-up, occurrences, watches and requests for postponement. */
@Component
class ActionCase {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final EngineTasks engineTasks;
    private final EngineTaskCards cards;
    private final CaseProcesses processes;
    private final ActionFollowUpSteps steps;
    private final WorkLedger ledger;
    private final BusinessClock clock;

    ActionCase(
            RuntimeService runtime,
            ManagementService management,
            EngineTasks engineTasks,
            EngineTaskCards cards,
            CaseProcesses processes,
            @Lazy ActionFollowUpSteps steps,
            @Lazy WorkLedger ledger,
            @Lazy BusinessClock clock) {
        this.runtime = runtime;
        this.management = management;
        this.engineTasks = engineTasks;
        this.cards = cards;
        this.processes = processes;
        this.steps = steps;
        this.ledger = ledger;
        this.clock = clock;
    }

    // --- messages ----------------------------------------------------------------------------------------------------

    /** @throws IllegalStateException when nothing waits for the message */
    void tell(String message, String businessKey) {
        if (!tellIfWaiting(message, businessKey)) {
            throw new IllegalStateException("Nothing waits for " + message + " of " + businessKey);
        }
    }

    boolean tellIfWaiting(String message, String businessKey) {
        return !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateAllWithResult()
                .isEmpty();
    }

    // --- all at once -------------------------------------------------------------------------------------------------

    void putToSleep(ActionId action) {
        instances(action, ProcessInstanceQuery::active)
                .forEach(instance -> runtime.updateProcessInstanceSuspensionState()
                        .byProcessInstanceId(instance.getId())
                        .suspend());
        ledger.suspended(action.value(), true);
    }

    /** Nothing happens to what was awake. */
    void wake(ActionId action) {
        List<ProcessInstance> asleep = instances(action, ProcessInstanceQuery::suspended);
        asleep.forEach(instance -> runtime.updateProcessInstanceSuspensionState()
                .byProcessInstanceId(instance.getId())
                .activate());
        if (!asleep.isEmpty()) {
            ledger.suspended(action.value(), false);
        }
    }

    /** Ends what is left of an action whose follow-up has ended: each as its model ends it, where its model does. */
    void end(ActionId action, String reason) {
        running(action, ActionOccurrence.KEY)
                .forEach(occurrence -> tell(ActionOccurrence.Messages.SKIPPED, occurrence.getBusinessKey()));
        running(action, DeadlineWatch.KEY)
                .forEach(watch -> tell(DeadlineWatch.Messages.WORK_DONE, watch.getBusinessKey()));
        running(action, ActionPostponement.KEY)
                .forEach(postponement -> runtime.deleteProcessInstance(postponement.getId(), reason));
    }

    // --- tasks -------------------------------------------------------------------------------------------------------

    List<Task> engineTasks(ActionId action, ActionWork work) {
        return engineTasks.among(processes.of(action.value()), work);
    }

    /** Asks the cards of all open tasks again. What sleeps is asked when it wakes. */
    void showAnew(ActionId action) {
        engineTasks.among(processes.of(action.value())).stream()
                .filter(task -> !task.isSuspended())
                .forEach(cards::showAnew);
    }

    // --- timers ------------------------------------------------------------------------------------------------------

    /** Moves the timer of each open occurrence to its next milestone, unless a report is being waited for. */
    void planCheckpoints(ActionId action) {
        for (ProcessInstance occurrence : running(action, ActionOccurrence.KEY)) {
            if (engineTasks
                    .of(occurrence.getBusinessKey(), ActionWork.CHECKPOINT)
                    .isEmpty()) {
                timers(occurrence, ActionOccurrence.Elements.CHECKPOINT_DATE)
                        .forEach(timer -> planCheckpoint(action, OccurrenceId.of(occurrence.getBusinessKey()), timer));
            }
        }
    }

    private void planCheckpoint(ActionId action, OccurrenceId occurrence, Job timer) {
        Instant next = steps.nextCheckpoint(action, occurrence).orElse(OccurrenceVariables.NEVER);
        if (!timer.getDuedate().toInstant().equals(next)) {
            boolean reported = !next.isAfter(clock.now());
            move(timer, reported ? OccurrenceVariables.NEVER : next);
        }
    }

    /** Moves the timer before the check of effectiveness, when the action waits for it; a date that has come opens it. */
    void planEffectiveness(ActionId action) {
        for (Job timer : effectivenessTimers(action)) {
            Instant check = steps.effectivenessCheck(action);
            if (check.isAfter(clock.now())) {
                move(timer, check);
            } else {
                management.executeJob(timer.getId());
            }
        }
    }

    /** The action plan says that the date has come, and its answer counts before the timer's: nobody waits for a job. */
    void reachEffectiveness(ActionId action) {
        effectivenessTimers(action).forEach(timer -> management.executeJob(timer.getId()));
    }

    private List<Job> effectivenessTimers(ActionId action) {
        return running(action, ActionFollowUp.KEY).stream()
                .flatMap(followUp -> timers(followUp, ActionFollowUp.Elements.EFFECTIVENESS_DATE).stream())
                .toList();
    }

    private void move(Job timer, Instant to) {
        if (!timer.getDuedate().toInstant().equals(to)) {
            management.setJobDuedate(timer.getId(), Date.from(to));
        }
    }

    private List<Job> timers(ProcessInstance instance, String element) {
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(element)
                .list();
    }

    // --- instances ---------------------------------------------------------------------------------------------------

    private List<ProcessInstance> running(ActionId action, String process) {
        return instances(action, query -> query.processDefinitionKey(process));
    }

    private List<ProcessInstance> instances(ActionId action, UnaryOperator<ProcessInstanceQuery> narrowed) {
        Set<String> ids = processes.of(action.value());
        return ids.isEmpty()
                ? List.of()
                : narrowed.apply(runtime.createProcessInstanceQuery().processInstanceIds(ids))
                        .list();
    }
}
