package fr.qualipilote.workflow.indicators;

import static org.mockito.Mockito.mock;

import fr.qualipilote.workflow.work.WorkKind;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets the contract see what the code knows of the indicators' models. */
public final class ModelledIndicators {

    private ModelledIndicators() {}

    public static Stream<WorkKind> kinds() {
        return IndicatorBench.kinds(new RecordedIndicators()).stream();
    }

    public static Stream<JavaDelegate> delegates() {
        return IndicatorBench.delegates(new RecordedIndicators(), mock(), mock(), mock());
    }
}
