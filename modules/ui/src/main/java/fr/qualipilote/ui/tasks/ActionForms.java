package fr.qualipilote.ui.tasks;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionSheet.Contribution;
import fr.qualipilote.actionplan.ActionSheet.Evidence;
import fr.qualipilote.actionplan.ActionSheet.Occurrence;
import fr.qualipilote.actionplan.ActionSheet.Postponement;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Confirmation;
import fr.qualipilote.ui.part.EvidenceBox;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.WorkItemLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives each task of an action its form, wired to the one use case that does it. */
final class ActionForms {

    private final ActionPlans plans;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;
    private final Wording words = Wording.here();

    private final List<Consumer<ActionSheet>> evidenceShown = new ArrayList<>();

    ActionForms(ActionPlans plans, CurrentActor currentActor, BusinessClock clock, Names names) {
        this.plans = plans;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;
    }

    /**
     * @param done told what to say once the task is done
     * @return empty when the person may not do it now, or when it is done elsewhere
     */
    Optional<TaskForm> form(WorkItemLine item, ActionSheet sheet, Consumer<String> done) {
        return ActionTask.of(item).filter(kind -> mayDo(kind, item, sheet)).flatMap(kind -> switch (kind) {
            case QUALIFY -> Optional.of(qualify(sheet, done));
            case ANSWER -> Optional.of(answer(sheet, done));
            case CHECK_EFFECTIVENESS -> Optional.of(checkEffectiveness(sheet, done));
            case CONTRIBUTE -> contribution(item, sheet).map(part -> contribute(item, part, sheet, done));
            case DECLARE -> occurrence(item, sheet).map(occurrence -> declare(occurrence, sheet, done));
            case CHECKPOINT -> Optional.of(checkpoint(sheet, done));
            case VERIFY -> occurrence(item, sheet).map(occurrence -> verify(occurrence, sheet, done));
            case HEAD_ALERT -> Optional.of(delay(sheet, "tasks.delay.help.head", done));
            case SG_ALERT -> Optional.of(delay(sheet, "tasks.delay.help.sg", done));
            case DECIDE -> postponement(item, sheet).map(request -> decide(request, sheet, done));
        });
    }

    private static boolean mayDo(ActionTask kind, WorkItemLine item, ActionSheet sheet) {
        return sheet.steps().contains(kind.step())
                && (kind != ActionTask.CONTRIBUTE
                        || contribution(item, sheet)
                                .map(Contribution::answerable)
                                .orElse(false));
    }

    // --- one method a form -------------------------------------------------------------------------------------------

    private TaskForm qualify(ActionSheet sheet, Consumer<String> done) {
        Facts known = new Facts()
                .fact(words.text("case.origin"), words.label(sheet.line().origin()))
                .fact(words.text("case.pilot-note"), sheet.pilotNote())
                .fact(words.text("case.proposed-date"), date(sheet.proposedDueOn()));
        return new QualifyForm(
                sheet,
                known,
                names,
                command -> {
                    plans.qualify(currentActor.get(), command);
                    done.accept(words.text("tasks.qualify.done", sheet.line().reference()));
                },
                reason -> {
                    plans.dismiss(currentActor.get(), sheet.line().id(), reason);
                    done.accept(
                            words.text("tasks.qualify.dismissed", sheet.line().reference()));
                });
    }

    private TaskForm answer(ActionSheet sheet, Consumer<String> done) {
        ActionId id = sheet.line().id();
        String reference = sheet.line().reference();
        Facts proposal = new Facts()
                .fact(words.text("case.due"), date(sheet.line().dueOn()))
                .fact(words.text("case.next-due"), date(sheet.line().nextDueOn()))
                .fact(words.text("case.effectiveness-criterion"), sheet.effectivenessCriterion());
        return new AnswerForm(proposal, clock.today(), new AnswerForm.Answers() {
            @Override
            public void accept() {
                plans.accept(currentActor.get(), id);
                done.accept(words.text("tasks.answer.accepted", reference));
            }

            @Override
            public void otherDate(LocalDate date, String reason) {
                plans.proposeOtherDate(currentActor.get(), id, date, reason);
                done.accept(words.text("tasks.answer.other-date", reference));
            }

            @Override
            public void refuse(String reason) {
                plans.refuse(currentActor.get(), id, reason);
                done.accept(words.text("tasks.answer.refused", reference));
            }
        });
    }

    private TaskForm contribute(WorkItemLine item, Contribution part, ActionSheet sheet, Consumer<String> done) {
        Occurrence occurrence = occurrenceOf(part, sheet);
        return new ContributeForm(
                evidence(sheet, occurrence == null ? null : occurrence.id()),
                names.person(sheet.line().pilot()),
                text -> {
                    plans.contribute(currentActor.get(), part.id(), text);
                    done.accept(words.text("tasks.contribute.done", item.reference()));
                });
    }

    private TaskForm declare(Occurrence occurrence, ActionSheet sheet, Consumer<String> done) {
        List<String> missing = occurrence.contributions().stream()
                .filter(part -> !part.answered())
                .map(this::contributor)
                .toList();
        return new DeclareForm(
                evidence(sheet, occurrence.id()),
                occurrence.returnReason(),
                missing,
                sheet.verifier() == null ? null : names.person(sheet.verifier()),
                result -> {
                    plans.declareDone(currentActor.get(), occurrence.id(), result);
                    done.accept(words.text("tasks.declare.done", sheet.line().reference()));
                });
    }

    private TaskForm checkpoint(ActionSheet sheet, Consumer<String> done) {
        boolean once = sheet.line().recurrence() instanceof Recurrence.Once;
        return new CheckpointForm(
                sheet.line().progress(), once, clock.today(), sheet.line().dueOn(), progress -> {
                    plans.reportProgress(
                            currentActor.get(),
                            sheet.line().id(),
                            progress.percent(),
                            progress.note(),
                            progress.nextMilestone());
                    done.accept(words.text("tasks.checkpoint.done", sheet.line().reference()));
                });
    }

    private TaskForm verify(Occurrence occurrence, ActionSheet sheet, Consumer<String> done) {
        Facts declaration = new Facts()
                .fact(words.text("case.declared-by"), names.person(occurrence.declaredBy()))
                .fact(
                        words.text("case.declared-at"),
                        occurrence.declaredAt() == null ? null : words.moment(occurrence.declaredAt(), clock.today()))
                .fact(words.text("case.result"), occurrence.result());
        for (Contribution part : occurrence.contributions()) {
            declaration.fact(
                    words.text("case.part-of", contributor(part)),
                    part.answered() ? part.text() : words.text("case.part.missing"));
        }
        boolean effectivenessFollows = !sheet.line().recurrence().isRecurring();
        return new VerifyForm(
                declaration,
                evidenceToRead(sheet, occurrence.id()),
                names.person(sheet.line().pilot()),
                effectivenessFollows,
                note -> {
                    plans.verify(currentActor.get(), occurrence.id(), note.isEmpty() ? null : note);
                    done.accept(words.text("tasks.verify.done", sheet.line().reference()));
                },
                reason -> {
                    plans.sendBack(currentActor.get(), occurrence.id(), reason);
                    done.accept(
                            words.text("tasks.verify.sent-back", sheet.line().reference()));
                });
    }

    private TaskForm checkEffectiveness(ActionSheet sheet, Consumer<String> done) {
        Facts known = new Facts()
                .fact(words.text("case.effectiveness-criterion"), sheet.effectivenessCriterion())
                .fact(words.text("case.effectiveness-on"), date(sheet.effectivenessOn()))
                .fact(
                        words.text("case.result"),
                        sheet.occurrences().stream()
                                .map(Occurrence::result)
                                .filter(result -> result != null)
                                .findFirst()
                                .orElse(null));
        return new DecisionForm("tasks.effectiveness", known, (effective, note) -> {
            Runnable decide = () -> {
                plans.checkEffectiveness(
                        currentActor.get(), sheet.line().id(), effective, note.isEmpty() ? null : note);
                done.accept(words.text(
                        effective ? "tasks.effectiveness.closed" : "tasks.effectiveness.reopened",
                        sheet.line().reference()));
            };
            if (effective) {
                confirm("tasks.effectiveness.confirm", sheet.line().reference(), decide);
            } else {
                decide.run();
            }
        });
    }

    private TaskForm decide(Postponement request, ActionSheet sheet, Consumer<String> done) {
        Facts known = new Facts()
                .fact(words.text("case.requested-by"), names.person(request.requestedBy()))
                .fact(words.text("case.from"), date(request.from()))
                .fact(words.text("case.to"), date(request.to()))
                .fact(words.text("field.reason"), request.reason())
                .fact(
                        words.text("case.postponements"),
                        words.text("case.postponements.count", sheet.line().postponements()))
                .fact(words.text("case.initial-due"), date(sheet.line().initialDueOn()));
        return new DecisionForm("tasks.postponement", known, (granted, note) -> {
            plans.decidePostponement(currentActor.get(), request.id(), granted, note.isEmpty() ? null : note);
            done.accept(words.text(
                    granted ? "tasks.postponement.granted" : "tasks.postponement.refused",
                    sheet.line().reference()));
        });
    }

    private TaskForm delay(ActionSheet sheet, String help, Consumer<String> done) {
        Facts known = new Facts()
                .fact(words.text("case.pilot"), names.person(sheet.line().pilot()))
                .fact(words.text("case.due"), date(sheet.line().dueOn()))
                .fact(words.text("case.latest-observation"), sheet.line().latestObservation());
        return new DelayForm(known, words.text(help), words.text("tasks.delay.next"), note -> {
            plans.treatDelay(currentActor.get(), sheet.line().id(), note);
            done.accept(words.text("tasks.delay.done", sheet.line().reference()));
        });
    }

    // --- parts of forms ----------------------------------------------------------------------------------------------

    /** The evidence of an occurrence (or of the action), with a place to add some where the person may. */
    EvidenceBox evidence(ActionSheet sheet, @Nullable OccurrenceId occurrence) {
        boolean mayAdd = sheet.steps().contains(ActionStep.ADD_EVIDENCE);
        ActionId action = sheet.line().id();
        EvidenceBox box = new EvidenceBox(
                words.text("evidence.label"),
                ofOccurrence(sheet, occurrence),
                id -> plans.evidence(currentActor.get(), id),
                !mayAdd
                        ? null
                        : (name, content) -> {
                            plans.addEvidence(currentActor.get(), action, occurrence, name, content);
                            ActionSheet now = plans.action(currentActor.get(), action);
                            evidenceShown.forEach(show -> show.accept(now));
                            return ofOccurrence(now, occurrence);
                        });
        onEvidence(now -> box.show(ofOccurrence(now, occurrence)));
        return box;
    }

    /** Is told the action as it is after a piece was added, wherever on the page that was. */
    void onEvidence(Consumer<ActionSheet> listener) {
        evidenceShown.add(listener);
    }

    private EvidenceBox evidenceToRead(ActionSheet sheet, OccurrenceId occurrence) {
        return new EvidenceBox(
                words.text("evidence.label"),
                ofOccurrence(sheet, occurrence),
                id -> plans.evidence(currentActor.get(), id),
                null);
    }

    private static List<Evidence> ofOccurrence(ActionSheet sheet, @Nullable OccurrenceId occurrence) {
        return sheet.evidence().stream()
                .filter(piece -> occurrence == null || occurrence.equals(piece.occurrence()))
                .toList();
    }

    String contributor(Contribution part) {
        return part.service() != null ? names.service(part.service()) : names.person(part.person());
    }

    private @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : words.date(date);
    }

    private void confirm(String what, String reference, Runnable go) {
        new Confirmation(words.text(what + ".title", reference), words.text(what), words.text(what + ".button"), go)
                .open();
    }

    static Optional<Occurrence> occurrence(WorkItemLine item, ActionSheet sheet) {
        UUID subject = item.subjectId();
        return sheet.occurrences().stream()
                .filter(occurrence -> occurrence.id().value().equals(subject)
                        || occurrence.contributions().stream()
                                .anyMatch(part -> part.id().value().equals(subject)))
                .findFirst();
    }

    private static Optional<Contribution> contribution(WorkItemLine item, ActionSheet sheet) {
        return sheet.occurrences().stream()
                .flatMap(occurrence -> occurrence.contributions().stream())
                .filter(part -> part.id().value().equals(item.subjectId()))
                .findFirst();
    }

    private static @Nullable Occurrence occurrenceOf(Contribution part, ActionSheet sheet) {
        return sheet.occurrences().stream()
                .filter(occurrence -> occurrence.contributions().contains(part))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Postponement> postponement(WorkItemLine item, ActionSheet sheet) {
        return sheet.postponements().stream()
                .filter(request -> request.granted() == null)
                .filter(request ->
                        item.subjectId() == null || request.id().value().equals(item.subjectId()))
                .findFirst();
    }
}
