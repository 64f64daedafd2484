package fr.qualipilote.worklist.spi;

import fr.qualipilote.worklist.FailedStep;
import fr.qualipilote.worklist.Upkeep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Implemented by the engine's side: what runs there and what has failed. Access was decided before. */
public interface EngineUpkeep {

    /** A task that is open in the engine, as the list has to show it. */
    record EngineTask(OpenedWork work, boolean suspended, Instant openedAt) {}

    /** Open tasks in a stable order, a page; empty after the last one. */
    List<EngineTask> openTasks(int first);

    Optional<EngineTask> openTask(String engineTaskId);

    List<FailedStep> failedSteps();

    int waitingSteps();

    /** Runs a step in transactions of its own: not to be called within one. */
    Upkeep.Retry retry(String step);
}
