package fr.qualipilote.workflow.actions;

import fr.qualipilote.workflow.work.WorkKind;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets the contract see what the code knows of the action plan's models. */
public final class ModelledWork {

    private ModelledWork() {}

    public static WorkKind kind() {
        return new ActionKind(new RecordedSteps());
    }

    public static Stream<JavaDelegate> delegates() {
        return ProcessBench.delegates(new RecordedSteps());
    }
}
