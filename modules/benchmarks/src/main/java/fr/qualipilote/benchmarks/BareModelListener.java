package fr.qualipilote.benchmarks;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.Task;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.TaskCard;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.workflow.processes.ActionFollowUp;
import fr.qualipilote.workflow.processes.ActionOccurrence;
import fr.qualipilote.worklist.CandidateGroup;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Gives tasks the date and people that models would name by themselves, and does nothing else. */
final class BareModelListener extends AbstractBpmnParseListener {

    private static final Map<String, Task> QUESTIONS = Map.of(
            ActionFollowUp.Elements.QUALIFY, Task.QUALIFY,
            ActionFollowUp.Elements.ANSWER, Task.ANSWER,
            ActionOccurrence.Elements.CONTRIBUTE, Task.CONTRIBUTE,
            ActionOccurrence.Elements.DECLARE, Task.DECLARE,
            ActionOccurrence.Elements.VERIFY, Task.VERIFY);

    private final ActionFollowUpSteps steps;

    BareModelListener(ActionFollowUpSteps steps) {
        this.steps = steps;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::address);
    }

    private void address(DelegateTask task) {
        ActionId action = ActionId.of((String) task.getVariable(ActionFollowUp.Variables.ACTION_ID));
        Task question = Objects.requireNonNull(QUESTIONS.get(task.getTaskDefinitionKey()), "question");
        TaskCard card = steps.card(action, question, null);
        LocalDate dueOn = Objects.requireNonNull(card.dueOn(), "due date");
        task.setDueDate(Date.from(dueOn.atStartOfDay(BusinessClock.ZONE).toInstant()));
        card.roles()
                .forEach(role -> task.addCandidateGroup(CandidateGroup.of(role).code()));
        card.services()
                .forEach(service ->
                        task.addCandidateGroup(CandidateGroup.membersOf(service).code()));
        PersonId person = card.assignee();
        String responsible = person == null ? null : person.toString();
        task.setOwner(responsible);
        task.setAssignee(responsible);
    }
}
