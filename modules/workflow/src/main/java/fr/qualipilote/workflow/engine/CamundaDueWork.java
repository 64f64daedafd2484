package fr.qualipilote.workflow.engine;

import fr.qualipilote.organisation.spi.DueWork;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs due timers in the caller's thread, in their order. The engine's clock needs no setting: it is the business clock
 * ({@link EngineClock}). The job executor of this node or of another may take a timer first: then it is done there.
 */
@Service
class CamundaDueWork implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(CamundaDueWork.class);

    private final ManagementService management;
    private final TransactionTemplate ownTransactions;

    CamundaDueWork(ManagementService management, PlatformTransactionManager transactions) {
        this.management = management;
        // the engine opens one transaction a job, and another to note a failure: neither may lie within a caller's
        this.ownTransactions = new TransactionTemplate(transactions);
        this.ownTransactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Override
    public Optional<Instant> nextDue(Instant after, Instant upTo) {
        return first(timersUpTo(upTo).duedateHigherThan(Date.from(after)))
                .map(job -> job.getDuedate().toInstant());
    }

    @Override
    public void runDue(Instant now) {
        Set<String> tried = new HashSet<>();
        Optional<Job> next = nextUntried(now, tried);
        while (next.isPresent()) {
            Job job = next.get();
            tried.add(job.getId());
            ownTransactions.executeWithoutResult(status -> run(job));
            next = nextUntried(now, tried);
        }
    }

    private void run(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (OptimisticLockingException takenElsewhere) {
            log.debug("Timer {} was run by a job executor", job.getId());
        } catch (RuntimeException failure) {
            if (isGone(job)) {
                log.debug("Timer {} was run by a job executor", job.getId());
            } else {
                log.warn("Timer {} failed; the engine tries again: {}", job.getId(), failure.toString());
            }
        }
    }

    private boolean isGone(Job job) {
        return management.createJobQuery().jobId(job.getId()).count() == 0;
    }

    private Optional<Job> nextUntried(Instant now, Set<String> tried) {
        return timersUpTo(now).orderByJobDuedate().asc().listPage(0, tried.size() + 1).stream()
                .filter(job -> !tried.contains(job.getId()))
                .findFirst();
    }

    private Optional<Job> first(JobQuery query) {
        return query.orderByJobDuedate().asc().listPage(0, 1).stream().findFirst();
    }

    /** Timers alone: the engine's own housekeeping runs by the job executor at its hour. */
    private JobQuery timersUpTo(Instant moment) {
        return management
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(moment.plusMillis(1)));
    }
}
