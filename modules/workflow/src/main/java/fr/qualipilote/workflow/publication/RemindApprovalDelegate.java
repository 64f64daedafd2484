package fr.qualipilote.workflow.publication;

import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.spi.FigurePublicationSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Rappeler l’accord attendu ». */
@Component
class RemindApprovalDelegate implements JavaDelegate {

    private final FigurePublicationSteps steps;

    RemindApprovalDelegate(@Lazy FigurePublicationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.remindApproval(PublicationId.of(execution.getProcessBusinessKey()));
    }
}
