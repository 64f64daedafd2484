package fr.qualipilote.ui.tasks;

import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.worklist.WorkItemLine;
import java.util.Arrays;
import java.util.Optional;

/** The tasks of the action plan that have a form here: the models' form keys, and the step of an action that each form takes. */
enum ActionTask {
    QUALIFY("action-follow-up/qualify", ActionStep.QUALIFY),
    ANSWER("action-follow-up/answer", ActionStep.ACCEPT),
    CHECK_EFFECTIVENESS("action-follow-up/check-effectiveness", ActionStep.CHECK_EFFECTIVENESS),
    CONTRIBUTE("action-occurrence/contribute", ActionStep.CONTRIBUTE),
    DECLARE("action-occurrence/declare", ActionStep.DECLARE_DONE),
    CHECKPOINT("action-occurrence/checkpoint", ActionStep.REPORT_PROGRESS),
    VERIFY("action-occurrence/verify", ActionStep.VERIFY),
    HEAD_ALERT("deadline-watch/head-alert", ActionStep.TREAT_DELAY),
    SG_ALERT("deadline-watch/sg-alert", ActionStep.TREAT_DELAY),
    DECIDE("action-postponement/decide", ActionStep.DECIDE_POSTPONEMENT);

    private final String formKey;
    private final ActionStep step;

    ActionTask(String formKey, ActionStep step) {
        this.formKey = formKey;
        this.step = step;
    }

    String formKey() {
        return formKey;
    }

    /** What the person must be allowed to do to the action for the form to be open. */
    ActionStep step() {
        return step;
    }

    static Optional<ActionTask> of(WorkItemLine item) {
        return Arrays.stream(values())
                .filter(kind -> kind.formKey.equals(item.formKey()))
                .findFirst();
    }
}
