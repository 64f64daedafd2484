package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.html.NativeButton;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.DiagnosisResults;
import fr.qualipilote.diagnosis.ScoreExplanation;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.diagnosis.ScoreLine;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.referential.Questionnaire;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.text.Wording;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes every score of a campaign open its « Pourquoi ? ». */
final class WhyScores {

    private final DiagnosisResults results;
    private final CurrentActor currentActor;
    private final CampaignId campaign;
    private final Questionnaire asked;
    private final String standing;
    private final Wording words = Wording.here();
    private final AnswerWords answers;

    /** @param standing whether the scores can still move, in words */
    WhyScores(
            DiagnosisResults results,
            CurrentActor currentActor,
            CampaignId campaign,
            Questionnaire asked,
            String standing) {
        this.results = results;
        this.currentActor = currentActor;
        this.campaign = campaign;
        this.asked = asked;
        this.standing = standing;
        this.answers = new AnswerWords(asked, words);
    }

    /** The score as a button. @param of what it is the score of, for who does not see where it stands */
    NativeButton button(ScoreLine line, String of) {
        String shown = ResultWords.percent(line.score(), words);
        NativeButton button = new NativeButton(shown, click -> open(line.key()));
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("aria-label", words.text("results.why.of", shown, of));
        button.addClassName("qp-figure");
        return button;
    }

    NativeButton button(ScoreLine line) {
        return button(line, line.label());
    }

    void open(ScoreKey key) {
        new WhyScoreDialog(this, standing, key).open();
    }

    /** The chapters that are asked, by the code of each criterion. */
    Map<String, ChapterLine> chapters() {
        Map<String, ChapterLine> chapters = new HashMap<>();
        asked.chapters()
                .forEach(part -> part.criteria().forEach(criterion -> chapters.put(criterion.code(), part.chapter())));
        return chapters;
    }

    /** A score of the comparison as a button that shows both. */
    NativeButton compared(@Nullable BigDecimal percent, ScoreKey key, String of) {
        String shown = ResultWords.percent(percent, words);
        NativeButton button = new NativeButton(shown, click -> new WhyComparedDialog(
                        results.explainComparison(currentActor.get(), campaign, key), of, standing, this::said)
                .open());
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("aria-label", words.text("results.why.of", shown, of));
        button.addClassName("qp-figure");
        return button;
    }

    /** The level of an answer in the words of its question. @param level label */
    String said(String criterion, String level) {
        return answers.said(criterion, level);
    }

    ScoreExplanation explain(ScoreKey key) {
        return results.explain(currentActor.get(), campaign, key);
    }
}
