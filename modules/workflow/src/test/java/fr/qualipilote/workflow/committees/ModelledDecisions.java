package fr.qualipilote.workflow.committees;

import static org.mockito.Mockito.mock;

import fr.qualipilote.workflow.work.WorkKind;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets the contract see what the code knows of the model of a meeting's decision. */
public final class ModelledDecisions {

    private ModelledDecisions() {}

    public static WorkKind kind() {
        return new DecisionCase(new RecordedDecisions());
    }

    public static Stream<JavaDelegate> delegates() {
        return Stream.of(new CarryOutDecisionDelegate(new RecordedDecisions(), mock()));
    }
}
