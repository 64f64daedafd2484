package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.diagnosis.AnswerTable;
import fr.qualipilote.diagnosis.AnswerTable.Cell;
import fr.qualipilote.diagnosis.AnswerTable.Column;
import fr.qualipilote.diagnosis.AnswerTable.Proof;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignSheet.FollowUp;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.Results.Comparison;
import fr.qualipilote.diagnosis.Results.Frozen;
import fr.qualipilote.diagnosis.ScoreExplanation;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.diagnosis.ScoreLine;
import fr.qualipilote.diagnosis.domain.CampaignComparison;
import fr.qualipilote.diagnosis.domain.Scores;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.referential.CommitmentLine;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.ConformityScale;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.Questionnaire;
import fr.qualipilote.referential.Questionnaire.QuestionnaireChapter;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionState;
import fr.qualipilote.ui.testing.House;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A campaign small enough to compute by hand: three services, two modules, three chapters, five criteria. */
final class SomeResults {

    static final CampaignId ID = new CampaignId(House.id("AD-2022-01"));
    static final String REFERENCE = "AD-2022-01";
    static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    static final Instant FROZEN_AT = BusinessClock.fixedAt(House.TODAY).now();
    static final ServiceId SIDSIC = House.serviceId("SIDSIC");

    static final ConformityScale SCALE = new ConformityScale(
            List.of(
                    new ConformityLevel("conforme", "Conforme", BigDecimal.valueOf(100), true, false, 1),
                    new ConformityLevel("partiel", "Partiel", BigDecimal.valueOf(50), false, true, 2),
                    new ConformityLevel("non-conforme", "Non conforme", BigDecimal.ZERO, false, true, 3)),
            "Sans objet");

    private static final CriterionLine REGISTER = criterion(
            "M1-01-a", "M1", "accueil-general", "Le registre accessibilité est à jour", QuestionType.LEVEL, 2);
    private static final CriterionLine HOURS =
            criterion("M1-01-b", "M1", "accueil-general", "Les horaires sont affichés", QuestionType.LEVEL, 1);
    private static final CriterionLine MAILS = criterion(
            "M1-02-a", "M1", "courriers", "=Les courriels ont une réponse dans les 5 jours", QuestionType.LEVEL, 1);
    private static final CriterionLine ONLINE =
            criterion("M3-01-a", "M3", "etrangers", "Les démarches sont en ligne", QuestionType.YES_NO, 1);
    private static final CriterionLine STRENGTHS =
            criterion("M3-01-b", "M3", "etrangers", "Points forts du service", QuestionType.TEXT, 1);

    private SomeResults() {}

    private static CriterionLine criterion(
            String code, String module, String chapter, String label, QuestionType question, int weight) {
        return new CriterionLine(
                code, module, chapter, code.substring(0, 5), label, "", question, BigDecimal.valueOf(weight), 1);
    }

    // --- what was asked and answered ---------------------------------------------------------------------------------

    static Questionnaire questionnaire() {
        return new Questionnaire(
                new VersionLine(
                        new VersionId(House.id("version")),
                        "petit",
                        "1",
                        "Petit référentiel",
                        false,
                        VersionState.IN_FORCE,
                        LocalDate.of(2022, 1, 1),
                        null,
                        true,
                        2,
                        5),
                SCALE,
                List.of(
                        new ModuleLine("M1", "Relation générale avec les usagers", true, 1),
                        new ModuleLine("M3", "Usagers étrangers", false, 2)),
                List.of(
                        chapter("accueil-general", "Accueil – Dispositions générales", 1, REGISTER, HOURS),
                        chapter("courriers", "Courriers – Courriels", 2, MAILS),
                        chapter("etrangers", "Étrangers", 3, ONLINE, STRENGTHS)));
    }

    private static QuestionnaireChapter chapter(String code, String label, int rank, CriterionLine... criteria) {
        return new QuestionnaireChapter(
                new ChapterLine(code, label, rank, List.of()),
                criteria[0].module(),
                List.of(new CommitmentLine(criteria[0].commitment(), "Engagement", code, rank)),
                List.of(criteria));
    }

    /** SIDSIC is not asked about M3; SMI has left two criteria open; BARU has one « sans objet ». */
    static AnswerTable table() {
        return new AnswerTable(
                questionnaire(),
                List.of(
                        column(
                                House.BARU,
                                "BARU",
                                unproven("M1-01-a", "conforme"),
                                level("M1-01-b", "partiel", "Affichage =1+1 à refaire"),
                                notApplicable("M1-02-a", "Aucun courriel reçu"),
                                proved("M3-01-a", "conforme"),
                                new Cell("M3-01-b", "", false, true, false, "", "Accueil bilingue", List.of())),
                        column(
                                SIDSIC,
                                "SIDSIC",
                                level("M1-01-a", "partiel", ""),
                                unproven("M1-01-b", "conforme"),
                                proved("M1-02-a", "conforme")),
                        column(
                                House.SMI,
                                "SMI",
                                level("M1-01-a", "non-conforme", ""),
                                level("M1-01-b", "partiel", ""),
                                open("M1-02-a"),
                                level("M3-01-a", "non-conforme", ""),
                                open("M3-01-b"))));
    }

    /** Nobody has answered anything. */
    static AnswerTable empty() {
        return new AnswerTable(
                questionnaire(),
                List.of(column(
                        House.BARU,
                        "BARU",
                        questionnaire().criteria().stream()
                                .map(one -> open(one.code()))
                                .toArray(Cell[]::new))));
    }

    /** One answer of a service of that name, commented with the same words. */
    static AnswerTable said(String words) {
        return new AnswerTable(questionnaire(), List.of(column(House.BARU, words, level("M1-01-a", "partiel", words))));
    }

    /** The year before, M1-01-b read otherwise and M3 was not asked: SMI was conforme in M1-01-a, the others partial. */
    static AnswerTable before() {
        Questionnaire now = questionnaire();
        CriterionLine old = criterion("M1-00-z", "M1", "courriers", "Les courriers sont signés", QuestionType.LEVEL, 1);
        Questionnaire then = new Questionnaire(
                now.version(),
                SCALE,
                now.modules().subList(0, 1),
                List.of(now.chapters().get(0), chapter("courriers", "Courriers – Courriels", 2, MAILS, old)));
        return new AnswerTable(
                then,
                List.of(
                        column(House.BARU, "BARU", level("M1-01-a", "partiel", ""), level("M1-01-b", "conforme", "")),
                        column(House.SMI, "SMI", proved("M1-01-a", "conforme"), level("M1-01-b", "conforme", ""))));
    }

    /** As many services as it takes to make more terms than a dialog shows. */
    static AnswerTable large(int services) {
        return new AnswerTable(
                questionnaire(),
                IntStream.range(0, services)
                        .mapToObj(i -> column(
                                new ServiceId(House.id("large" + i)),
                                "S" + i,
                                level("M1-01-a", i % 2 == 0 ? "conforme" : "partiel", ""),
                                level("M1-01-b", "partiel", ""),
                                level("M1-02-a", "non-conforme", ""),
                                level("M3-01-a", "conforme", ""),
                                open("M3-01-b")))
                        .toList());
    }

    private static Column column(ServiceId service, String label, Cell... cells) {
        return new Column(service, label, List.of(cells));
    }

    private static Cell level(String criterion, String level, String comment) {
        return new Cell(criterion, level, false, true, false, "", comment, List.of());
    }

    private static Cell unproven(String criterion, String level) {
        return new Cell(criterion, level, false, true, true, "", "", List.of());
    }

    private static Cell proved(String criterion, String level) {
        return new Cell(
                criterion,
                level,
                false,
                true,
                false,
                "",
                "",
                List.of(new Proof("registre.pdf", "abcdef", LocalDate.of(2022, 5, 2))));
    }

    private static Cell notApplicable(String criterion, String reason) {
        return new Cell(criterion, "", true, true, false, reason, "", List.of());
    }

    private static Cell open(String criterion) {
        return new Cell(criterion, "", false, false, false, "", "", List.of());
    }

    // --- what it comes to --------------------------------------------------------------------------------------------

    static Results results(AnswerTable table, boolean frozen, @Nullable Comparison comparison) {
        Scores scores = new Scores(table);
        Questionnaire asked = table.questionnaire();
        List<ScoreLine> heat = new ArrayList<>();
        asked.chapters().forEach(part -> table.columns().forEach(column -> {
            ScoreKey key = ScoreKey.chapter(part.chapter().code()).in(column.service());
            if (scores.of(key).progress().asked() > 0) {
                heat.add(line(scores, key, column.serviceLabel()));
            }
        }));
        return new Results(
                REFERENCE,
                "Autodiagnostic 2022",
                "Petit référentiel",
                "Préfecture du Gers",
                "Les courriels sont à reprendre",
                frozen ? new Frozen(FROZEN_AT, SHA) : null,
                line(scores, ScoreKey.campaign(), "Autodiagnostic 2022"),
                asked.modules().stream()
                        .map(one -> line(scores, ScoreKey.module(one.code()), one.label()))
                        .toList(),
                asked.chapters().stream()
                        .map(one -> line(
                                scores,
                                ScoreKey.chapter(one.chapter().code()),
                                one.chapter().label()))
                        .toList(),
                List.of(),
                asked.criteria().stream()
                        .map(one -> line(scores, ScoreKey.criterion(one.code()), one.label()))
                        .toList(),
                table.columns().stream()
                        .map(one -> line(scores, ScoreKey.of(one.service()), one.serviceLabel()))
                        .toList(),
                heat,
                scores.divergences(),
                scores.missing(),
                scores.unproven(),
                scores.gaps(),
                comparison);
    }

    private static ScoreLine line(Scores scores, ScoreKey key, String label) {
        return new ScoreLine(key, label, scores.of(key));
    }

    static Comparison comparison() {
        return compared().comparison("AD-2021-01", "Autodiagnostic 2021");
    }

    static CampaignComparison compared() {
        return new CampaignComparison(before(), table(), Set.of("M1-01-a", "M1-02-a"));
    }

    static ScoreExplanation explanation(AnswerTable table, ScoreKey key) {
        Scores scores = new Scores(table);
        return new ScoreExplanation(line(scores, key, "Étrangers – SMI"), scores.terms(key));
    }

    static CampaignSheet campaign(CampaignState state, FollowUp... followUps) {
        return campaign(ID, REFERENCE, state, followUps);
    }

    static CampaignSheet campaign(CampaignId id, String reference, CampaignState state, FollowUp... followUps) {
        return new CampaignSheet(
                new CampaignLine(
                        id,
                        reference,
                        "Autodiagnostic 2022",
                        "Petit référentiel",
                        state,
                        House.TODAY,
                        3,
                        3,
                        0,
                        new Scores(table()).of(ScoreKey.campaign()).progress(),
                        null,
                        false),
                1,
                new VersionId(House.id("version")),
                questionnaire().modules(),
                "Lettre 12",
                LocalDate.of(2021, 12, 6),
                "Les courriels sont à reprendre",
                null,
                List.of(),
                List.of(),
                List.of(followUps),
                state.isFrozen() ? new Frozen(FROZEN_AT, SHA) : null,
                null,
                null,
                Set.of(),
                List.of());
    }
}
