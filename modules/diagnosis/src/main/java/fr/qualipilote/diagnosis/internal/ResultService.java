package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.AnswerTable;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.ComparisonExplanation;
import fr.qualipilote.diagnosis.DiagnosisResults;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.ResultsWithAnswers;
import fr.qualipilote.diagnosis.ScoreExplanation;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.diagnosis.ScoreLine;
import fr.qualipilote.diagnosis.UnknownDiagnosis;
import fr.qualipilote.diagnosis.domain.Campaign;
import fr.qualipilote.diagnosis.domain.Scores;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.referential.Questionnaire;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class ResultService implements DiagnosisResults {

    private final Campaigns campaigns;
    private final ResultReading reading;
    private final Snapshots snapshots;

    ResultService(Campaigns campaigns, ResultReading reading, Snapshots snapshots) {
        this.campaigns = campaigns;
        this.reading = reading;
        this.snapshots = snapshots;
    }

    @Override
    public Results results(Actor actor, CampaignId id) {
        return reading.results(toRead(actor, id));
    }

    @Override
    public ResultsWithAnswers withAnswers(Actor actor, CampaignId id) {
        return reading.withAnswers(toRead(actor, id));
    }

    @Override
    public AnswerTable table(Actor actor, CampaignId id) {
        return reading.table(toRead(actor, id));
    }

    @Override
    public ScoreExplanation explain(Actor actor, CampaignId id, ScoreKey key) {
        Campaign campaign = toRead(actor, id);
        AnswerTable table = reading.table(campaign);
        Scores scores = new Scores(table);
        return new ScoreExplanation(new ScoreLine(key, label(campaign, table, key), scores.of(key)), scores.terms(key));
    }

    @Override
    public ComparisonExplanation explainComparison(Actor actor, CampaignId id, ScoreKey key) {
        Campaign campaign = toRead(actor, id);
        AnswerTable table = reading.table(campaign);
        return reading.compared(campaign, table)
                .orElseThrow(() -> UnknownDiagnosis.withId(id))
                .explain(key, label(campaign, table, key));
    }

    private static String label(Campaign campaign, AnswerTable table, ScoreKey key) {
        Questionnaire asked = table.questionnaire();
        Optional<String> part =
                switch (key.kind()) {
                    case ALL -> Optional.empty();
                    case MODULE ->
                        asked.modules().stream()
                                .filter(one -> one.code().equals(key.code()))
                                .map(one -> one.label())
                                .findFirst();
                    case CHAPTER ->
                        asked.chapters().stream()
                                .filter(one -> one.chapter().code().equals(key.code()))
                                .map(one -> one.chapter().label())
                                .findFirst();
                    case COMMITMENT ->
                        asked.chapters().stream()
                                .flatMap(one -> one.commitments().stream())
                                .filter(one -> one.code().equals(key.code()))
                                .map(one -> one.label())
                                .findFirst();
                    case CRITERION ->
                        Optional.of(Questionnaires.criterion(asked, key.code()).label());
                };
        ServiceId service = key.service();
        Optional<String> who = table.columns().stream()
                .filter(column -> column.service().equals(service))
                .map(AnswerTable.Column::serviceLabel)
                .findFirst();
        return part.map(words -> who.map(label -> words + " – " + label).orElse(words))
                .or(() -> who)
                .orElse(campaign.title());
    }

    @Override
    public byte[] snapshot(Actor actor, CampaignId id) {
        return snapshots.bytes(toRead(actor, id).id());
    }

    private Campaign toRead(Actor actor, CampaignId id) {
        Campaign campaign = campaigns.toRead(id);
        Rights.requireResults(actor, campaign);
        return campaign;
    }
}
