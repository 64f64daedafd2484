package fr.qualipilote.workflow.surveys;

import static org.mockito.Mockito.mock;

import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.organisation.People;
import fr.qualipilote.workflow.actions.ProposedActions;
import fr.qualipilote.workflow.work.WorkKind;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets the contract see what the code knows of the surveys' model. */
public final class ModelledSurveys {

    private ModelledSurveys() {}

    public static WorkKind kind() {
        return new WaveKind(new RecordedWaves());
    }

    public static Stream<JavaDelegate> delegates() {
        return delegates(new RecordedWaves(), mock(), mock());
    }

    static Stream<JavaDelegate> delegates(RecordedWaves steps, ActionPlans plans, People people) {
        return Stream.of(
                new OpenFieldDelegate(steps),
                new CloseFieldDelegate(steps),
                new RemindResultsDelegate(steps),
                new ProposeSurveyActionsDelegate(new ProposedActions(plans, people), steps));
    }
}
