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
import fr.qualipilote.workflow.work.EngineTasks;
import fr.qualipilote.workflow.work.OpenTimers;
import fr.qualipilote.workflow.work.ProcessMessages;
import fr.qualipilote.worklist.spi.WorkLedger;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** All that runs for an action taken together: its follow-up, occurrences, watches and requests for postponement. */
@Component
class ActionCase {

    private final RuntimeService runtime;
    private final ProcessMessages messages;
    private final OpenTimers timers;
    private final EngineTasks engineTasks;
    private final CaseProcesses processes;
    private final ActionFollowUpSteps steps;
    private final WorkLedger ledger;
    private final BusinessClock clock;

    ActionCase(
            RuntimeService runtime,
            ProcessMessages messages,
            OpenTimers timers,
            EngineTasks engineTasks,
            CaseProcesses processes,
            @Lazy ActionFollowUpSteps steps,
            @Lazy WorkLedger ledger,
            @Lazy BusinessClock clock) {
        this.runtime = runtime;
        this.messages = messages;
        this.timers = timers;
        this.engineTasks = engineTasks;
        this.processes = processes;
        this.steps = steps;
        this.ledger = ledger;
        this.clock = clock;
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
                .forEach(occurrence -> messages.tell(ActionOccurrence.Messages.SKIPPED, occurrence.getBusinessKey()));
        running(action, DeadlineWatch.KEY)
                .forEach(watch -> messages.tell(DeadlineWatch.Messages.WORK_DONE, watch.getBusinessKey()));
        running(action, ActionPostponement.KEY)
                .forEach(postponement -> runtime.deleteProcessInstance(postponement.getId(), reason));
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
            timers.move(timer, reported ? OccurrenceVariables.NEVER : next);
        }
    }

    /** Moves the timer before the check of effectiveness, when the action waits for it; a date that has come opens it. */
    void planEffectiveness(ActionId action) {
        for (Job timer : effectivenessTimers(action)) {
            Instant check = steps.effectivenessCheck(action);
            if (check.isAfter(clock.now())) {
                timers.move(timer, check);
            } else {
                timers.reach(timer);
            }
        }
    }

    /** The action plan says that the date has come, and its answer counts before the timer's: nobody waits for a job. */
    void reachEffectiveness(ActionId action) {
        effectivenessTimers(action).forEach(timers::reach);
    }

    private List<Job> effectivenessTimers(ActionId action) {
        return running(action, ActionFollowUp.KEY).stream()
                .flatMap(followUp -> timers(followUp, ActionFollowUp.Elements.EFFECTIVENESS_DATE).stream())
                .toList();
    }

    private List<Job> timers(ProcessInstance instance, String element) {
        return timers.of(instance.getId(), element);
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
