package fr.qualipilote.surveys.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.surveys.AnswerScale;
import fr.qualipilote.surveys.DescribeWave;
import fr.qualipilote.surveys.EditQuestion;
import fr.qualipilote.surveys.EnterTotals;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.HistoryCode;
import fr.qualipilote.surveys.InvalidSurvey;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.SurveyChangedMeanwhile;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveKind;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.WaveState;
import fr.qualipilote.surveys.WaveStepRefused;
import fr.qualipilote.surveys.spi.SurveyWaveSteps.Task;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A wave from its preparation to its end, and what the process is told. */
abstract class LifecycleContract extends SurveyBench {

    private QuestionId courtesy() {
        return question(AnswerScale.FOUR_LEVELS);
    }

    @Test
    void aWaveGoesFromPreparationToItsConclusion() {
        QuestionId question = courtesy();
        WaveId id = created(WaveKind.SATISFACTION, Gathering.TOTALS, question);
        assertThat(sheet(id).line().code()).matches("ENQ-2022-\\d{3,}");
        assertThat(sheet(id).line().source()).isEqualTo("Accueil général, été 2022");

        surveys.prepare(signedIn("rq"), id);
        assertThat(sheet(id).line().state()).isEqualTo(WaveState.READY);
        clock.standOn(FROM);
        steps.openField(id);
        steps.openField(id);
        surveys.enterTotals(signedIn("baru"), totals(id, question, 57, 51));
        clock.standOn(TO.plusDays(1));
        steps.closeField(id);
        steps.closeField(id);
        assertThat(sheet(id).line().state()).isEqualTo(WaveState.ENTRY);

        surveys.submit(signedIn("baru"), id);
        surveys.sendBack(signedIn("rq"), id, "Il manque le lundi");
        assertThat(sheet(id).returnReason()).isEqualTo("Il manque le lundi");
        surveys.submit(signedIn("baru"), id);
        surveys.validate(signedIn("rq"), id);
        surveys.published(signedIn("sg"), id, "PUB-2022-001");
        surveys.published(signedIn("sg"), id, "PUB-2022-002");
        surveys.conclude(signedIn("rq"), id, "Rien à entreprendre", List.of());

        assertThat(sheet(id).line().state()).isEqualTo(WaveState.CLOSED);
        assertThat(sheet(id).publication()).isEqualTo("PUB-2022-002");
        assertThat(process.calls())
                .containsExactly(
                        "started",
                        "prepared",
                        "submitted",
                        "judged false",
                        "submitted",
                        "judged true",
                        "publicationDecided true",
                        "concluded 0");
        assertThat(sheet(id).history())
                .extracting(WaveSheet.HistoryEntry::code)
                .startsWith(HistoryCode.CONCLUDED, HistoryCode.PUBLISHED)
                .endsWith(HistoryCode.ENTERED, HistoryCode.FIELD_OPENED, HistoryCode.PREPARED, HistoryCode.CREATED)
                .hasSize(12);
    }

    @Test
    void whoHandedTheResultsInDoesNotValidateThem() {
        WaveId id = submitted(courtesy(), 10, 9);
        assertThatThrownBy(() -> surveys.validate(signedIn("rq"), id)).isInstanceOf(AccessRefused.class);
        assertThat(steps.card(id, Task.VALIDATE_RESULTS).roles()).containsExactly(Role.DEPUTY_QUALITY_MANAGER);
        surveys.validate(signedIn("adjoint"), id);
        assertThat(sheet(id).validatedBy()).isEqualTo(person("adjoint"));
    }

    @Test
    void tasksGoToWhoIsAskedAndAreDueOnWorkingDays() {
        QuestionId question = courtesy();
        WaveId id = created(WaveKind.SATISFACTION, Gathering.TOTALS, question);
        assertThat(steps.card(id, Task.PREPARE)).satisfies(card -> {
            assertThat(card.dueOn()).isEqualTo(LocalDate.of(2022, 6, 22));
            assertThat(card.roles()).contains(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
        });
        surveys.prepare(signedIn("rq"), id);
        assertThat(steps.fieldOpening(id)).isEqualTo(Instant.parse("2022-06-26T22:00:00Z"));
        assertThat(steps.fieldClosing(id)).isEqualTo(Instant.parse("2022-07-08T22:00:00Z"));
        clock.standOn(FROM);
        steps.openField(id);
        clock.standOn(TO.plusDays(1));
        steps.closeField(id);
        assertThat(steps.card(id, Task.COMPLETE_RESULTS)).satisfies(card -> {
            // the 14th is a public holiday, and the field was closed on a Saturday
            assertThat(card.dueOn()).isEqualTo(LocalDate.of(2022, 7, 18));
            assertThat(card.services()).containsExactly(service("BARU"));
            assertThat(card.reference()).isEqualTo(sheet(id).line().code());
        });
        assertThat(steps.resultsReminder(id)).isEqualTo(Instant.parse("2022-07-19T06:00:00Z"));
        steps.remindResults(id);
        assertThat(sheet(id).history().get(0).code()).isEqualTo(HistoryCode.REMINDED);
    }

    @Test
    void whatIsMissingIsSaidBeforeTheFieldOpens() {
        WaveId nothingAsked = created(WaveKind.SATISFACTION, Gathering.ONE_BY_ONE);
        refused("questions-missing", () -> surveys.prepare(signedIn("rq"), nothingAsked));

        DescribeWave undated = withDates(terms(WaveKind.SATISFACTION, Gathering.TOTALS, courtesy()), null, null);
        WaveId id = surveys.create(signedIn("rq"), undated);
        refused("dates-missing", () -> surveys.prepare(signedIn("rq"), id));
        refused(
                "dates-reversed",
                () -> surveys.edit(signedIn("rq"), id, sheet(id).version(), withDates(undated, TO, FROM)));
        surveys.edit(
                signedIn("rq"), id, sheet(id).version(), withDates(undated, TODAY.minusDays(9), TODAY.minusDays(1)));
        refused("field-over", () -> surveys.prepare(signedIn("rq"), id));
        assertThat(sheet(id).line().state()).isEqualTo(WaveState.PREPARATION);
        assertThat(process.calls()).doesNotContain("prepared");
    }

    private static DescribeWave withDates(DescribeWave terms, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new DescribeWave(
                terms.kind(),
                terms.title(),
                terms.source(),
                terms.theme(),
                terms.channel(),
                terms.sampling(),
                terms.gathering(),
                from,
                to,
                terms.population(),
                terms.panel(),
                terms.method(),
                terms.questions(),
                terms.scenarios(),
                terms.services(),
                terms.asked(),
                terms.openingHours(),
                terms.commentAsked());
    }

    @Test
    void datesThatMoveWhileTheFieldIsWaitedForPlanItAnew() {
        QuestionId question = courtesy();
        WaveId id = ready(WaveKind.SATISFACTION, Gathering.TOTALS, question);
        process.reset();
        DescribeWave later =
                withDates(terms(WaveKind.SATISFACTION, Gathering.TOTALS, question), FROM.plusDays(7), TO.plusDays(7));
        surveys.edit(signedIn("rq"), id, sheet(id).version(), later);
        assertThat(process.calls()).containsExactly("described", "rescheduled");
        assertThat(steps.fieldOpening(id)).isEqualTo(Instant.parse("2022-07-03T22:00:00Z"));
    }

    @Test
    void nobodyOverwritesADescriptionThatWasNotSeen() {
        QuestionId question = courtesy();
        WaveId id = created(WaveKind.SATISFACTION, Gathering.TOTALS, question);
        int seen = sheet(id).version();
        DescribeWave terms = terms(WaveKind.SATISFACTION, Gathering.TOTALS, question);
        surveys.edit(signedIn("rq"), id, seen, withDates(terms, FROM, TO.plusDays(1)));
        assertThatThrownBy(() -> surveys.edit(signedIn("adjoint"), id, seen, terms))
                .isInstanceOf(SurveyChangedMeanwhile.class);
        assertThat(sheet(id).line().fieldTo()).isEqualTo(TO.plusDays(1));
    }

    @Test
    void aWaveCanBeCancelledWithAReasonUntilItIsClosed() {
        WaveId id = inField(WaveKind.SATISFACTION, Gathering.TOTALS, courtesy());
        refused("reason-missing", () -> surveys.cancel(signedIn("rq"), id, "  "));
        surveys.cancel(signedIn("rq"), id, "Fermeture pour travaux");
        assertThat(sheet(id).cancelReason()).isEqualTo("Fermeture pour travaux");
        assertThat(process.calls()).endsWith("cancelled");
        assertThatThrownBy(() -> surveys.cancel(signedIn("rq"), id, "Encore")).isInstanceOf(WaveStepRefused.class);
        steps.closeField(id);
        assertThat(sheet(id).line().state()).isEqualTo(WaveState.CANCELLED);
    }

    @Test
    void everyQuestionNeedsAResultBeforeTheResultsAreHandedIn() {
        QuestionId first = courtesy();
        QuestionId second = courtesy();
        WaveId id = inField(WaveKind.SATISFACTION, Gathering.TOTALS, first, second);
        surveys.enterTotals(signedIn("rq"), totals(id, first, 10, 9));
        assertThatThrownBy(() -> surveys.submit(signedIn("rq"), id)).isInstanceOf(WaveStepRefused.class);
        surveys.closeField(signedIn("rq"), id);
        refused("results-missing", () -> surveys.submit(signedIn("rq"), id));
    }

    @Test
    void aQuestionIsReusedAndItsTrendShown() {
        QuestionId question = courtesy();
        WaveId first = validated(question, 50, 40);
        DescribeWave later = withDates(
                terms(WaveKind.SATISFACTION, Gathering.TOTALS, question),
                LocalDate.of(2022, 9, 1),
                LocalDate.of(2022, 9, 9));
        WaveId second = surveys.create(signedIn("rq"), later);
        surveys.prepare(signedIn("rq"), second);
        clock.standOn(LocalDate.of(2022, 9, 1));
        steps.openField(second);
        surveys.enterTotals(signedIn("rq"), totals(second, question, 40, 36));

        assertThat(sheet(second).results()).singleElement().satisfies(result -> {
            assertThat(result.before().wave()).isEqualTo(first);
            assertThat(result.before().change()).isEqualByComparingTo("10");
            assertThat(result.question().waves()).isEqualTo(2);
        });
        assertThat(sheet(first).results().get(0).before()).isNull();
        assertThat(surveys.trend(signedIn("agent"), question))
                .extracting(point -> point.result().percent())
                .containsExactly(new BigDecimal("80.0"));
    }

    @Test
    void aCorrectionKeepsWhatWasAndItsReason() {
        QuestionId question = courtesy();
        WaveId id = validated(question, 57, 51);
        EnterTotals corrected = totals(id, question, 56, 49);
        refused("reason-missing", () -> surveys.correct(signedIn("rq"), corrected, ""));
        surveys.correct(signedIn("rq"), corrected, "Un questionnaire compté deux fois");

        assertThat(result(id, question)).satisfies(result -> {
            assertThat(result.corrected()).isTrue();
            assertThat(result.percent()).isEqualByComparingTo("87.5");
        });
        assertThat(sheet(id).history().get(0)).satisfies(entry -> {
            assertThat(entry.code()).isEqualTo(HistoryCode.CORRECTED);
            assertThat(entry.question()).isEqualTo(question);
            assertThat(entry.arguments()).containsExactly("57/51/", "56/49/", "Un questionnaire compté deux fois");
        });
    }

    @Test
    void wantedActionsAreOpenedByTheProcessAndKeptInTheHistory() {
        WaveId id = validated(courtesy(), 57, 51);
        surveys.keepInside(signedIn("rq"), id, "Trop peu de réponses");
        surveys.conclude(signedIn("rq"), id, "Former les agents", List.of(wanted()));
        assertThat(process.calls()).endsWith("publicationDecided false", "concluded 1");
        assertThat(sheet(id).history().get(0)).satisfies(entry -> {
            assertThat(entry.code()).isEqualTo(HistoryCode.ACTIONS_OPENED);
            assertThat(entry.arguments()).containsExactly("ACT-2022-016");
        });
    }

    private WantedAction wanted() {
        return new WantedAction(
                "accueil-physique", "Former les agents", person("rq"), LocalDate.of(2022, 9, 30), "Enquête");
    }

    @Test
    void whatTheEngineRefusesIsNotWritten() {
        WaveId id = created(WaveKind.SATISFACTION, Gathering.TOTALS, courtesy());
        process.failNext();
        assertThatThrownBy(() -> surveys.prepare(signedIn("rq"), id)).hasMessage("the engine cannot go on");
        assertThat(sheet(id).line().state()).isEqualTo(WaveState.PREPARATION);
    }

    @Test
    void theBankHoldsAQuestionOnceWhateverItsCaseAndAccents() {
        String mark = UUID.randomUUID().toString();
        QuestionId held = question("Clarté des réponses " + mark, AnswerScale.YES_NO);
        refused("question-exists", () -> question("CLARTE DES REPONSES " + mark, AnswerScale.YES_NO));
        surveys.retire(signedIn("rq"), held, true);
        refused("question-retired", () -> created(WaveKind.SATISFACTION, Gathering.TOTALS, held));
    }

    @Test
    void theScaleOfAQuestionThatWasAskedStays() {
        QuestionId question = courtesy();
        created(WaveKind.SATISFACTION, Gathering.TOTALS, question);
        String label = surveys.questions(signedIn("rq")).stream()
                .filter(line -> line.id().equals(question))
                .findFirst()
                .orElseThrow()
                .label();
        refused(
                "scale-in-use",
                () -> surveys.save(
                        signedIn("rq"), new EditQuestion(question, 0, label, null, AnswerScale.YES_NO, null)));
        surveys.save(
                signedIn("rq"),
                new EditQuestion(question, 0, label, "Êtes-vous satisfait ?", AnswerScale.FOUR_LEVELS, null));
        assertThatThrownBy(() -> surveys.save(
                        signedIn("rq"), new EditQuestion(question, 0, label, null, AnswerScale.FOUR_LEVELS, null)))
                .isInstanceOf(SurveyChangedMeanwhile.class);
    }

    @Test
    void aFigureOfAnotherSourceIsNoQuestionToPeople() {
        QuestionId figure = question(AnswerScale.FIGURE);
        refused("question-scale", () -> created(WaveKind.SATISFACTION, Gathering.TOTALS, figure));
        assertThat(created(WaveKind.OTHER_SOURCE, Gathering.TOTALS, figure)).isNotNull();
    }

    static void refused(String code, ThrowingCallable tried) {
        assertThatThrownBy(tried).isInstanceOfSatisfying(InvalidSurvey.class, refusal -> assertThat(refusal.code())
                .isEqualTo("survey." + code));
    }
}
