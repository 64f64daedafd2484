package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.OccurrenceState;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;

/** What the method demands before the action closes, and how much of it is there: said before anybody clicks. */
final class ClosingCard extends Div {

    private final Wording words = Wording.here();

    ClosingCard(ActionSheet sheet, Names names) {
        ActionLine line = sheet.line();
        boolean recurring = line.recurrence().isRecurring();
        boolean over = line.state() == ActionState.CLOSED;
        boolean awaiting = over || line.state() == ActionState.AWAITING_EFFECTIVENESS;
        OrderedList steps = new OrderedList();
        steps.addClassName("qp-conditions");
        steps.add(
                condition(
                        awaiting
                                || !line.state().equals(ActionState.TO_ACCEPT)
                                        && line.state().isEngaged(),
                        "accepted"),
                condition(!sheet.evidence().isEmpty(), recurring ? "evidence-each" : "evidence"));
        if (recurring) {
            steps.add(condition(awaiting, "recurrence-ended"));
        } else {
            boolean declared = awaiting || line.state() == ActionState.TO_VERIFY;
            steps.add(condition(declared, "declared", names.person(line.pilot())));
        }
        boolean verified = awaiting
                || recurring
                        && sheet.occurrences().stream()
                                .anyMatch(occurrence -> occurrence.state() == OccurrenceState.VERIFIED);
        steps.add(
                sheet.verifier() == null
                        ? condition(verified, "verified-by-nobody")
                        : condition(
                                verified, recurring ? "verified-each" : "verified", names.person(sheet.verifier())));
        steps.add(effectiveness(sheet));
        add(new Card(words.text("action.closing")).with(steps));
    }

    private ListItem effectiveness(ActionSheet sheet) {
        boolean checked = Boolean.TRUE.equals(sheet.effectiveness());
        return sheet.effectivenessOn() == null
                ? condition(checked, "effective-undated")
                : condition(checked, "effective", words.dayMonthYear(sheet.effectivenessOn()));
    }

    private ListItem condition(boolean met, String key, Object... arguments) {
        Span sign = new Span(met ? "✓" : "○");
        sign.addClassName(met ? "qp-met" : "qp-unmet");
        sign.getElement().setAttribute("aria-hidden", "true");
        Span text = new Span(words.text("action.closing." + key, arguments));
        Span said = new Span(words.text(met ? "action.closing.met" : "action.closing.unmet"));
        said.addClassName("qp-visually-hidden");
        return new ListItem(sign, text, said);
    }
}
