package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.qualipilote.diagnosis.AnswerSheets;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.CampaignStep;
import fr.qualipilote.diagnosis.Score;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.diagnosis.SheetStep;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.diagnosis.DiagnosisNavigation;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.WorkItemLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One campaign as its tasks show it: sheets are filled and results are read on their pages, decisions are made here. */
final class DiagnosisCase implements OpenCase {

    private final WorkItemLine item;
    private final CampaignSheet campaign;
    private final SelfDiagnoses diagnoses;
    private final AnswerSheets sheets;
    private final CurrentActor currentActor;
    private final LocalDate today;
    private final Names names;
    private final Wording words = Wording.here();

    DiagnosisCase(
            WorkItemLine item,
            CampaignSheet campaign,
            SelfDiagnoses diagnoses,
            AnswerSheets sheets,
            CurrentActor currentActor,
            LocalDate today,
            Names names) {
        this.item = item;
        this.campaign = campaign;
        this.diagnoses = diagnoses;
        this.sheets = sheets;
        this.currentActor = currentActor;
        this.today = today;
        this.names = names;
    }

    // --- the task ----------------------------------------------------------------------------------------------------

    @Override
    public Optional<String> address() {
        return Optional.of(DiagnosisNavigation.addressOf(reference()));
    }

    @Override
    public Component context() {
        Facts facts = new Facts()
                .fact(words.text("diagnosis.task.referential"), campaign.line().referential());
        Optional<SheetLine> sheet = sheetOfTask();
        sheet.ifPresentOrElse(one -> describe(facts, one), () -> describe(facts));
        Div context = new Div(facts, ways(sheet));
        context.addClassName("qp-stack");
        return context;
    }

    /** Where sheets are filled and read, and where the results stand. */
    private Component ways(Optional<SheetLine> sheet) {
        Div ways = new Div();
        ways.addClassName("qp-buttons");
        sheet.ifPresentOrElse(
                one -> ways.add(wayTo(one)),
                () -> ways.add(new LinkButton(
                        DiagnosisNavigation.addressOf(reference()), words.text("diagnosis.task.campaign"))));
        boolean asked = campaign.line().state() != CampaignState.IN_PREPARATION;
        if (sheet.isEmpty() && asked && campaign.line().conformity() != null) {
            ways.add(new LinkButton(
                    DiagnosisNavigation.addressOfResults(reference()), words.text("diagnosis.task.results")));
        }
        return ways;
    }

    /** The way to go as long as the sheet cannot be handed in. */
    private LinkButton wayTo(SheetLine sheet) {
        LinkButton way =
                new LinkButton(DiagnosisNavigation.addressOf(reference(), sheet.service()), words.text("sheet.open"));
        boolean toFill =
                sheet.steps().contains(SheetStep.HAND_IN) && sheet.progress().missing() > 0;
        return toFill ? way.primary() : way;
    }

    private void describe(Facts facts, SheetLine sheet) {
        facts.fact(words.text("diagnosis.task.service"), sheet.serviceLabel())
                .fact(words.text("diagnosis.task.progress"), progress(sheet))
                .fact(words.text("diagnosis.task.conformity"), percent(sheet.conformity()))
                .fact(words.text("diagnosis.task.unproven"), unproven(sheet.conformity()))
                .fact(words.text("diagnosis.task.referent"), names.person(sheet.referent()))
                .fact(words.text("diagnosis.task.reason"), sheet.reason());
    }

    private void describe(Facts facts) {
        CampaignLine line = campaign.line();
        facts.fact(words.text("diagnosis.task.mission"), mission())
                .fact(words.text("diagnosis.task.deadline"), day(line.deadline()))
                .fact(words.text("diagnosis.task.services"), services())
                .fact(
                        words.text("diagnosis.task.progress"),
                        words.text(
                                "diagnosis.task.answered",
                                line.progress().answered(),
                                line.progress().asked()))
                .fact(
                        words.text("diagnosis.task.accepted"),
                        words.text("diagnosis.task.of", line.accepted(), line.services()))
                .fact(words.text("diagnosis.task.conformity"), percent(line.conformity()))
                .fact(words.text("diagnosis.task.gaps"), gaps(line.conformity()))
                .fact(words.text("diagnosis.task.unproven"), unproven(line.conformity()))
                .fact(words.text("diagnosis.task.summary"), campaign.summary());
    }

    private Optional<SheetLine> sheetOfTask() {
        return campaign.sheets().stream()
                .filter(sheet -> sheet.id().value().equals(item.subjectId()))
                .findFirst();
    }

    private String mission() {
        LocalDate on = campaign.missionOn();
        return campaign.mission() == null
                ? words.text("diagnosis.task.mission.missing")
                : on == null ? campaign.mission() : campaign.mission() + " (" + words.dayMonthYear(on) + ")";
    }

    private @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : words.dayMonthYear(date);
    }

    private String services() {
        return campaign.sheets().stream()
                .filter(sheet -> sheet.state() != SheetState.OUT_OF_SCOPE)
                .map(sheet -> names.service(sheet.service()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String progress(SheetLine sheet) {
        return words.text(
                "diagnosis.task.answered",
                sheet.progress().answered(),
                sheet.progress().asked());
    }

    private @Nullable String percent(@Nullable Score score) {
        BigDecimal percent = score == null ? null : score.percent();
        return percent == null ? null : words.percent(percent);
    }

    private @Nullable String gaps(@Nullable Score score) {
        return score == null || score.percent() == null ? null : words.number(score.gaps());
    }

    private @Nullable String unproven(@Nullable Score score) {
        return score == null || score.unproven() == 0 ? null : words.number(score.unproven());
    }

    @Override
    public Optional<TaskForm> form(Consumer<String> done) {
        return switch (item.formKey()) {
            case "self-diagnosis/open" -> may(CampaignStep.OPEN, () -> open(done));
            case "self-diagnosis/consolidate" -> may(CampaignStep.CONSOLIDATE, () -> consolidate(done));
            case "self-diagnosis/decide" -> may(CampaignStep.DECIDE, () -> decide(done));
            case "self-diagnosis/decide-actions" -> may(CampaignStep.PROPOSE_ACTIONS, () -> decideActions(done));
            case "self-diagnosis/present" -> may(CampaignStep.PRESENT, () -> present(done));
            case "self-diagnosis-service/answer" -> may(SheetStep.HAND_IN, sheet -> handIn(sheet, done));
            case "self-diagnosis-service/review" -> may(SheetStep.ACCEPT, sheet -> review(sheet, done));
            case "self-diagnosis-watch/head-alert", "self-diagnosis-watch/secretary-alert" ->
                may(SheetStep.TREAT_DELAY, sheet -> treatDelay(sheet, done));
            default -> Optional.empty();
        };
    }

    private Optional<TaskForm> may(CampaignStep step, Supplier<TaskForm> form) {
        return campaign.steps().contains(step) ? Optional.of(form.get()) : Optional.empty();
    }

    private Optional<TaskForm> may(SheetStep step, java.util.function.Function<SheetLine, TaskForm> form) {
        return sheetOfTask().filter(sheet -> sheet.steps().contains(step)).map(form);
    }

    private TaskForm open(Consumer<String> done) {
        return StepForm.plain("diagnosis.open", hint("diagnosis.open.help"), () -> {
            diagnoses.open(currentActor.get(), campaign.line().id());
            done.accept(words.text("diagnosis.open.done", reference()));
        });
    }

    private TaskForm consolidate(Consumer<String> done) {
        return StepForm.withNote("diagnosis.consolidate", hint("diagnosis.consolidate.help"), summary -> {
            diagnoses.consolidate(currentActor.get(), campaign.line().id(), summary);
            done.accept(words.text("diagnosis.consolidate.done", reference()));
        });
    }

    private TaskForm decide(Consumer<String> done) {
        return new CommitteeForm(campaign, names, today, decision -> {
            diagnoses.decide(currentActor.get(), campaign.line().id(), decision);
            done.accept(words.text("diagnosis.decide.done", reference()));
        });
    }

    private TaskForm decideActions(Consumer<String> done) {
        return new GapsForm(
                diagnoses.proposals(currentActor.get(), campaign.line().id()), names, today, decisions -> {
                    diagnoses.proposeActions(currentActor.get(), campaign.line().id(), decisions);
                    done.accept(words.text("diagnosis.gaps.done", reference()));
                });
    }

    private TaskForm present(Consumer<String> done) {
        return new PresentationForm(today, (on, note) -> {
            diagnoses.present(currentActor.get(), campaign.line().id(), on, note);
            done.accept(words.text("diagnosis.present.done", reference()));
        });
    }

    /** What is missing is told before the click: the sheet itself is where it is given. */
    private TaskForm handIn(SheetLine sheet, Consumer<String> done) {
        int missing = sheet.progress().missing();
        if (missing > 0) {
            return StepForm.notYet(
                    "diagnosis.answer", hint("diagnosis.answer.help"), words.text("diagnosis.answer.missing", missing));
        }
        return StepForm.plain("diagnosis.answer", hint("diagnosis.answer.help"), () -> {
            sheets.handIn(currentActor.get(), sheet.id());
            done.accept(words.text("diagnosis.answer.done", names.service(sheet.service())));
        });
    }

    private TaskForm review(SheetLine sheet, Consumer<String> done) {
        return new SheetReviewForm(
                hint("diagnosis.review.help"),
                () -> {
                    diagnoses.accept(currentActor.get(), sheet.id());
                    done.accept(words.text("diagnosis.review.accepted", names.service(sheet.service())));
                },
                (reason, criteria) -> {
                    diagnoses.sendBack(currentActor.get(), sheet.id(), reason.isEmpty() ? null : reason, criteria);
                    done.accept(words.text("diagnosis.review.returned", names.service(sheet.service())));
                });
    }

    private TaskForm treatDelay(SheetLine sheet, Consumer<String> done) {
        String help = words.text("diagnosis.delay.help");
        return new DelayForm(hint("diagnosis.delay.late"), help, words.text("diagnosis.delay.next"), note -> {
            diagnoses.treatDelay(currentActor.get(), sheet.id(), note);
            done.accept(words.text("diagnosis.delay.done", names.service(sheet.service())));
        });
    }

    private String reference() {
        return campaign.line().reference();
    }

    private Paragraph hint(String key) {
        Paragraph hint = new Paragraph(words.text(key));
        hint.addClassName("qp-muted");
        return hint;
    }

    // --- the case ----------------------------------------------------------------------------------------------------

    @Override
    public Component sheet() {
        Facts facts = new Facts()
                .fact(words.text("diagnosis.task.title"), campaign.line().title());
        facts.fact(words.text("diagnosis.task.referential"), campaign.line().referential());
        describe(facts);
        Div content = new Div(
                facts, new Anchor(DiagnosisNavigation.addressOf(reference()), words.text("case.open", reference())));
        content.addClassName("qp-stack");
        return content;
    }
}
