package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.Task;
import fr.qualipilote.workflow.processes.ActionFollowUp;
import fr.qualipilote.workflow.processes.ActionOccurrence;
import fr.qualipilote.workflow.processes.ActionPostponement;
import fr.qualipilote.workflow.processes.DeadlineWatch;
import fr.qualipilote.workflow.work.WorkTask;

/** Every user task of the action plan's models: which form shows it, and which question of the action plan it is. */
enum ActionWork implements WorkTask {
    QUALIFY(
            ActionFollowUp.KEY,
            ActionFollowUp.Elements.QUALIFY,
            "action-follow-up/qualify",
            Task.QUALIFY,
            new Part.Whole()),
    ANSWER(
            ActionFollowUp.KEY,
            ActionFollowUp.Elements.ANSWER,
            "action-follow-up/answer",
            Task.ANSWER,
            new Part.Whole()),
    CHECK_EFFECTIVENESS(
            ActionFollowUp.KEY,
            ActionFollowUp.Elements.CHECK_EFFECTIVENESS,
            "action-follow-up/check-effectiveness",
            Task.CHECK_EFFECTIVENESS,
            new Part.Whole()),
    CONTRIBUTE(
            ActionOccurrence.KEY,
            ActionOccurrence.Elements.CONTRIBUTE,
            "action-occurrence/contribute",
            Task.CONTRIBUTE,
            new Part.Variable(ActionOccurrence.Variables.CONTRIBUTION_ID)),
    DECLARE(
            ActionOccurrence.KEY,
            ActionOccurrence.Elements.DECLARE,
            "action-occurrence/declare",
            Task.DECLARE,
            new Part.BusinessKey()),
    REDO(
            ActionOccurrence.KEY,
            ActionOccurrence.Elements.REDO,
            "action-occurrence/declare",
            Task.REDO,
            new Part.BusinessKey()),
    CHECKPOINT(
            ActionOccurrence.KEY,
            ActionOccurrence.Elements.CHECKPOINT,
            "action-occurrence/checkpoint",
            Task.CHECKPOINT,
            new Part.BusinessKey()),
    VERIFY(
            ActionOccurrence.KEY,
            ActionOccurrence.Elements.VERIFY,
            "action-occurrence/verify",
            Task.VERIFY,
            new Part.BusinessKey()),
    DECIDE_POSTPONEMENT(
            ActionPostponement.KEY,
            ActionPostponement.Elements.DECIDE,
            "action-postponement/decide",
            Task.DECIDE_POSTPONEMENT,
            new Part.BusinessKey()),
    TREAT_DELAY_AS_HEAD(
            DeadlineWatch.KEY,
            DeadlineWatch.Elements.HEAD_ALERT,
            "deadline-watch/head-alert",
            Task.TREAT_DELAY_AS_HEAD,
            new Part.BusinessKey()),
    TREAT_DELAY_AS_SECRETARY_GENERAL(
            DeadlineWatch.KEY,
            DeadlineWatch.Elements.SG_ALERT,
            "deadline-watch/sg-alert",
            Task.TREAT_DELAY_AS_SECRETARY_GENERAL,
            new Part.BusinessKey());

    private final String process;
    private final String element;
    private final String formKey;
    private final Task task;
    private final Part part;

    ActionWork(String process, String element, String formKey, Task task, Part part) {
        this.process = process;
        this.element = element;
        this.formKey = formKey;
        this.task = task;
        this.part = part;
    }

    @Override
    public String process() {
        return process;
    }

    @Override
    public String element() {
        return element;
    }

    @Override
    public String formKey() {
        return formKey;
    }

    Task task() {
        return task;
    }

    @Override
    public Part part() {
        return part;
    }
}
