package fr.qualipilote.workflow.work;

import fr.qualipilote.worklist.FailedStep;
import fr.qualipilote.worklist.Upkeep.Retry;
import fr.qualipilote.worklist.spi.EngineUpkeep;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells what runs in the engine and what failed there, and tries again what failed. */
@Service
class CamundaUpkeep implements EngineUpkeep {

    private static final Logger log = LoggerFactory.getLogger(CamundaUpkeep.class);

    private final ManagementService management;
    private final EngineTasks engineTasks;
    private final EngineTaskCards cards;
    private final FailedSteps failed;
    private final TransactionTemplate ownTransactions;

    CamundaUpkeep(
            ManagementService management,
            EngineTasks engineTasks,
            EngineTaskCards cards,
            FailedSteps failed,
            PlatformTransactionManager transactions) {
        this.management = management;
        this.engineTasks = engineTasks;
        this.cards = cards;
        this.failed = failed;
        // the engine opens one transaction for the job, and another to note a failure: neither may lie within a
        // caller's
        this.ownTransactions = new TransactionTemplate(transactions);
        this.ownTransactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Override
    public List<EngineTask> openTasks(int first) {
        return engineTasks.page(first).stream().map(this::engineTask).toList();
    }

    @Override
    public Optional<EngineTask> openTask(String engineTaskId) {
        return engineTasks.withId(engineTaskId).map(this::engineTask);
    }

    private EngineTask engineTask(Task task) {
        return new EngineTask(
                cards.workOf(task), task.isSuspended(), task.getCreateTime().toInstant());
    }

    @Override
    public List<FailedStep> failedSteps() {
        return failed.all();
    }

    @Override
    public int waitingSteps() {
        return failed.waiting();
    }

    @Override
    public Retry retry(String step) {
        try {
            ownTransactions.executeWithoutResult(status -> management.executeJob(step));
            return Retry.DONE;
        } catch (RuntimeException failure) {
            if (management.createJobQuery().jobId(step).count() == 0) {
                return Retry.GONE;
            }
            log.warn("Step {} was tried again and failed again: {}", step, failure.toString());
            return Retry.FAILED_AGAIN;
        }
    }
}
