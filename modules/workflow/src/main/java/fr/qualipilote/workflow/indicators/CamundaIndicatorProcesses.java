package fr.qualipilote.workflow.indicators;

import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.ReviewId;
import fr.qualipilote.indicators.spi.IndicatorProcesses;
import fr.qualipilote.indicators.spi.IndicatorSteps;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.workflow.actions.ProposedActions;
import fr.qualipilote.workflow.processes.IndicatorCollection;
import fr.qualipilote.workflow.processes.IndicatorReview;
import fr.qualipilote.workflow.work.CaseTasks;
import fr.qualipilote.workflow.work.EngineTasks;
import fr.qualipilote.workflow.work.OpenTimers;
import fr.qualipilote.workflow.work.ProcessMessages;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the engine what the indicators have decided, in the transaction of the use case. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CamundaIndicatorProcesses implements IndicatorProcesses {

    private final RuntimeService runtime;
    private final EngineTasks engineTasks;
    private final CaseTasks caseTasks;
    private final ProcessMessages messages;
    private final OpenTimers timers;
    private final IndicatorSteps steps;

    CamundaIndicatorProcesses(
            RuntimeService runtime,
            EngineTasks engineTasks,
            CaseTasks caseTasks,
            ProcessMessages messages,
            OpenTimers timers,
            @Lazy IndicatorSteps steps) {
        this.runtime = runtime;
        this.engineTasks = engineTasks;
        this.caseTasks = caseTasks;
        this.messages = messages;
        this.timers = timers;
        this.steps = steps;
    }

    // --- collections -------------------------------------------------------------------------------------------------

    @Override
    public void collectionOpened(CollectionId collection) {
        VariableMap variables = Variables.createVariables()
                .putValue(IndicatorCollection.Variables.COLLECTION_ID, collection.toString())
                .putValue(IndicatorCollection.Variables.ENTRY_REMINDER_AT, Date.from(steps.entryReminder(collection)))
                .putValue(IndicatorCollection.Variables.MISSING_AT, Date.from(steps.missingFlag(collection)));
        runtime.startProcessInstanceByKey(IndicatorCollection.KEY, collection.toString(), variables);
    }

    @Override
    public void entryFinished(CollectionId collection, PersonId by) {
        engineTasks.complete(
                engineTasks.theOne(collection.toString(), CollectionWork.ENTER, CollectionWork.COMPLETE), by, Map.of());
    }

    @Override
    public void collectionChecked(CollectionId collection, boolean accepted, boolean offTarget, PersonId by) {
        engineTasks.complete(
                engineTasks.theOne(collection.toString(), CollectionWork.CHECK),
                by,
                Map.of(
                        IndicatorCollection.Variables.ACCEPTED, accepted,
                        IndicatorCollection.Variables.OFF_TARGET, offTarget));
    }

    @Override
    public void collectionCancelled(CollectionId collection) {
        messages.tell(IndicatorCollection.Messages.CANCELLED, collection.toString());
    }

    @Override
    public void collectionChanged(CollectionId collection) {
        caseTasks.showAnew(collection.value());
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(collection.toString(), IndicatorCollection.KEY)
                .list()
                .forEach(instance -> {
                    move(instance.getId(), IndicatorCollection.Elements.REMINDER, steps.entryReminder(collection));
                    move(instance.getId(), IndicatorCollection.Elements.MISSING, steps.missingFlag(collection));
                });
    }

    private void move(String instance, String element, Instant to) {
        timers.of(instance, element).forEach(timer -> timers.move(timer, to));
    }

    // --- reviews -----------------------------------------------------------------------------------------------------

    @Override
    public void reviewOpened(ReviewId review) {
        VariableMap variables = Variables.createVariables()
                .putValue(IndicatorReview.Variables.REVIEW_ID, review.toString())
                .putValue(IndicatorReview.Variables.REVIEW_REMINDER_AT, Date.from(steps.reviewReminder(review)));
        runtime.startProcessInstanceByKey(IndicatorReview.KEY, review.toString(), variables);
    }

    @Override
    public void reviewDone(ReviewId review, @Nullable WantedAction action, PersonId by) {
        VariableMap variables =
                Variables.createVariables().putValue(IndicatorReview.Variables.ACTION_WANTED, action != null);
        if (action != null) {
            variables.putValueTyped(ProposedActions.WANTED, ProposedActions.handedOver(List.of(action), by));
        }
        engineTasks.complete(engineTasks.theOne(review.toString(), ReviewWork.REVIEW), by, variables);
    }

    @Override
    public void reviewDropped(ReviewId review) {
        messages.tell(IndicatorReview.Messages.DROPPED, review.toString());
    }
}
