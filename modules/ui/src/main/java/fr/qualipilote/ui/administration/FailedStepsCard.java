package fr.qualipilote.ui.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.part.WorkChanged;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.FailedStep;
import fr.qualipilote.worklist.Upkeep;
import java.util.List;

/** What the product could not do by itself, why, and a button that tries again. */
final class FailedStepsCard extends Div {

    private final Wording words = Wording.here();
    private final Upkeep upkeep;
    private final CurrentActor currentActor;

    FailedStepsCard(Upkeep upkeep, CurrentActor currentActor) {
        this.upkeep = upkeep;
        this.currentActor = currentActor;
        refresh();
    }

    private void refresh() {
        removeAll();
        List<FailedStep> steps = upkeep.failedSteps(currentActor.get());
        Card card = new Card(
                words.text("administration.upkeep.failed", steps.size()),
                new Button(words.text("administration.upkeep.look-again"), click -> refresh()));
        if (steps.isEmpty()) {
            add(card.with(new EmptyState(
                    words.text("administration.upkeep.failed.none"),
                    words.text("administration.upkeep.failed.none.next"))));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-failed-steps");
        steps.forEach(step -> list.add(item(step)));
        add(card.with(new Paragraph(words.text("administration.upkeep.failed.explain")), list));
    }

    private ListItem item(FailedStep step) {
        String name = step.step() == null ? words.text("administration.upkeep.housekeeping") : step.step();
        Span title = new Span(name);
        title.addClassName("qp-strong");
        Chip state = step.waitsForAPerson()
                ? new Chip(words.text("administration.upkeep.waits"), Tone.BAD)
                : new Chip(words.text("administration.upkeep.tried-again", step.triesLeft()), Tone.WARN);
        Div head = new Div(title, state);
        head.addClassName("qp-buttons");
        Facts facts = new Facts()
                .fact(words.text("administration.upkeep.case"), caseOf(step))
                .fact(words.text("administration.upkeep.process"), step.process())
                .fact(words.text("administration.upkeep.since"), words.dateTime(step.since()))
                .fact(words.text("administration.upkeep.tries"), words.number(step.tries()));
        Paragraph cause = new Paragraph(
                words.text("administration.upkeep.cause." + step.cause().name(), step.message()));
        Button retry = Rows.deed(
                words.text("administration.upkeep.retry"),
                step.reference() == null ? name : name + ", " + step.reference(),
                () -> retry(step, name));
        retry.setDisableOnClick(true);
        Div deeds = new Div(retry);
        deeds.addClassName("qp-buttons");
        return new ListItem(head, facts, cause, detail(step), deeds);
    }

    private Component caseOf(FailedStep step) {
        if (step.reference() == null) {
            return new Span(words.text("none"));
        }
        String line = words.text("administration.upkeep.case-line", step.reference(), String.valueOf(step.subject()));
        return "action".equals(step.caseKind())
                ? new Anchor(Places.PLAN + "/" + step.reference(), line)
                : new Span(line);
    }

    private Component detail(FailedStep step) {
        Pre trace = new Pre(step.detail().isBlank() ? step.message() : step.detail());
        trace.addClassName("qp-trace");
        // a long trace scrolls by keyboard as well
        trace.getElement().setAttribute("tabindex", "0");
        return new NativeDetails(words.text("administration.upkeep.detail"), trace);
    }

    private void retry(FailedStep step, String name) {
        Upkeep.Retry outcome = upkeep.retry(currentActor.get(), step.id());
        switch (outcome) {
            case DONE -> Notices.done(words.text("administration.upkeep.retry.DONE", name));
            case GONE -> Notices.done(words.text("administration.upkeep.retry.GONE", name));
            case FAILED_AGAIN -> Notices.refused(words.text("administration.upkeep.retry.FAILED_AGAIN", name));
        }
        refresh();
        WorkChanged.tell();
    }
}
