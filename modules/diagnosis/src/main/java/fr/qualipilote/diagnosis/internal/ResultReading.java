package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.AnswerTable;
import fr.qualipilote.diagnosis.AnswerTable.Column;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.Results.Comparison;
import fr.qualipilote.diagnosis.ResultsWithAnswers;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.diagnosis.ScoreLine;
import fr.qualipilote.diagnosis.domain.Campaign;
import fr.qualipilote.diagnosis.domain.CampaignComparison;
import fr.qualipilote.diagnosis.domain.Scores;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.referential.CriterionChange;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.Questionnaire;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.VersionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the answers of a campaign come to; frozen campaigns are read from their snapshot. */
@Component
class ResultReading {

    private final Campaigns campaigns;
    private final Answers answers;
    private final Snapshots snapshots;
    private final Questionnaires questionnaires;
    private final ReferentialVersions versions;
    private final Programmes programmes;

    ResultReading(
            Campaigns campaigns,
            Answers answers,
            Snapshots snapshots,
            Questionnaires questionnaires,
            ReferentialVersions versions,
            Programmes programmes) {
        this.campaigns = campaigns;
        this.answers = answers;
        this.snapshots = snapshots;
        this.questionnaires = questionnaires;
        this.versions = versions;
        this.programmes = programmes;
    }

    AnswerTable table(Campaign campaign) {
        return campaign.frozenAt() == null ? answers.table(campaign) : snapshots.table(campaign);
    }

    Results results(Campaign campaign) {
        return withAnswers(campaign).results();
    }

    ResultsWithAnswers withAnswers(Campaign campaign) {
        AnswerTable table = table(campaign);
        Results results = campaign.frozenAt() == null ? results(campaign, table) : snapshots.results(campaign);
        return new ResultsWithAnswers(results, table);
    }

    Results results(Campaign campaign, AnswerTable table) {
        Scores scores = new Scores(table);
        Questionnaire asked = table.questionnaire();
        Function<ScoreKey, Function<String, ScoreLine>> line =
                key -> label -> new ScoreLine(key, label, scores.of(key));
        return new Results(
                campaign.reference(),
                campaign.title(),
                asked.version().label(),
                programmes.programme().organisation(),
                campaign.summary(),
                null,
                line.apply(ScoreKey.campaign()).apply(campaign.title()),
                asked.modules().stream()
                        .map(module ->
                                line.apply(ScoreKey.module(module.code())).apply(module.label()))
                        .toList(),
                asked.chapters().stream()
                        .map(part -> line.apply(ScoreKey.chapter(part.chapter().code()))
                                .apply(part.chapter().label()))
                        .toList(),
                asked.chapters().stream()
                        .flatMap(part -> part.commitments().stream())
                        .map(one -> line.apply(ScoreKey.commitment(one.code())).apply(one.label()))
                        .toList(),
                asked.criteria().stream()
                        .map(one -> line.apply(ScoreKey.criterion(one.code())).apply(one.label()))
                        .toList(),
                table.columns().stream()
                        .map(column -> line.apply(ScoreKey.of(column.service())).apply(column.serviceLabel()))
                        .toList(),
                heat(table, scores),
                scores.divergences(),
                scores.missing(),
                scores.unproven(),
                scores.gaps(),
                comparison(campaign, table).orElse(null));
    }

    private static List<ScoreLine> heat(AnswerTable table, Scores scores) {
        List<ScoreLine> heat = new ArrayList<>();
        for (Questionnaire.QuestionnaireChapter part : table.questionnaire().chapters()) {
            for (Column column : table.columns()) {
                ScoreKey key = ScoreKey.chapter(part.chapter().code()).in(column.service());
                ScoreLine line = new ScoreLine(key, column.serviceLabel(), scores.of(key));
                if (line.score().progress().asked() > 0) {
                    heat.add(line);
                }
            }
        }
        return heat;
    }

    // --- the campaign before -----------------------------------------------------------------------------------------

    private Optional<Comparison> comparison(Campaign campaign, AnswerTable now) {
        return before(campaign)
                .map(earlier -> comparison(campaign, now, earlier).comparison(earlier.reference(), earlier.title()));
    }

    private CampaignComparison comparison(Campaign campaign, AnswerTable now, Campaign earlier) {
        Set<String> same = same(earlier.referential(), campaign.referential(), now);
        return new CampaignComparison(table(earlier), now, same);
    }

    /** The same two campaigns as the results compare, whatever was validated since. */
    Optional<CampaignComparison> compared(Campaign campaign, AnswerTable now) {
        Optional<Campaign> earlier = campaign.frozenAt() == null
                ? before(campaign)
                : Optional.ofNullable(snapshots.results(campaign).comparison())
                        .map(frozen -> campaigns.withReference(frozen.reference()));
        return earlier.map(one -> comparison(campaign, now, one));
    }

    /** The latest one that was validated before, on any version of the same referential. */
    Optional<Campaign> before(Campaign campaign) {
        String referential = questionnaires.of(campaign).version().code();
        return campaigns.validatedBefore(campaign).stream()
                .filter(earlier -> !earlier.id().equals(campaign.id()))
                .filter(earlier -> questionnaires.of(earlier).version().code().equals(referential))
                .findFirst();
    }

    private Set<String> same(VersionId then, VersionId now, AnswerTable table) {
        return then.equals(now)
                ? table.questionnaire().criteria().stream()
                        .map(CriterionLine::code)
                        .collect(Collectors.toSet())
                : kept(then, now);
    }

    /** Codes of the criteria whose answers are kept from one version to another. */
    Set<String> kept(VersionId then, VersionId now) {
        return versions.changes(then, now).criteria().stream()
                .filter(CriterionChange::keepsAnswer)
                .map(CriterionChange::code)
                .collect(Collectors.toSet());
    }
}
