package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.diagnosis.Answer;
import fr.qualipilote.diagnosis.AnswerSheet;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.EvidenceId;
import fr.qualipilote.diagnosis.Progress;
import fr.qualipilote.diagnosis.Score;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.diagnosis.SheetStep;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.referential.CommitmentLine;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.ConformityScale;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.Questionnaire;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionState;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.MonthlyReview;
import fr.qualipilote.ui.testing.SomeCampaign;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * BARU's sheet: a level, a yes or no, and a question for words, in two chapters. The first is answered without evidence, by a
 * colleague of this morning.
 */
final class SomeSheet {

    static final CampaignId CAMPAIGN = new CampaignId(House.id("campaign"));
    static final SheetId SHEET = new SheetId(House.id("sheet"));
    static final String REFERENCE = "AD-2022-01";
    static final String ADDRESS = "autodiagnostic/" + REFERENCE + "/fiches/" + House.BARU;
    static final EvidenceId REGISTER = new EvidenceId(House.id("register"));

    private static final VersionId VERSION = new VersionId(House.id("version"));
    private static final ConformityScale SCALE = new ConformityScale(
            List.of(level("conforme", "Conforme", 100, 1), level("non-conforme", "Non conforme", 0, 2)), "Sans objet");

    private SomeSheet() {}

    private static ConformityLevel level(String code, String label, int score, int rank) {
        return new ConformityLevel(code, label, BigDecimal.valueOf(score), score == 100, score < 100, rank);
    }

    static final Instant THIS_MORNING =
            MonthlyReview.TODAY.atTime(9, 5).atZone(BusinessClock.ZONE).toInstant();

    // --- what is asked -----------------------------------------------------------------------------------------------

    private static CriterionLine criterion(String code, String chapter, QuestionType question, int rank) {
        return new CriterionLine(
                code, "M1", chapter, "E" + rank, "Question " + code, "Registre", question, BigDecimal.ONE, rank);
    }

    private static Questionnaire.QuestionnaireChapter chapter(String code, String label, CriterionLine... criteria) {
        return new Questionnaire.QuestionnaireChapter(
                new ChapterLine(code, label, 1, List.of()),
                "M1",
                List.of(new CommitmentLine("E1", "Nous vous informons", code, 1)),
                List.of(criteria));
    }

    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(
            new VersionLine(
                    VERSION,
                    "demonstration",
                    "2022",
                    "Référentiel de démonstration",
                    true,
                    VersionState.IN_FORCE,
                    MonthlyReview.TODAY.minusDays(1),
                    null,
                    true,
                    1,
                    3),
            SCALE,
            List.of(new ModuleLine("M1", "Relation générale", true, 1)),
            List.of(
                    chapter(
                            "accueil-general",
                            "Accueil – Dispositions générales",
                            criterion("A", "accueil-general", QuestionType.LEVEL, 1),
                            criterion("B", "accueil-general", QuestionType.YES_NO, 2)),
                    chapter("pilotage", "Pilotage", criterion("C", "pilotage", QuestionType.TEXT, 3))));

    // --- what was answered -------------------------------------------------------------------------------------------

    static Answer answer(String criterion, @Nullable String level, int version, @Nullable PersonId author) {
        return new Answer(
                criterion,
                level,
                false,
                "",
                "",
                List.of(),
                null,
                level == null ? Answer.State.UNANSWERED : Answer.State.ANSWERED,
                "conforme".equals(level),
                author,
                author == null ? null : THIS_MORNING,
                version,
                criterion.equals("A") ? "Partiel" : criterion.equals("B") ? "Non conforme" : null);
    }

    static Answer proven(String criterion) {
        Answer bare = answer(criterion, "conforme", 2, House.AGENT);
        return new Answer(
                criterion,
                bare.level(),
                false,
                "",
                "",
                List.of(new Answer.Evidence(
                        REGISTER,
                        "registre.pdf",
                        null,
                        "application/pdf",
                        2048L,
                        "00",
                        MonthlyReview.TODAY,
                        House.AGENT,
                        THIS_MORNING)),
                null,
                bare.state(),
                false,
                bare.author(),
                bare.at(),
                2,
                null);
    }

    static Map<String, Answer> untouched() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("A", answer("A", "conforme", 1, House.COLLEAGUE));
        answers.put("B", answer("B", null, 0, null));
        answers.put("C", answer("C", null, 0, null));
        return answers;
    }

    static Map<String, Answer> complete() {
        Map<String, Answer> answers = untouched();
        answers.put("B", answer("B", "conforme", 1, House.AGENT));
        answers.put(
                "C",
                new Answer(
                        "C",
                        null,
                        true,
                        "Hors de notre mission",
                        "",
                        List.of(),
                        null,
                        Answer.State.ANSWERED,
                        false,
                        House.AGENT,
                        THIS_MORNING,
                        1,
                        null));
        return answers;
    }

    // --- where it stands ---------------------------------------------------------------------------------------------

    static SheetLine line(SheetState state, Set<SheetStep> steps, Map<String, Answer> answers) {
        int answered = (int) answers.values().stream()
                .filter(answer -> answer.state() == Answer.State.ANSWERED)
                .count();
        Progress progress = new Progress(answered, answers.size());
        boolean handedIn = state == SheetState.HANDED_IN || state == SheetState.ACCEPTED;
        return new SheetLine(
                SHEET,
                CAMPAIGN,
                House.BARU,
                "BARU",
                List.of("M1"),
                state,
                House.AGENT,
                null,
                House.AGENT,
                progress,
                new Score(BigDecimal.ONE, new BigDecimal("100"), 1, 0, 0, 1, progress),
                MonthlyReview.TODAY.plusDays(4),
                false,
                null,
                null,
                handedIn ? House.AGENT : null,
                handedIn ? THIS_MORNING : null,
                state == SheetState.ACCEPTED ? House.RQ : null,
                state == SheetState.ACCEPTED ? THIS_MORNING : null,
                state == SheetState.RETURNED ? "Joignez les preuves" : null,
                steps.isEmpty() ? Set.of() : EnumSet.copyOf(steps));
    }

    static AnswerSheet sheet(SheetState state, Map<String, Answer> answers, SheetStep... steps) {
        return new AnswerSheet(
                CAMPAIGN,
                REFERENCE,
                "Autodiagnostic 2022",
                line(state, Set.of(steps), answers),
                QUESTIONNAIRE,
                answers,
                7);
    }

    static CampaignSheet campaign(AnswerSheet sheet) {
        return campaign(sheet, CampaignState.OPEN);
    }

    static CampaignSheet campaign(AnswerSheet sheet, CampaignState state) {
        boolean halted = state == CampaignState.SUSPENDED || state == CampaignState.CANCELLED;
        return new CampaignSheet(
                new CampaignLine(
                        CAMPAIGN,
                        REFERENCE,
                        "Autodiagnostic 2022",
                        "Référentiel de démonstration",
                        state,
                        MonthlyReview.TODAY.plusDays(4),
                        1,
                        0,
                        0,
                        sheet.line().progress(),
                        null,
                        true,
                        null,
                        halted ? SomeCampaign.halt("Élections") : null),
                1,
                VERSION,
                List.of(),
                "Lettre 12",
                MonthlyReview.TODAY.minusDays(1),
                null,
                null,
                List.of(sheet.line()),
                List.of(),
                List.of(),
                null,
                null,
                null,
                Set.of(),
                List.of());
    }
}
