package fr.qualipilote.workflow.diagnosis;

import static org.mockito.Mockito.mock;

import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.organisation.People;
import fr.qualipilote.workflow.actions.ProposedActions;
import fr.qualipilote.workflow.work.WorkKind;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets the contract see what the code knows of the models of self-diagnosis. */
public final class ModelledDiagnoses {

    private ModelledDiagnoses() {}

    public static WorkKind kind() {
        return new DiagnosisKind(new RecordedDiagnoses());
    }

    public static Stream<JavaDelegate> delegates() {
        return delegates(new RecordedDiagnoses(), mock(), mock());
    }

    static Stream<JavaDelegate> delegates(RecordedDiagnoses steps, ActionPlans plans, People people) {
        return Stream.of(
                new PlanSheetRemindersDelegate(steps),
                new RemindSheetDelegate(steps),
                new AlertSheetHeadDelegate(steps),
                new AlertSheetSecretaryDelegate(steps),
                new FreezeDiagnosisDelegate(steps),
                new OpenDiagnosisActionsDelegate(new ProposedActions(plans, people), steps));
    }
}
