package fr.qualipilote.workflow.committees;

import fr.qualipilote.workflow.processes.MeetingDecision;
import fr.qualipilote.workflow.work.WorkTask;

/** The user task of a decision. */
enum DecisionWork implements WorkTask {
    CONFIRM;

    @Override
    public String process() {
        return MeetingDecision.KEY;
    }

    @Override
    public String element() {
        return MeetingDecision.Elements.CONFIRM;
    }

    @Override
    public String formKey() {
        return "meeting-decision/confirm";
    }
}
