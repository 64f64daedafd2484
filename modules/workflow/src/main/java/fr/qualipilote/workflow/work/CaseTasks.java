package fr.qualipilote.workflow.work;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open tasks of one case, whichever of its processes they belong to. */
@Component
public class CaseTasks {

    private final CaseProcesses processes;
    private final EngineTasks engineTasks;
    private final EngineTaskCards cards;

    public CaseTasks(CaseProcesses processes, EngineTasks engineTasks, EngineTaskCards cards) {
        this.processes = processes;
        this.engineTasks = engineTasks;
        this.cards = cards;
    }

    public List<Task> of(UUID caseId, WorkTask work) {
        return engineTasks.among(processes.of(caseId), work);
    }

    /** Asks the cards of all open tasks again. What sleeps is asked when it wakes. */
    public void showAnew(UUID caseId) {
        engineTasks.among(processes.of(caseId)).stream()
                .filter(task -> !task.isSuspended())
                .forEach(cards::showAnew);
    }
}
