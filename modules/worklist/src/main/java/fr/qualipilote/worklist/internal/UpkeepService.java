package fr.qualipilote.worklist.internal;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.worklist.FailedStep;
import fr.qualipilote.worklist.Upkeep;
import fr.qualipilote.worklist.WorklistCheck;
import fr.qualipilote.worklist.spi.EngineUpkeep;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Not one transaction: each step that is tried again, and each row that is mended, has its own. */
@Service
class UpkeepService implements Upkeep {

    private static final Comparator<FailedStep> WAITING_FIRST =
            Comparator.comparing((FailedStep step) -> !step.waitsForAPerson()).thenComparing(FailedStep::since);

    private final ObjectProvider<EngineUpkeep> engine;
    private final WorklistMirror mirror;

    UpkeepService(ObjectProvider<EngineUpkeep> engine, WorklistMirror mirror) {
        this.engine = engine;
        this.mirror = mirror;
    }

    @Override
    public List<FailedStep> failedSteps(Actor actor) {
        requireAdministrating(actor);
        return engine.getObject().failedSteps().stream().sorted(WAITING_FIRST).toList();
    }

    @Override
    public int waitingSteps(Actor actor) {
        return actor.is(Role.ADMINISTRATOR) ? engine.getObject().waitingSteps() : 0;
    }

    @Override
    public Retry retry(Actor actor, String step) {
        requireAdministrating(actor);
        return engine.getObject().retry(step);
    }

    @Override
    public WorklistCheck check(Actor actor) {
        requireAdministrating(actor);
        return mirror.compare();
    }

    @Override
    public Rebuilt rebuild(Actor actor) {
        requireAdministrating(actor);
        int mended = mirror.mend();
        return new Rebuilt(mended, mirror.compare());
    }

    private static void requireAdministrating(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw AccessRefused.to(actor, "upkeep", "");
        }
    }
}
