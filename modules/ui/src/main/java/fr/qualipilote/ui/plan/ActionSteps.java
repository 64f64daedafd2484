package fr.qualipilote.ui.plan;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionSheet.Occurrence;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Confirmation;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.WorkChanged;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Opens for each step the dialog that asks for what it needs, and calls the one use case that takes it. */
final class ActionSteps {

    private final ActionPlans plans;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;
    private final Runnable onChange;
    private final Wording words = Wording.here();

    /** @param onChange runs after each step that was taken */
    ActionSteps(ActionPlans plans, CurrentActor currentActor, BusinessClock clock, Names names, Runnable onChange) {
        this.plans = plans;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;
        this.onChange = onChange;
    }

    void take(ActionStep step, ActionSheet sheet) {
        ActionLine line = sheet.line();
        ActionId id = line.id();
        LocalDate today = clock.today();
        switch (step) {
            case QUALIFY ->
                new ActionFormDialog(
                                step,
                                sheet,
                                names,
                                today,
                                input -> done(step, sheet, plans::qualify, input.qualification(sheet)))
                        .open();
            case EDIT ->
                new ActionFormDialog(
                                step,
                                sheet,
                                names,
                                today,
                                input -> done(step, sheet, plans::edit, input.edition(sheet)))
                        .open();
            case ACCEPT -> confirmAcceptance(sheet);
            case DISMISS -> why(step, sheet, reason -> plans.dismiss(actor(), id, reason));
            case REFUSE -> why(step, sheet, reason -> plans.refuse(actor(), id, reason));
            case SUSPEND -> why(step, sheet, reason -> plans.suspend(actor(), id, reason));
            case END_RECURRENCE -> why(step, sheet, reason -> plans.endRecurrence(actor(), id, reason));
            case ABANDON -> why(step, sheet, decision -> plans.abandon(actor(), id, decision));
            case PROPOSE_OTHER_DATE ->
                new OtherDateDialog(
                                step,
                                line.reference(),
                                words.text("action.step.propose-other-date.explain"),
                                today,
                                (date, reason) ->
                                        said(step, sheet, () -> plans.proposeOtherDate(actor(), id, date, reason)))
                        .open();
            case REQUEST_POSTPONEMENT ->
                new OtherDateDialog(
                                step,
                                line.reference(),
                                words.text("action.step.request-postponement.explain", line.postponements()),
                                postponedFrom(sheet, today),
                                (date, reason) ->
                                        said(step, sheet, () -> plans.requestPostponement(actor(), id, date, reason)))
                        .open();
            case DECIDE_POSTPONEMENT ->
                sheet.postponements().stream()
                        .filter(request -> request.granted() == null)
                        .findFirst()
                        .ifPresent(request -> new DecidePostponementDialog(
                                        line,
                                        request,
                                        names,
                                        (granted, note) -> said(
                                                step,
                                                sheet,
                                                () -> plans.decidePostponement(actor(), request.id(), granted, note)))
                                .open());
            case REPORT_PROGRESS ->
                new ProgressDialog(
                                line,
                                today,
                                (percent, note, milestone) -> said(
                                        step, sheet, () -> plans.reportProgress(actor(), id, percent, note, milestone)))
                        .open();
            case TRANSFER ->
                new TransferDialog(
                                line,
                                names,
                                (to, reason) -> said(step, sheet, () -> plans.transfer(actor(), id, to, reason)))
                        .open();
            case RESUME ->
                new ResumeDialog(line, today, due -> said(step, sheet, () -> plans.resume(actor(), id, due))).open();
            case CHANGE_RULE ->
                new ChangeRuleDialog(
                                line,
                                today,
                                (rule, latePolicy, next) ->
                                        said(step, sheet, () -> plans.changeRule(actor(), id, rule, latePolicy, next)))
                        .open();
            default -> throw new IllegalArgumentException(step + " is taken elsewhere");
        }
    }

    private void confirmAcceptance(ActionSheet sheet) {
        ActionLine line = sheet.line();
        LocalDate due = line.dueOn();
        new Confirmation(
                        words.text("action.step.title", words.label(ActionStep.ACCEPT), line.reference()),
                        due == null
                                ? words.text("action.step.accept.rule", words.rule(line.recurrence()))
                                : words.text("action.step.accept.date", words.date(due)),
                        words.label(ActionStep.ACCEPT),
                        () -> said(ActionStep.ACCEPT, sheet, () -> plans.accept(actor(), line.id())))
                .open();
    }

    private void why(ActionStep step, ActionSheet sheet, Consumer<String> use) {
        new WhyDialog(
                        step,
                        sheet.line().reference(),
                        consequence(step, sheet),
                        reason -> said(step, sheet, () -> use.accept(reason)))
                .open();
    }

    /** What ends with the step, counted. */
    private @org.jspecify.annotations.Nullable String consequence(ActionStep step, ActionSheet sheet) {
        long undone = sheet.occurrences().stream()
                .filter(occurrence -> occurrence.state().isUndone())
                .count();
        return switch (step) {
            case ABANDON -> words.text("action.step.abandon.consequence", undone);
            case END_RECURRENCE -> words.text("action.step.end-recurrence.consequence", undone);
            case SUSPEND -> words.text("action.step.suspend.consequence");
            default -> null;
        };
    }

    private static LocalDate postponedFrom(ActionSheet sheet, LocalDate today) {
        LocalDate due = sheet.line().recurrence().isRecurring()
                ? sheet.occurrences().stream()
                        .filter(occurrence -> occurrence.state().isUndone())
                        .map(Occurrence::dueOn)
                        .min(LocalDate::compareTo)
                        .orElse(sheet.line().nextDueOn())
                : sheet.line().dueOn();
        return due == null || due.isBefore(today) ? today : due;
    }

    private <C> void done(ActionStep step, ActionSheet sheet, java.util.function.BiConsumer<Actor, C> use, C command) {
        said(step, sheet, () -> use.accept(actor(), command));
    }

    private void said(ActionStep step, ActionSheet sheet, Runnable use) {
        use.run();
        WorkChanged.tell();
        Notices.done(
                words.text("action.step." + step.code() + ".done", sheet.line().reference()));
        onChange.run();
    }

    private Actor actor() {
        return currentActor.get();
    }
}
