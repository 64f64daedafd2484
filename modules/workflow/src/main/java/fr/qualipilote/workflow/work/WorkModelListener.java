package fr.qualipilote.workflow.work;

import fr.qualipilote.worklist.spi.WorkLedger;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Adds to every model what none of them may forget: the task list hears of each user task, and the case of each process
 * instance is kept. Built-in listeners cannot be skipped by whoever ends an instance by hand.
 */
final class WorkModelListener extends AbstractBpmnParseListener {

    private static final List<String> TASK_EVENTS = List.of(
            TaskListener.EVENTNAME_CREATE,
            TaskListener.EVENTNAME_ASSIGNMENT,
            TaskListener.EVENTNAME_COMPLETE,
            TaskListener.EVENTNAME_DELETE);

    private final WorkKinds kinds;
    private final WorkLedger ledger;
    private final CaseProcesses cases;

    WorkModelListener(WorkKinds kinds, WorkLedger ledger, CaseProcesses cases) {
        this.kinds = kinds;
        this.ledger = ledger;
        this.cases = cases;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        kinds.ofProcess(process.getKey())
                .ifPresent(kind -> process.addBuiltInListener(
                        ExecutionListener.EVENTNAME_START, (ExecutionListener) instance -> keepCase(kind, instance)));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        String process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
        TaskListener listener = new WorkLedgerListener(kinds.task(process, task.getKey()), ledger);
        TASK_EVENTS.forEach(event -> task.addBuiltInTaskListener(event, listener));
    }

    private void keepCase(WorkKind kind, DelegateExecution instance) {
        String caseId = (String) instance.getVariable(kind.caseVariable());
        cases.keep(instance.getProcessInstanceId(), UUID.fromString(caseId));
    }
}
