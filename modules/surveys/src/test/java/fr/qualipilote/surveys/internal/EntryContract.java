package fr.qualipilote.surveys.internal;

import static fr.qualipilote.surveys.internal.LifecycleContract.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.surveys.Answer;
import fr.qualipilote.surveys.AnswerScale;
import fr.qualipilote.surveys.Basis;
import fr.qualipilote.surveys.CallLine;
import fr.qualipilote.surveys.EnterAnswers;
import fr.qualipilote.surveys.EnterTotals;
import fr.qualipilote.surveys.EntryWay;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.RecordCall;
import fr.qualipilote.surveys.SurveyChangedMeanwhile;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveKind;
import fr.qualipilote.surveys.WaveStepRefused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What comes in: totals, answer sheets, calls; and two people at once. */
abstract class EntryContract extends SurveyBench {

    // --- totals ------------------------------------------------------------------------------------------------------

    @Test
    void figuresThatMakeNoSenseAreRefusedAndNothingIsWritten() {
        QuestionId question = question(AnswerScale.FOUR_LEVELS);
        WaveId id = inField(WaveKind.SATISFACTION, Gathering.TOTALS, question);
        refused("satisfied-above-n", () -> surveys.enterTotals(signedIn("rq"), totals(id, question, 10, 11)));
        refused("number-negative", () -> surveys.enterTotals(signedIn("rq"), totals(id, question, 10, -1)));
        refused("n-incomplete", () -> surveys.enterTotals(signedIn("rq"), totals(id, question, 10, null)));
        refused("percent-out-of-range", () -> surveys.enterTotals(signedIn("rq"), percent(id, question, null, "120")));
        refused("percent-and-n", () -> surveys.enterTotals(signedIn("rq"), percent(id, question, 10, "90")));
        assertThat(result(id, question).basis()).isEqualTo(Basis.NOTHING);
        assertThat(result(id, question).version()).isZero();
    }

    private static EnterTotals percent(WaveId id, QuestionId question, @Nullable Integer n, String percent) {
        return new EnterTotals(id, question, 0, n, n, new BigDecimal(percent), null);
    }

    @Test
    void nobodyOverwritesTotalsThatWereNotSeen() {
        QuestionId question = question(AnswerScale.FOUR_LEVELS);
        WaveId id = inField(WaveKind.SATISFACTION, Gathering.TOTALS, question);
        EnterTotals first = totals(id, question, 10, 9);
        EnterTotals second = totals(id, question, 10, 8);
        surveys.enterTotals(signedIn("baru"), first);
        assertThatThrownBy(() -> surveys.enterTotals(signedIn("rq"), second))
                .isInstanceOf(SurveyChangedMeanwhile.class);
        assertThat(result(id, question)).satisfies(result -> {
            assertThat(result.satisfied()).isEqualTo(9);
            assertThat(result.enteredBy()).isEqualTo(person("baru"));
        });
    }

    @Test
    void fewAnswersAreToldAndVeryFewAreNotForThePublic() {
        QuestionId question = question(AnswerScale.FOUR_LEVELS);
        WaveId id = inField(WaveKind.SATISFACTION, Gathering.TOTALS, question);
        surveys.enterTotals(signedIn("rq"), totals(id, question, 30, 29));
        assertThat(result(id, question).fewAnswers()).isFalse();
        surveys.enterTotals(signedIn("rq"), totals(id, question, 29, 29));
        assertThat(result(id, question).fewAnswers()).isTrue();
        assertThat(result(id, question).suppressedInPublic()).isFalse();
        surveys.enterTotals(signedIn("rq"), totals(id, question, 4, 4));
        assertThat(result(id, question).suppressedInPublic()).isTrue();
    }

    @Test
    void totalsAreNotEnteredWhereTheyAreComputed() {
        QuestionId question = question(AnswerScale.FOUR_LEVELS);
        WaveId id = inField(WaveKind.SATISFACTION, Gathering.ONE_BY_ONE, question);
        refused("computed", () -> surveys.enterTotals(signedIn("rq"), totals(id, question, 10, 9)));
    }

    // --- answer sheets -----------------------------------------------------------------------------------------------

    private EnterAnswers sheet(WaveId id, Map<QuestionId, Answer> answers) {
        return new EnterAnswers(id, UUID.randomUUID(), EntryWay.DESK, answers, null);
    }

    @Test
    void resultsAreComputedFromSingleAnswersEachWithItsOwnN() {
        QuestionId levels = question(AnswerScale.FOUR_LEVELS);
        QuestionId yesNo = question(AnswerScale.YES_NO);
        WaveId id = inField(WaveKind.SATISFACTION, Gathering.ONE_BY_ONE, levels, yesNo);
        surveys.enterAnswers(signedIn("baru"), sheet(id, Map.of(levels, Answer.VERY_SATISFIED, yesNo, Answer.YES)));
        surveys.enterAnswers(signedIn("agent"), sheet(id, Map.of(levels, Answer.RATHER_SATISFIED)));
        surveys.enterAnswers(
                signedIn("rq"), sheet(id, Map.of(levels, Answer.RATHER_DISSATISFIED, yesNo, Answer.NO_OPINION)));

        assertThat(result(id, levels)).satisfies(result -> {
            assertThat(result.answering()).isEqualTo(3);
            assertThat(result.satisfied()).isEqualTo(2);
            assertThat(result.percent()).isEqualByComparingTo("66.7");
            assertThat(result.basis()).isEqualTo(Basis.SINGLE_ENTRIES);
        });
        assertThat(result(id, yesNo).answering()).isEqualTo(1);
        assertThat(super.sheet(id).line().entries()).isEqualTo(3);
    }

    @Test
    void aSheetSentTwiceCountsOnce() {
        QuestionId question = question(AnswerScale.FOUR_LEVELS);
        WaveId id = inField(WaveKind.SATISFACTION, Gathering.ONE_BY_ONE, question);
        EnterAnswers sheet = sheet(id, Map.of(question, Answer.DISSATISFIED));
        assertThat(surveys.enterAnswers(signedIn("baru"), sheet)).isTrue();
        assertThat(surveys.enterAnswers(signedIn("baru"), sheet)).isFalse();
        assertThat(result(id, question).answering()).isEqualTo(1);
    }

    @Test
    void answersThatAreNotOfferedAreRefused() {
        QuestionId question = question(AnswerScale.FOUR_LEVELS);
        QuestionId other = question(AnswerScale.FOUR_LEVELS);
        WaveId id = inField(WaveKind.SATISFACTION, Gathering.ONE_BY_ONE, question);
        refused("answer-missing", () -> surveys.enterAnswers(signedIn("rq"), sheet(id, Map.of())));
        refused("answer-unknown", () -> surveys.enterAnswers(signedIn("rq"), sheet(id, Map.of(question, Answer.YES))));
        refused("question-unknown", () -> surveys.enterAnswers(signedIn("rq"), sheet(id, Map.of(other, Answer.YES))));
        assertThat(super.sheet(id).line().entries()).isZero();
    }

    @Test
    void sheetsOfManyPeopleAtOnceAreAllKept() throws Exception {
        QuestionId question = question(AnswerScale.FOUR_LEVELS);
        WaveId id = inField(WaveKind.SATISFACTION, Gathering.ONE_BY_ONE, question);
        EnterAnswers twice = sheet(id, Map.of(question, Answer.VERY_SATISFIED));
        List<EnterAnswers> sheets = new ArrayList<>(List.of(twice, twice));
        for (int i = 0; i < 4; i++) {
            sheets.add(sheet(id, Map.of(question, Answer.VERY_SATISFIED)));
        }
        ExecutorService desks = Executors.newFixedThreadPool(sheets.size());
        try {
            CountDownLatch together = new CountDownLatch(sheets.size());
            List<Future<Boolean>> kept = sheets.stream()
                    .map(one -> desks.submit(() -> {
                        together.countDown();
                        together.await();
                        return surveys.enterAnswers(signedIn("baru"), one);
                    }))
                    .toList();
            int written = 0;
            for (Future<Boolean> one : kept) {
                written += one.get() ? 1 : 0;
            }
            assertThat(written).isEqualTo(5);
        } finally {
            desks.shutdown();
        }
        assertThat(result(id, question).answering()).isEqualTo(5);
    }

    @Test
    void nothingComesInBeforeTheFieldOpensOrAfterTheResultsAreHandedIn() {
        QuestionId question = question(AnswerScale.FOUR_LEVELS);
        WaveId id = ready(WaveKind.SATISFACTION, Gathering.ONE_BY_ONE, question);
        EnterAnswers sheet = sheet(id, Map.of(question, Answer.VERY_SATISFIED));
        assertThatThrownBy(() -> surveys.enterAnswers(signedIn("rq"), sheet)).isInstanceOf(WaveStepRefused.class);
        clock.standOn(FROM);
        steps.openField(id);
        surveys.enterAnswers(signedIn("rq"), sheet);
        surveys.closeField(signedIn("rq"), id);
        surveys.enterAnswers(signedIn("rq"), sheet(id, Map.of(question, Answer.VERY_SATISFIED)));
        surveys.submit(signedIn("rq"), id);
        assertThatThrownBy(
                        () -> surveys.enterAnswers(signedIn("rq"), sheet(id, Map.of(question, Answer.VERY_SATISFIED))))
                .isInstanceOf(WaveStepRefused.class);
        assertThat(result(id, question).answering()).isEqualTo(2);
    }

    // --- calls -------------------------------------------------------------------------------------------------------

    private RecordCall call(WaveId id, LocalDate on, LocalTime at, boolean pickedUp, Map<QuestionId, Answer> notes) {
        return new RecordCall(
                id,
                UUID.randomUUID(),
                super.sheet(id).scenarios().get(0).id(),
                on,
                at,
                pickedUp,
                12,
                pickedUp ? 95 : null,
                notes,
                null);
    }

    @Test
    void callsOutsideTheOpeningHoursAreKeptAndNotCountedAgainstTheHouse() {
        QuestionId courtesy = question(AnswerScale.FOUR_LEVELS);
        QuestionId pickedUp = question(AnswerScale.PICKED_UP);
        WaveId id = inField(WaveKind.MYSTERY, Gathering.ONE_BY_ONE, courtesy, pickedUp);
        clock.standOn(LocalDate.of(2022, 7, 4));
        LocalTime ten = LocalTime.of(10, 0);
        surveys.recordCall(
                signedIn("baru"), call(id, FROM, LocalTime.of(9, 0), true, Map.of(courtesy, Answer.VERY_SATISFIED)));
        surveys.recordCall(signedIn("baru"), call(id, FROM, ten, true, Map.of(courtesy, Answer.RATHER_DISSATISFIED)));
        surveys.recordCall(signedIn("baru"), call(id, FROM, ten, false, Map.of()));
        // at half past four it is closed; on a Sunday as well
        surveys.recordCall(signedIn("baru"), call(id, FROM, LocalTime.of(16, 30), false, Map.of()));
        surveys.recordCall(signedIn("baru"), call(id, LocalDate.of(2022, 7, 3), ten, false, Map.of()));

        assertThat(result(id, pickedUp)).satisfies(result -> {
            assertThat(result.answering()).isEqualTo(3);
            assertThat(result.satisfied()).isEqualTo(2);
            assertThat(result.percent()).isEqualByComparingTo("66.7");
        });
        assertThat(result(id, courtesy).percent()).isEqualByComparingTo("50");
        assertThat(surveys.calls(signedIn("agent"), id))
                .hasSize(5)
                .extracting(CallLine::duringOpeningHours)
                .containsOnly(true, false);
    }

    @Test
    void aCallMakesSenseOrIsRefused() {
        QuestionId courtesy = question(AnswerScale.YES_NO);
        WaveId id = inField(WaveKind.MYSTERY, Gathering.ONE_BY_ONE, courtesy);
        LocalTime eight = LocalTime.of(8, 0);
        refused("note-missing", () -> surveys.recordCall(signedIn("baru"), call(id, FROM, eight, true, Map.of())));
        refused(
                "notes-without-answer",
                () -> surveys.recordCall(signedIn("baru"), call(id, FROM, eight, false, Map.of(courtesy, Answer.YES))));
        refused(
                "call-in-future",
                () -> surveys.recordCall(signedIn("baru"), call(id, FROM, LocalTime.of(11, 0), false, Map.of())));
        refused(
                "call-outside-field",
                () -> surveys.recordCall(signedIn("baru"), call(id, FROM.minusDays(1), eight, false, Map.of())));
        assertThat(surveys.calls(signedIn("rq"), id)).isEmpty();
    }

    @Test
    void aCallSentTwiceCountsOnceAndIsTakenBackByWhoNotedIt() {
        QuestionId courtesy = question(AnswerScale.YES_NO);
        WaveId id = inField(WaveKind.MYSTERY, Gathering.ONE_BY_ONE, courtesy);
        RecordCall call = call(id, FROM, LocalTime.of(8, 30), true, Map.of(courtesy, Answer.YES));
        assertThat(surveys.recordCall(signedIn("baru"), call)).isTrue();
        assertThat(surveys.recordCall(signedIn("baru"), call)).isFalse();
        CallLine noted = surveys.calls(signedIn("baru"), id).get(0);
        assertThat(noted.at()).isEqualTo(LocalTime.of(8, 30));
        assertThat(noted.notes()).containsEntry(courtesy, Answer.YES);
        assertThatThrownBy(() -> surveys.withdrawCall(signedIn("agent"), noted.id()))
                .isInstanceOf(AccessRefused.class);
        surveys.withdrawCall(signedIn("baru"), noted.id());
        assertThat(surveys.calls(signedIn("baru"), id)).isEmpty();
    }

    @Test
    void whatIsTypedIsKeptForItsWriterUntilItIsSent() {
        QuestionId courtesy = question(AnswerScale.YES_NO);
        WaveId id = inField(WaveKind.MYSTERY, Gathering.ONE_BY_ONE, courtesy);
        surveys.saveDraft(signedIn("baru"), id, Surveys.CALL, Map.of("pickedUp", "true", "ring", "12"));
        surveys.saveDraft(signedIn("baru"), id, Surveys.CALL, Map.of("pickedUp", "false"));
        assertThat(surveys.draft(signedIn("baru"), id, Surveys.CALL)).containsExactly(Map.entry("pickedUp", "false"));
        assertThat(surveys.draft(signedIn("agent"), id, Surveys.CALL)).isEmpty();
        surveys.recordCall(signedIn("baru"), call(id, FROM, LocalTime.of(8, 30), false, Map.of()));
        assertThat(surveys.draft(signedIn("baru"), id, Surveys.CALL)).isEmpty();
    }
}
