package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.Actor;

/**
 * What campaigns say. Until it is validated, a campaign's results are read by quality, management and internal auditors; afterwards by
 * everybody signed in, from the snapshot alone.
 */
public interface DiagnosisResults {

    Results results(Actor actor, CampaignId id);

    /** All answers side by side. */
    AnswerTable table(Actor actor, CampaignId id);

    /** Both as they are at one moment: who shows figures beside answers reads them together. */
    ResultsWithAnswers withAnswers(Actor actor, CampaignId id);

    /** « Pourquoi ? » of any score of the campaign, pairs of chapter and service included. */
    ScoreExplanation explain(Actor actor, CampaignId id, ScoreKey key);

    /** « Pourquoi ? » of any line of the comparison. @throws UnknownDiagnosis where the campaign is compared with none */
    ComparisonExplanation explainComparison(Actor actor, CampaignId id, ScoreKey key);

    /** The canonical JSON that was frozen; its SHA-256 is that of {@link Results.Frozen}. @throws UnknownDiagnosis before */
    byte[] snapshot(Actor actor, CampaignId id);
}
