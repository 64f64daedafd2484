package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.workflow.processes.ActionFollowUp;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Whom a step is about: all that a process instance knows of the domain. */
final class StepIdentifiers {

    private StepIdentifiers() {}

    static ActionId action(DelegateExecution execution) {
        return ActionId.of((String) execution.getVariable(ActionFollowUp.Variables.ACTION_ID));
    }

    /** The business key of a watch: an occurrence, or an action that is not engaged yet. */
    static UUID watched(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
