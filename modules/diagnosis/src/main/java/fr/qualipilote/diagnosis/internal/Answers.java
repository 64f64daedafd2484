package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.Answer;
import fr.qualipilote.diagnosis.AnswerTable;
import fr.qualipilote.diagnosis.AnswerTable.Cell;
import fr.qualipilote.diagnosis.AnswerTable.Column;
import fr.qualipilote.diagnosis.AnswerTable.Proof;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.domain.Campaign;
import fr.qualipilote.diagnosis.domain.GivenAnswer;
import fr.qualipilote.diagnosis.domain.GivenEvidence;
import fr.qualipilote.diagnosis.domain.Sheet;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.Questionnaire;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was answered: a sheet's answers, or the table of a campaign. */
@Component
class Answers {

    private final AnswerRepository repository;
    private final AnswerEvidenceStore evidence;
    private final Questionnaires questionnaires;
    private final DiagnosisPosts posts;

    Answers(
            AnswerRepository repository,
            AnswerEvidenceStore evidence,
            Questionnaires questionnaires,
            DiagnosisPosts posts) {
        this.repository = repository;
        this.evidence = evidence;
        this.questionnaires = questionnaires;
        this.posts = posts;
    }

    /** What was given for some sheets, read at once. */
    record Given(
            Map<SheetId, Map<String, GivenAnswer>> answers, Map<SheetId, Map<String, List<GivenEvidence>>> evidence) {

        @Nullable GivenAnswer answer(SheetId sheet, String criterion) {
            return answers.getOrDefault(sheet, Map.of()).get(criterion);
        }

        List<GivenEvidence> evidence(SheetId sheet, String criterion) {
            return evidence.getOrDefault(sheet, Map.of()).getOrDefault(criterion, List.of());
        }
    }

    Given given(Collection<Sheet> sheets) {
        List<UUID> ids = sheets.stream().map(sheet -> sheet.id().value()).toList();
        Map<SheetId, Map<String, GivenAnswer>> answers = new HashMap<>();
        if (!ids.isEmpty()) {
            repository.of(ids).forEach(answer -> answers.computeIfAbsent(answer.sheet(), id -> new HashMap<>())
                    .put(answer.criterion(), answer));
        }
        return new Given(answers, evidence.of(ids));
    }

    // --- a sheet -----------------------------------------------------------------------------------------------------

    /** @param before level labels of the previous campaign, by criterion */
    Map<String, Answer> ofSheet(Sheet sheet, Map<String, String> before) {
        Given given = given(List.of(sheet));
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (CriterionLine criterion : questionnaires.of(sheet).criteria()) {
            answers.put(criterion.code(), answer(sheet, criterion, given, before.get(criterion.code())));
        }
        return answers;
    }

    Answer answer(Sheet sheet, CriterionLine criterion, Given given, @Nullable String before) {
        GivenAnswer answer = given.answer(sheet.id(), criterion.code());
        List<GivenEvidence> proofs = given.evidence(sheet.id(), criterion.code());
        List<Answer.Evidence> lines = proofs.stream().map(GivenEvidence::line).toList();
        if (answer == null) {
            return new Answer(
                    criterion.code(),
                    null,
                    false,
                    "",
                    "",
                    lines,
                    null,
                    Answer.State.UNANSWERED,
                    false,
                    null,
                    null,
                    0,
                    before);
        }
        return new Answer(
                criterion.code(),
                answer.level(),
                answer.isNotApplicable(),
                Objects.requireNonNullElse(answer.reason(), ""),
                Objects.requireNonNullElse(answer.comment(), ""),
                lines,
                answer.returnReason(),
                answer.state(criterion),
                answer.isUnproven(questionnaires.of(sheet).scale(), proofs.size()),
                answer.author(),
                answer.at(),
                answer.version(),
                before);
    }

    /** Codes of the criteria that are not answered, in the order of the questionnaire. */
    List<String> missing(Sheet sheet) {
        Given given = given(List.of(sheet));
        return questionnaires.of(sheet).criteria().stream()
                .filter(criterion -> !isAnswered(given.answer(sheet.id(), criterion.code()), criterion))
                .map(CriterionLine::code)
                .toList();
    }

    private static boolean isAnswered(@Nullable GivenAnswer answer, CriterionLine criterion) {
        return answer != null && answer.state(criterion) == Answer.State.ANSWERED;
    }

    // --- a campaign --------------------------------------------------------------------------------------------------

    /** All sheets in scope; services by label. */
    AnswerTable table(Campaign campaign) {
        return table(
                campaign, campaign.sheets().stream().filter(Sheet::isInScope).toList());
    }

    AnswerTable table(Campaign campaign, List<Sheet> sheets) {
        return table(campaign, sheets, given(sheets));
    }

    /**
     * A table for each campaign, of some of their sheets; all of it is read at once.
     *
     * @param campaigns those that have a table even where none of the sheets is theirs
     */
    Map<CampaignId, AnswerTable> tables(Collection<Campaign> campaigns, Collection<Sheet> sheets) {
        Map<CampaignId, Campaign> all = new HashMap<>();
        campaigns.forEach(campaign -> all.put(campaign.id(), campaign));
        sheets.forEach(sheet -> all.put(sheet.campaign().id(), sheet.campaign()));
        Map<CampaignId, List<Sheet>> theirs = sheets.stream()
                .collect(Collectors.groupingBy(sheet -> sheet.campaign().id()));
        Given given = given(sheets);
        Map<ServiceId, String> labels = posts.labels();
        Map<CampaignId, AnswerTable> tables = new HashMap<>();
        all.forEach(
                (id, campaign) -> tables.put(id, table(campaign, theirs.getOrDefault(id, List.of()), given, labels)));
        return tables;
    }

    /** Of a campaign that is not written yet. */
    AnswerTable table(Campaign campaign, List<GivenAnswer> answers, List<GivenEvidence> proofs) {
        Given given = new Given(
                answers.stream()
                        .collect(Collectors.groupingBy(
                                GivenAnswer::sheet, Collectors.toMap(GivenAnswer::criterion, Function.identity()))),
                proofs.stream()
                        .collect(Collectors.groupingBy(
                                GivenEvidence::sheet, Collectors.groupingBy(GivenEvidence::criterion))));
        return table(campaign, campaign.sheets(), given);
    }

    private AnswerTable table(Campaign campaign, List<Sheet> sheets, Given given) {
        return table(campaign, sheets, given, posts.labels());
    }

    private AnswerTable table(Campaign campaign, List<Sheet> sheets, Given given, Map<ServiceId, String> labels) {
        return new AnswerTable(
                questionnaires.of(campaign),
                sheets.stream()
                        .map(sheet -> column(sheet, given, labels))
                        .sorted(Comparator.comparing(Column::serviceLabel))
                        .toList());
    }

    private Column column(Sheet sheet, Given given, Map<ServiceId, String> labels) {
        Questionnaire questionnaire = questionnaires.of(sheet);
        return new Column(
                sheet.service(),
                Objects.requireNonNull(labels.get(sheet.service())),
                questionnaire.criteria().stream()
                        .map(criterion -> cell(sheet, criterion, questionnaire, given))
                        .toList());
    }

    private static Cell cell(Sheet sheet, CriterionLine criterion, Questionnaire questionnaire, Given given) {
        GivenAnswer answer = given.answer(sheet.id(), criterion.code());
        List<Proof> proofs = given.evidence(sheet.id(), criterion.code()).stream()
                .map(proof -> new Proof(proof.label(), proof.mark(), proof.datedOn()))
                .toList();
        if (answer == null) {
            return new Cell(criterion.code(), "", false, false, false, "", "", proofs);
        }
        return new Cell(
                criterion.code(),
                Objects.requireNonNullElse(answer.level(), ""),
                answer.isNotApplicable(),
                isAnswered(answer, criterion),
                answer.isUnproven(questionnaire.scale(), proofs.size()),
                Objects.requireNonNullElse(answer.reason(), ""),
                Objects.requireNonNullElse(answer.comment(), ""),
                proofs);
    }
}
