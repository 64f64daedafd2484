package fr.qualipilote.workflow.publication;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.spi.FigurePublicationProcess;
import fr.qualipilote.publication.spi.FigurePublicationSteps;
import fr.qualipilote.workflow.processes.FigurePublication;
import fr.qualipilote.workflow.work.CaseTasks;
import fr.qualipilote.workflow.work.EngineTasks;
import fr.qualipilote.workflow.work.ProcessMessages;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the engine what publications have decided, in the transaction of the use case. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CamundaFigurePublication implements FigurePublicationProcess {

    private final RuntimeService runtime;
    private final EngineTasks engineTasks;
    private final CaseTasks caseTasks;
    private final ProcessMessages messages;
    private final FigurePublicationSteps steps;

    CamundaFigurePublication(
            RuntimeService runtime,
            EngineTasks engineTasks,
            CaseTasks caseTasks,
            ProcessMessages messages,
            @Lazy FigurePublicationSteps steps) {
        this.runtime = runtime;
        this.engineTasks = engineTasks;
        this.caseTasks = caseTasks;
        this.messages = messages;
        this.steps = steps;
    }

    @Override
    public void submitted(PublicationId publication, boolean firstTime, PersonId by) {
        VariableMap variables = Variables.createVariables()
                .putValue(FigurePublication.Variables.PUBLICATION_ID, publication.toString())
                .putValue(
                        FigurePublication.Variables.APPROVAL_REMINDER_AT,
                        Date.from(steps.approvalReminder(publication)));
        if (firstTime) {
            runtime.startProcessInstanceByKey(FigurePublication.KEY, publication.toString(), variables);
        } else {
            complete(publication, PublicationWork.REVISE, by, variables);
        }
    }

    @Override
    public void decided(PublicationId publication, boolean approved, PersonId by) {
        complete(publication, PublicationWork.APPROVE, by, Map.of(FigurePublication.Variables.APPROVED, approved));
    }

    @Override
    public void discarded(PublicationId publication, PersonId by) {
        messages.tell(FigurePublication.Messages.DISCARDED, publication.toString());
    }

    @Override
    public void described(PublicationId publication) {
        caseTasks.showAnew(publication.value());
    }

    private void complete(PublicationId publication, PublicationWork work, PersonId by, Map<String, Object> variables) {
        engineTasks.complete(engineTasks.theOne(publication.toString(), work), by, variables);
    }
}
