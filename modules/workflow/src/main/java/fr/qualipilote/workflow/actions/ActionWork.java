package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.Task;
import fr.qualipilote.workflow.processes.ActionFollowUp;
import fr.qualipilote.workflow.processes.ActionOccurrence;
import fr.qualipilote.workflow.processes.ActionPostponement;
import fr.qualipilote.workflow.processes.DeadlineWatch;
import java.util.Arrays;

/** Every user task of the models: which form shows it, and which question of the action plan it is. */
enum ActionWork {
    QUALIFY(ActionFollowUp.KEY, ActionFollowUp.Elements.QUALIFY, "action-follow-up/qualify", Task.QUALIFY, Part.NONE),
    ANSWER(ActionFollowUp.KEY, ActionFollowUp.Elements.ANSWER, "action-follow-up/answer", Task.ANSWER, Part.NONE),
    CHECK_EFFECTIVENESS(
            ActionFollowUp.KEY,
            ActionFollowUp.Elements.CHECK_EFFECTIVENESS,
            "action-follow-up/check-effectiveness",
            Task.CHECK_EFFECTIVENESS,
            Part.NONE),
    CONTRIBUTE(
            ActionOccurrence.KEY,
            ActionOccurrence.Elements.CONTRIBUTE,
            "action-occurrence/contribute",
            Task.CONTRIBUTE,
            Part.CONTRIBUTION),
    DECLARE(
            ActionOccurrence.KEY,
            ActionOccurrence.Elements.DECLARE,
            "action-occurrence/declare",
            Task.DECLARE,
            Part.BUSINESS_KEY),
    REDO(
            ActionOccurrence.KEY,
            ActionOccurrence.Elements.REDO,
            "action-occurrence/declare",
            Task.REDO,
            Part.BUSINESS_KEY),
    CHECKPOINT(
            ActionOccurrence.KEY,
            ActionOccurrence.Elements.CHECKPOINT,
            "action-occurrence/checkpoint",
            Task.CHECKPOINT,
            Part.BUSINESS_KEY),
    VERIFY(
            ActionOccurrence.KEY,
            ActionOccurrence.Elements.VERIFY,
            "action-occurrence/verify",
            Task.VERIFY,
            Part.BUSINESS_KEY),
    DECIDE_POSTPONEMENT(
            ActionPostponement.KEY,
            ActionPostponement.Elements.DECIDE,
            "action-postponement/decide",
            Task.DECIDE_POSTPONEMENT,
            Part.BUSINESS_KEY),
    TREAT_DELAY_AS_HEAD(
            DeadlineWatch.KEY,
            DeadlineWatch.Elements.HEAD_ALERT,
            "deadline-watch/head-alert",
            Task.TREAT_DELAY_AS_HEAD,
            Part.BUSINESS_KEY),
    TREAT_DELAY_AS_SECRETARY_GENERAL(
            DeadlineWatch.KEY,
            DeadlineWatch.Elements.SG_ALERT,
            "deadline-watch/sg-alert",
            Task.TREAT_DELAY_AS_SECRETARY_GENERAL,
            Part.BUSINESS_KEY);

    /** What of the action a task is about. */
    enum Part {
        NONE,
        BUSINESS_KEY,
        CONTRIBUTION
    }

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

    String process() {
        return process;
    }

    String element() {
        return element;
    }

    String formKey() {
        return formKey;
    }

    Task task() {
        return task;
    }

    Part part() {
        return part;
    }

    /** @throws IllegalStateException for a user task that the action plan does not know: its model is not deployed */
    static ActionWork of(String process, String element) {
        return Arrays.stream(values())
                .filter(work -> work.process.equals(process) && work.element.equals(element))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No question of the action plan stands behind " + element + " of " + process));
    }
}
