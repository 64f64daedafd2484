package fr.qualipilote.workflow.committees;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.organisation.DecisionId;
import fr.qualipilote.organisation.spi.MeetingDecisionProcess;
import fr.qualipilote.workflow.processes.MeetingDecision;
import fr.qualipilote.workflow.work.EngineTasks;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the engine what a meeting has decided, in the transaction of the use case. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CamundaMeetingDecisions implements MeetingDecisionProcess {

    private final RuntimeService runtime;
    private final EngineTasks engineTasks;

    CamundaMeetingDecisions(RuntimeService runtime, EngineTasks engineTasks) {
        this.runtime = runtime;
        this.engineTasks = engineTasks;
    }

    @Override
    public void recorded(DecisionId decision, boolean toConfirm) {
        runtime.startProcessInstanceByKey(
                MeetingDecision.KEY,
                decision.toString(),
                Map.of(
                        MeetingDecision.Variables.DECISION_ID,
                        decision.toString(),
                        MeetingDecision.Variables.TO_CONFIRM,
                        toConfirm));
    }

    @Override
    public void confirmed(DecisionId decision, boolean confirmed, PersonId by) {
        engineTasks.complete(
                engineTasks.theOne(decision.toString(), DecisionWork.CONFIRM),
                by,
                Map.of(MeetingDecision.Variables.CONFIRMED, confirmed));
    }
}
