package fr.qualipilote.worklist.spi;

import fr.qualipilote.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Implemented by the engine's side: changes who has a task; the engine's listener then tells {@link WorkLedger}. */
public interface TaskAssignments {

    /** @param person null to give it back to its groups */
    void assign(String engineTaskId, @Nullable PersonId person);
}
