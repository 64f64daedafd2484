package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.Result;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.WaveLine;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.WaveSheet.QuestionResult;
import fr.qualipilote.surveys.WaveStep;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.WorkItemLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One wave as its tasks show it: the work itself is done on the screens of the surveys, the decisions are made here. */
final class WaveCase implements OpenCase {

    private final WorkItemLine item;
    private final WaveSheet sheet;
    private final Surveys surveys;
    private final CurrentActor currentActor;
    private final LocalDate today;
    private final Names names;
    private final Wording words = Wording.here();

    WaveCase(
            WorkItemLine item,
            WaveSheet sheet,
            Surveys surveys,
            CurrentActor currentActor,
            LocalDate today,
            Names names) {
        this.item = item;
        this.sheet = sheet;
        this.surveys = surveys;
        this.currentActor = currentActor;
        this.today = today;
        this.names = names;
    }

    // --- the task ----------------------------------------------------------------------------------------------------

    @Override
    public Component context() {
        Facts facts = new Facts()
                .fact(words.text("work.wave.field"), field())
                .fact(words.text("work.wave.services"), services())
                .fact(
                        words.text("work.wave.questions"),
                        words.number(sheet.line().questions()));
        if (sheet.gathering() == Gathering.ONE_BY_ONE) {
            facts.fact(
                    words.text("work.wave.entries"), words.number(sheet.line().entries()));
        }
        Div context = new Div(facts);
        context.add(wave());
        context.addClassName("qp-stack");
        return context;
    }

    private Anchor wave() {
        return new Anchor(
                Places.SURVEYS + "/" + sheet.line().code(),
                words.text("work.wave.open", sheet.line().code()));
    }

    private String field() {
        LocalDate from = sheet.line().fieldFrom();
        LocalDate to = sheet.line().fieldTo();
        return from == null || to == null
                ? words.text("work.wave.field.none")
                : words.text("period.from-to", words.dayMonthYear(from), words.dayMonthYear(to));
    }

    private String services() {
        return sheet.services().stream().map(names::service).sorted().collect(Collectors.joining(", "));
    }

    @Override
    public Optional<TaskForm> form(Consumer<String> done) {
        return switch (item.formKey()) {
            case "survey-wave/prepare" -> may(WaveStep.PREPARE, () -> prepare(done));
            case "survey-wave/complete-results" -> may(WaveStep.SUBMIT, () -> complete(done));
            case "survey-wave/validate-results" -> may(WaveStep.VALIDATE, () -> validate(done));
            case "survey-wave/publish" -> may(WaveStep.PUBLISH, () -> publish(done));
            case "survey-wave/decide-actions" -> may(WaveStep.DECIDE_ACTIONS, () -> decide(done));
            default -> Optional.empty();
        };
    }

    private Optional<TaskForm> may(WaveStep step, Supplier<TaskForm> form) {
        return sheet.steps().contains(step) ? Optional.of(form.get()) : Optional.empty();
    }

    private TaskForm prepare(Consumer<String> done) {
        return StepForm.plain("work.wave.prepare", hint("work.wave.prepare.where"), () -> {
            surveys.prepare(currentActor.get(), sheet.line().id());
            done.accept(words.text("work.wave.prepare.done", sheet.line().code()));
        });
    }

    private TaskForm complete(Consumer<String> done) {
        Div known = new Div();
        known.addClassName("qp-stack");
        if (sheet.returnReason() != null) {
            Paragraph returned = new Paragraph(words.text("work.wave.returned", sheet.returnReason()));
            returned.addClassNames("qp-warning", "qp-pre");
            known.add(returned);
        }
        known.add(hint("work.wave.complete.where"), results());
        return StepForm.plain("work.wave.complete", known, () -> {
            surveys.submit(currentActor.get(), sheet.line().id());
            done.accept(words.text("work.wave.complete.done", sheet.line().code()));
        });
    }

    private TaskForm validate(Consumer<String> done) {
        return new DecisionForm("work.wave.validate", results(), (valid, note) -> {
            if (valid) {
                surveys.validate(currentActor.get(), sheet.line().id());
            } else {
                surveys.sendBack(currentActor.get(), sheet.line().id(), note);
            }
            done.accept(words.text(
                    valid ? "work.wave.validate.done" : "work.wave.validate.sent-back",
                    sheet.line().code()));
        });
    }

    private TaskForm publish(Consumer<String> done) {
        Div known = new Div(
                hint("work.wave.publish.where"),
                new Anchor(Places.PUBLICATIONS, words.text("work.wave.publish.open")),
                results());
        known.addClassName("qp-stack");
        return StepForm.withNote("work.wave.publish", known, reason -> {
            surveys.keepInside(currentActor.get(), sheet.line().id(), reason);
            done.accept(words.text("work.wave.publish.done", sheet.line().code()));
        });
    }

    private TaskForm decide(Consumer<String> done) {
        return new DecideActionsForm(results(), names, today, (conclusion, actions) -> {
            surveys.conclude(currentActor.get(), sheet.line().id(), conclusion, actions);
            done.accept(words.text("work.wave.decide.done", sheet.line().code(), actions.size()));
        });
    }

    private Paragraph hint(String key) {
        Paragraph hint = new Paragraph(words.text(key));
        hint.addClassName("qp-muted");
        return hint;
    }

    // --- results -----------------------------------------------------------------------------------------------------

    private Component results() {
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-lines");
        for (QuestionResult result : sheet.results()) {
            Span question = new Span(result.question().label());
            question.addClassName("qp-strong");
            Span figure = new Span(percent(result.result()));
            Paragraph detail = new Paragraph(detail(result));
            detail.addClassName("qp-muted");
            list.add(new ListItem(question, figure, detail));
        }
        return list;
    }

    private String percent(Result result) {
        return result.percent() == null ? words.text("none") : words.percent(result.percent());
    }

    /** « 51 satisfaits sur 57 · entre 79 % et 95 % · avant : 85 % · petit effectif, à lire avec prudence ». */
    private String detail(QuestionResult asked) {
        Result result = asked.result();
        List<String> said = new ArrayList<>();
        Integer answering = result.answering();
        Integer satisfied = result.satisfied();
        if (answering != null && satisfied != null) {
            said.add(words.text("work.wave.n", satisfied, answering));
        } else {
            said.add(words.text(result.percent() == null ? "work.wave.no-result" : "work.wave.n-unknown"));
        }
        if (result.margin() != null) {
            said.add(words.text(
                    "work.wave.margin", result.margin().low(), result.margin().high()));
        }
        if (asked.before() != null) {
            said.add(words.text("work.check.before", percent(asked.before().result())));
        }
        if (result.fewAnswers()) {
            said.add(words.text("work.wave.few"));
        }
        return String.join(" · ", said);
    }

    // --- the case ----------------------------------------------------------------------------------------------------

    @Override
    public Component sheet() {
        WaveLine line = sheet.line();
        Div content = new Div(
                new Facts()
                        .fact(words.text("work.wave.title"), line.title())
                        .fact(words.text("work.wave.source"), line.source())
                        .fact(words.text("work.wave.field"), field())
                        .fact(words.text("work.wave.services"), services())
                        .fact(words.text("work.wave.method"), sheet.method())
                        .fact(words.text("work.wave.conclusion"), sheet.conclusion()),
                results(),
                wave());
        content.addClassName("qp-stack");
        return content;
    }
}
