package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.diagnosis.CampaignSheet.FollowUp;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.plan.PlanNavigation;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.Map;

/** What became of each gap: an action of the plan, or none with its reason. */
final class FollowUpsCard extends Div {

    /** @param texts what was to be judged, by code of the criterion */
    FollowUpsCard(List<FollowUp> followUps, Map<String, String> texts) {
        Wording words = Wording.here();
        DataTable table = new DataTable(
                words.text("selfdiagnosis.follow-ups"),
                List.of(words.text("selfdiagnosis.column.gap"), words.text("selfdiagnosis.column.follow-up")));
        table.addClassName("qp-follow-ups");
        followUps.forEach(one -> table.row(gap(one, texts), followUp(one, words)));
        add(new Card(words.text("selfdiagnosis.follow-ups")).with(table));
    }

    private static Component gap(FollowUp one, Map<String, String> texts) {
        Span code = new Span(one.criterion());
        code.addClassName("qp-under");
        return new Div(new Span(texts.getOrDefault(one.criterion(), one.criterion())), code);
    }

    private static Component followUp(FollowUp one, Wording words) {
        Div cell = new Div();
        cell.addClassName("qp-chips");
        if (one.reason() != null) {
            cell.add(new Span(words.text("selfdiagnosis.follow-up.none", one.reason())));
        } else if (one.action() == null) {
            cell.add(new Span(words.text("selfdiagnosis.follow-up.opening")));
        } else {
            cell.add(
                    new Anchor(PlanNavigation.addressOf(one.action()), one.action()),
                    new Chip(
                            words.text(
                                    one.existing()
                                            ? "selfdiagnosis.follow-up.existing"
                                            : "selfdiagnosis.follow-up.opened"),
                            one.existing() ? Tone.PLAIN : Tone.INFO));
        }
        return cell;
    }
}
