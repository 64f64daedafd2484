package fr.qualipilote.workflow.publication;

import fr.qualipilote.workflow.work.WorkKind;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets the contract see what the code knows of the publications' model. */
public final class ModelledPublications {

    private ModelledPublications() {}

    public static WorkKind kind() {
        return new PublicationKind(new RecordedPublications());
    }

    public static Stream<JavaDelegate> delegates() {
        return delegates(new RecordedPublications());
    }

    static Stream<JavaDelegate> delegates(RecordedPublications steps) {
        return Stream.of(new RemindApprovalDelegate(steps));
    }
}
