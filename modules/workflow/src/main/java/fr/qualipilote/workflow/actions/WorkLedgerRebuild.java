package fr.qualipilote.workflow.actions;

import fr.qualipilote.worklist.spi.OpenedWork;
import fr.qualipilote.worklist.spi.WorkLedger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the open part of the task list anew from the engine, in one transaction: readers see the list as it was until it is
 * complete. Ids of work items stay; engine, action plan and what is done already are not touched.
 */
@Service
class WorkLedgerRebuild {

    private final EngineTasks engineTasks;
    private final EngineTaskCards cards;
    private final WorkLedger ledger;

    WorkLedgerRebuild(EngineTasks engineTasks, EngineTaskCards cards, @Lazy WorkLedger ledger) {
        this.engineTasks = engineTasks;
        this.cards = cards;
        this.ledger = ledger;
    }

    /** @return how many open tasks were written */
    @Transactional
    int rebuild() {
        ledger.clearOpen();
        Set<UUID> asleep = new HashSet<>();
        int written = 0;
        for (List<Task> page = engineTasks.page(0); !page.isEmpty(); page = engineTasks.page(written)) {
            for (Task task : page) {
                OpenedWork work = cards.workOf(task);
                ledger.opened(work);
                if (task.isSuspended()) {
                    asleep.add(work.caseId());
                }
            }
            written += page.size();
        }
        asleep.forEach(caseId -> ledger.suspended(caseId, true));
        return written;
    }
}
