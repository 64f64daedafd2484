package fr.qualipilote.surveys.internal;

import static fr.qualipilote.surveys.internal.LifecycleContract.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.surveys.AnswerScale;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.LinkLine;
import fr.qualipilote.surveys.PublicQuestionnaires.Questionnaire;
import fr.qualipilote.surveys.PublicQuestionnaires.Submission;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.QuestionLine;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody without account does with a link. */
abstract class QuestionnaireContract extends SurveyBench {

    @Autowired
    private JdbcTemplate database;

    private QuestionId question;
    private WaveId wave;

    @BeforeEach
    void aWaveWithoutItsFieldOpen() {
        question = question(AnswerScale.FOUR_LEVELS);
        wave = ready(WaveKind.SATISFACTION, Gathering.ONE_BY_ONE, question);
    }

    private void openField() {
        clock.standOn(FROM);
        steps.openField(wave);
    }

    private String openLink() {
        return surveys.openLink(signedIn("rq"), wave, "Affiche du hall").token();
    }

    private Submission submit(String token, String answer, String comment) {
        return questionnaires.submit(token, UUID.randomUUID(), Map.of(question, answer), comment);
    }

    @Test
    void aLinkLeadsToTheQuestionsWhileTheFieldIsOpen() {
        String token = openLink();
        assertThat(questionnaires.questionnaire(token))
                .isEqualTo(new Questionnaire.NotYet("Accueil général, été 2022", FROM));
        openField();
        assertThat(questionnaires.questionnaire(token)).isInstanceOfSatisfying(Questionnaire.Open.class, open -> {
            assertThat(open.questions()).extracting(QuestionLine::id).containsExactly(question);
            assertThat(open.until()).isEqualTo(TO);
            assertThat(open.commentAsked()).isTrue();
        });
        clock.standOn(TO.plusDays(1));
        assertThat(questionnaires.questionnaire(token)).isInstanceOf(Questionnaire.Over.class);
        assertThat(submit(token, "VERY_SATISFIED", ""))
                .isEqualTo(new Submission.Refused(new Questionnaire.Over("Accueil général, été 2022")));
        assertThat(sheet(wave).line().entries()).isZero();
    }

    @Test
    void aLinkForManyTakesManyAnswers() {
        String token = openLink();
        openField();
        submit(token, "VERY_SATISFIED", "Très bon accueil");
        submit(token, "DISSATISFIED", "");
        assertThat(result(wave, question).answering()).isEqualTo(2);
        assertThat(sheet(wave).comments()).containsExactly("Très bon accueil");
    }

    @Test
    void nothingOfWhoAnsweredIsKept() {
        String token = openLink();
        openField();
        submit(token, "VERY_SATISFIED", "Merci\u0000\u202E !");
        assertThat(database.queryForList("select * from survey_response where wave_id = ?", wave.value()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.keySet())
                            .extracting(name -> name.toLowerCase(java.util.Locale.ROOT))
                            .containsExactlyInAnyOrder(
                                    "id", "wave_id", "entry_key", "way", "answered_on", "comment", "entered_by");
                    assertThat(row.get("entered_by")).isNull();
                    assertThat(row.get("comment")).isEqualTo("Merci !");
                });
    }

    @Test
    void badInputIsToldAndNothingIsHalfWritten() {
        String token = openLink();
        openField();
        assertThat(submit(token, "EXCELLENT", "")).isEqualTo(new Submission.NotOffered());
        assertThat(questionnaires.submit(
                        token, UUID.randomUUID(), Map.of(new QuestionId(UUID.randomUUID()), "YES"), null))
                .isEqualTo(new Submission.NotOffered());
        assertThat(questionnaires.submit(token, UUID.randomUUID(), Map.of(), "Rien"))
                .isEqualTo(new Submission.Empty());
        assertThat(submit(token, "VERY_SATISFIED", "x".repeat(1_001))).isEqualTo(new Submission.CommentTooLong(1_000));
        assertThat(sheet(wave).line().entries()).isZero();
    }

    @Test
    void theSameFormSentTwiceCountsOnce() {
        String token =
                surveys.singleLinks(signedIn("rq"), wave, "Courrier", 1).get(0).token();
        openField();
        UUID key = UUID.randomUUID();
        Map<QuestionId, String> answers = Map.of(question, "VERY_SATISFIED");
        assertThat(questionnaires.submit(token, key, answers, null)).isInstanceOf(Submission.Kept.class);
        assertThat(questionnaires.submit(token, key, answers, null)).isInstanceOf(Submission.Kept.class);
        assertThat(result(wave, question).answering()).isEqualTo(1);
    }

    @Test
    void aLinkForOneAnswerTakesNoSecond() {
        List<LinkLine> links = surveys.singleLinks(signedIn("rq"), wave, "Courrier", 3);
        assertThat(links).extracting(LinkLine::token).doesNotHaveDuplicates().hasSize(3);
        openField();
        String token = links.get(0).token();
        assertThat(submit(token, "VERY_SATISFIED", "")).isInstanceOf(Submission.Kept.class);
        assertThat(submit(token, "DISSATISFIED", ""))
                .isEqualTo(new Submission.Refused(new Questionnaire.Used("Accueil général, été 2022")));
        assertThat(questionnaires.questionnaire(token)).isInstanceOf(Questionnaire.Used.class);
        assertThat(surveys.links(signedIn("rq"), wave))
                .extracting(LinkLine::used)
                .containsExactly(true, false, false);
        assertThat(result(wave, question).satisfied()).isEqualTo(1);
    }

    @Test
    void aLinkForOneAnswerUsedByManyAtOnceTakesExactlyOne() throws Exception {
        String token =
                surveys.singleLinks(signedIn("rq"), wave, "Courrier", 1).get(0).token();
        openField();
        ExecutorService visitors = Executors.newFixedThreadPool(4);
        try {
            CountDownLatch together = new CountDownLatch(4);
            List<Future<Submission>> tried = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                tried.add(visitors.submit(() -> {
                    together.countDown();
                    together.await();
                    return submit(token, "VERY_SATISFIED", "");
                }));
            }
            int kept = 0;
            for (Future<Submission> one : tried) {
                kept += one.get() instanceof Submission.Kept ? 1 : 0;
            }
            assertThat(kept).isEqualTo(1);
        } finally {
            visitors.shutdown();
        }
        assertThat(result(wave, question).answering()).isEqualTo(1);
    }

    @Test
    void linksThatLeadNowhereSaySo() {
        String token = openLink();
        assertThat(questionnaires.questionnaire("absent")).isInstanceOf(Questionnaire.Unknown.class);
        assertThat(questionnaires.questionnaire("\u0000'; drop")).isInstanceOf(Questionnaire.Unknown.class);
        assertThat(questionnaires.submit("absent", UUID.randomUUID(), Map.of(), null))
                .isEqualTo(new Submission.Refused(new Questionnaire.Unknown()));
        surveys.withdrawLink(
                signedIn("rq"), surveys.links(signedIn("rq"), wave).get(0).id());
        openField();
        assertThat(questionnaires.questionnaire(token)).isInstanceOf(Questionnaire.Unknown.class);
    }

    @Test
    void onlyAWaveThatGathersSingleAnswersHasLinks() {
        WaveId totals = ready(WaveKind.SATISFACTION, Gathering.TOTALS, question);
        refused("totals-only", () -> surveys.openLink(signedIn("rq"), totals, "Affiche"));
        refused("links-too-many", () -> surveys.singleLinks(signedIn("rq"), wave, "Courrier", 501));
    }
}
