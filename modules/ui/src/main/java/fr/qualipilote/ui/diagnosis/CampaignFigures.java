package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.Score;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.text.Wording;
import org.jspecify.annotations.Nullable;

/** How far a campaign is and how well its services do: two different facts, side by side. */
final class CampaignFigures extends Div {

    private final Wording words = Wording.here();

    /** @param why whether the way to the reasons is shown */
    CampaignFigures(CampaignLine line, boolean why) {
        addClassName("qp-two-facts");
        Card progress = progress(line);
        Card conformity = conformity(line.conformity());
        if (why) {
            progress.with(reasons(line, "selfdiagnosis.why.progress"));
        }
        if (why && line.conformity() != null) {
            conformity.with(reasons(line, "selfdiagnosis.why.conformity"));
        }
        add(progress, conformity);
    }

    private Card progress(CampaignLine line) {
        return new Card(words.text("selfdiagnosis.column.progress"))
                .with(
                        CampaignWords.progress(line.progress(), words),
                        muted(words.text("selfdiagnosis.progress.sheets", line.accepted(), line.services())),
                        muted(words.text("selfdiagnosis.progress.explain")));
    }

    private Card conformity(@Nullable Score score) {
        Card card = new Card(words.text("selfdiagnosis.column.conformity"));
        if (score == null) {
            return card.with(muted(words.text("selfdiagnosis.conformity.closed.explain")));
        }
        Span figure = new Span(CampaignWords.conformity(score, words));
        figure.addClassName("qp-fact-figure");
        String levels = score.levels() == 0
                ? words.text("selfdiagnosis.conformity.no-level")
                : words.text("selfdiagnosis.conformity.levels", score.levels(), score.gaps(), score.unproven());
        return card.with(figure, muted(levels), muted(words.text("selfdiagnosis.conformity.explain")));
    }

    private Component reasons(CampaignLine line, String key) {
        return new Anchor(DiagnosisNavigation.addressOfResults(line.reference()), words.text(key));
    }

    private static Paragraph muted(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("qp-muted");
        return paragraph;
    }
}
