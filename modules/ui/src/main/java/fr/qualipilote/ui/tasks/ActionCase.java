package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.Tab;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionSheet.Contribution;
import fr.qualipilote.actionplan.ActionSheet.HistoryEntry;
import fr.qualipilote.actionplan.ActionSheet.Observation;
import fr.qualipilote.actionplan.ActionSheet.Occurrence;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.plan.PlanNavigation;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Histories;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.WorkItemLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One action as its tasks show it. */
final class ActionCase implements OpenCase {

    private static final int PARTS_NAMED_ONE_BY_ONE = 4;

    private final ActionPlans plans;
    private final CurrentActor currentActor;
    private final Names names;
    private final ActionForms forms;
    private final Wording words = Wording.here();

    private final WorkItemLine item;
    private final Actor actor;
    private final LocalDate today;
    private ActionSheet sheet;

    ActionCase(
            WorkItemLine item,
            ActionSheet sheet,
            ActionPlans plans,
            CurrentActor currentActor,
            BusinessClock clock,
            Names names) {
        this.item = item;
        this.sheet = sheet;
        this.plans = plans;
        this.currentActor = currentActor;
        this.names = names;
        this.actor = currentActor.get();
        this.today = clock.today();
        this.forms = new ActionForms(plans, currentActor, clock, names);
    }

    // --- the task ----------------------------------------------------------------------------------------------------

    @Override
    public Optional<TaskForm> form(Consumer<String> done) {
        return forms.form(item, sheet, done);
    }

    @Override
    public List<Button> otherSteps() {
        return isPilotsWork() && sheet.steps().contains(ActionStep.REQUEST_POSTPONEMENT)
                ? List.of(new Button(words.text("tasks.postpone"), click -> postpone()))
                : List.of();
    }

    private boolean isPilotsWork() {
        return ActionTask.of(item)
                .filter(kind -> kind == ActionTask.DECLARE || kind == ActionTask.CHECKPOINT)
                .isPresent();
    }

    private void postpone() {
        LocalDate due = item.dueOn();
        LocalDate after = due == null || due.isBefore(today) ? today : due;
        new PostponeDialog(item.reference(), after, sheet.line().postponements(), (to, reason) -> {
                    plans.requestPostponement(currentActor.get(), sheet.line().id(), to, reason);
                    Notices.done(words.text("tasks.postponed", item.reference()));
                })
                .open();
    }

    @Override
    public Optional<String> address() {
        return Optional.of(PlanNavigation.addressOf(item.reference()));
    }

    @Override
    public Component context() {
        ActionLine line = sheet.line();
        Facts facts = new Facts()
                .fact(words.text("case.action"), line.label().equals(item.subject()) ? null : line.label())
                .fact(words.text("case.rule"), words.rule(line.recurrence(), line.latePolicy()))
                .fact(words.text("case.pilot"), names.person(line.pilot()));
        ActionForms.occurrence(item, sheet).ifPresent(occurrence -> {
            facts.fact(words.text("case.contributors"), parts(occurrence));
            facts.fact(words.text("case.last-time"), lastTime(occurrence));
        });
        return facts;
    }

    /** « BARU ✓ vous · SMI, pas encore répondu »; beyond a few, how many have answered and who has not. */
    private String parts(Occurrence occurrence) {
        List<Contribution> parts = occurrence.contributions();
        if (parts.size() <= PARTS_NAMED_ONE_BY_ONE) {
            return parts.stream().map(this::part).collect(Collectors.joining(" · "));
        }
        List<String> missing = parts.stream()
                .filter(part -> !part.answered())
                .map(forms::contributor)
                .toList();
        int answered = parts.size() - missing.size();
        return missing.isEmpty()
                ? words.text("case.parts.all", parts.size())
                : words.text("case.parts", answered, parts.size(), String.join(", ", missing));
    }

    private String part(Contribution part) {
        String who = forms.contributor(part);
        if (!part.answered()) {
            return words.text("case.part.waiting", who);
        }
        boolean mine = part.answeredBy() != null && actor.is(part.answeredBy());
        return words.text(mine ? "case.part.mine" : "case.part.answered", who);
    }

    private @Nullable String lastTime(Occurrence current) {
        return sheet.occurrences().stream()
                .filter(other -> !other.id().equals(current.id()) && other.result() != null)
                .findFirst()
                .map(last -> words.text(
                        "case.last-result",
                        last.period() == null ? words.dayMonthYear(last.dueOn()) : words.period(last.period()),
                        last.result() == null ? "" : last.result()))
                .orElse(null);
    }

    // --- the case ----------------------------------------------------------------------------------------------------

    @Override
    public Component sheet() {
        ActionLine line = sheet.line();
        Div content = new Div();
        content.addClassName("qp-stack");
        Facts facts = new Facts()
                .fact(words.text("case.action"), line.label())
                .fact(words.text("case.state"), new Chip(words.label(line.state()), Tone.PLAIN))
                .fact(words.text("case.theme"), names.theme(line.theme()))
                .fact(words.text("case.origin"), words.label(line.origin()))
                .fact(words.text("case.pilot"), names.person(line.pilot()))
                .fact(words.text("case.contributors"), names.contributors(line.contributors()))
                .fact(words.text("case.verifier"), sheet.verifier() == null ? null : names.person(sheet.verifier()))
                .fact(words.text("case.rule"), words.rule(line.recurrence(), line.latePolicy()))
                .fact(words.text("case.initial-due"), date(line.initialDueOn()))
                .fact(words.text("case.revised-due"), date(line.revisedDueOn()))
                .fact(words.text("case.next-due"), date(line.nextDueOn()))
                .fact(words.text("case.priority"), words.label(line.priority()))
                .fact(words.text("case.progress"), words.percent(line.progress()))
                .fact(words.text("case.effectiveness-criterion"), sheet.effectivenessCriterion())
                .fact(words.text("case.effectiveness-on"), date(sheet.effectivenessOn()));
        content.add(facts);
        if (!sheet.occurrences().isEmpty()) {
            content.add(new H3(words.text("case.occurrences")), occurrences());
        }
        if (!sheet.observations().isEmpty()) {
            content.add(new H3(words.text("case.observations")), observations());
        }
        content.add(new Anchor(Places.PLAN + "/" + line.reference(), words.text("case.open", line.reference())));
        return content;
    }

    private Component occurrences() {
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-lines");
        for (Occurrence occurrence : sheet.occurrences()) {
            Span what = new Span(
                    occurrence.period() == null
                            ? words.date(occurrence.dueOn())
                            : words.text(
                                    "case.occurrence",
                                    words.period(occurrence.period()),
                                    words.date(occurrence.dueOn())));
            Chip state = new Chip(words.label(occurrence.state()), occurrence.late() ? Tone.BAD : Tone.PLAIN);
            ListItem line = new ListItem(what, state);
            if (occurrence.result() != null) {
                Paragraph result = new Paragraph(occurrence.result());
                result.addClassNames("qp-muted", "qp-pre");
                line.add(result);
            }
            list.add(line);
        }
        return list;
    }

    private Component observations() {
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-lines");
        for (Observation observation : sheet.observations()) {
            Paragraph text = new Paragraph(observation.text());
            text.addClassName("qp-pre");
            list.add(new ListItem(text, signature(observation.author(), words.moment(observation.at(), today))));
        }
        return list;
    }

    private Span signature(@Nullable PersonId author, String when) {
        String who = author == null ? words.text("machine") : names.person(author);
        Span signature = new Span(words.text("case.signature", who, when));
        signature.addClassName("qp-muted");
        return signature;
    }

    @Override
    public List<Page> more() {
        Tab evidence = new Tab(words.text("tasks.tab.evidence", sheet.evidence().size()));
        forms.onEvidence(now -> {
            sheet = now;
            evidence.setLabel(words.text("tasks.tab.evidence", now.evidence().size()));
        });
        return List.of(
                new Page(evidence, this::evidence), new Page(new Tab(words.text("tasks.tab.history")), this::history));
    }

    private Component evidence() {
        return forms.evidence(sheet, null);
    }

    private Component history() {
        OrderedList list = new OrderedList();
        list.addClassName("qp-lines");
        for (HistoryEntry entry : sheet.history()) {
            Paragraph sentence = new Paragraph(Histories.sentence(entry, words, names::person, names::service));
            sentence.addClassName("qp-pre");
            list.add(new ListItem(sentence, signature(entry.author(), words.moment(entry.at(), today))));
        }
        return list;
    }

    private @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : words.date(date);
    }
}
