package fr.qualipilote.indicators.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.qualipilote.indicators.AnnotateMeasure;
import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.EntryOutcome;
import fr.qualipilote.indicators.Explanation;
import fr.qualipilote.indicators.Explanation.Change;
import fr.qualipilote.indicators.Explanation.ChangeKind;
import fr.qualipilote.indicators.GridChanges;
import fr.qualipilote.indicators.GridQuery;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.InvalidMeasure;
import fr.qualipilote.indicators.MeasureChanged;
import fr.qualipilote.indicators.MeasureCorrected;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.MeasureState;
import fr.qualipilote.indicators.MeasureStepRefused;
import fr.qualipilote.indicators.Measures.EmptyTexts;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.ReferenceFigureId;
import fr.qualipilote.indicators.ReferenceFigures.DatedValue;
import fr.qualipilote.indicators.UnknownIndicator;
import fr.qualipilote.indicators.Verdict;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Values, from the first text to what was corrected after it was published. */
abstract class MeasureEntryContract extends IndicatorBench {

    // --- one cell ----------------------------------------------------------------------------------------------------

    @Test
    void aValueIsKeptWithWhoEnteredItAndJudged() {
        IndicatorId id = draft().defined();

        Cell saved = enter(id, MAY, "88,9 %");

        assertThat(saved).isEqualTo(cell(id, MAY));
        assertThat(saved).isInstanceOfSatisfying(Cell.Value.class, value -> {
            assertThat(value.value()).isEqualByComparingTo("88.9");
            assertThat(value.verdict()).isEqualTo(Verdict.MISSED);
            assertThat(value.entered().text()).isEqualTo("88,9");
            assertThat(value.entered().by()).isEqualTo(person("smi"));
            assertThat(value.entered().state()).isEqualTo(MeasureState.ENTERED);
            assertThat(value.version()).isEqualTo(1);
        });
    }

    @Test
    void aRefusedTextLeavesTheCellAsItWas() {
        IndicatorId id = draft().defined();
        enter(id, MAY, "88,9");

        assertThatExceptionOfType(InvalidMeasure.class)
                .isThrownBy(() -> enter(id, MAY, "120 %"))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("measure.above-bound");
                    assertThat(refusal.arguments()).contains(MAY, "120 %", "100");
                });
        assertThatExceptionOfType(InvalidMeasure.class).isThrownBy(() -> enter(id, MAY, "abc"));
        assertThatExceptionOfType(InvalidMeasure.class)
                .isThrownBy(() -> enter(id, YearMonth.of(2022, 7), "88"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("measure.future-month"));
        assertThat(text(cell(id, MAY))).isEqualTo("88,9");
        assertThat(cell(id, MAY).version()).isEqualTo(1);
    }

    @Test
    void whoeverSawAnOlderValueIsToldWhoChangedItToWhatAndOverwritesNothing() {
        IndicatorId id = draft().defined();
        int seen = cell(id, MAY).version();
        enter(id, MAY, "88,9");

        assertThatExceptionOfType(MeasureChanged.class)
                .isThrownBy(() -> measures.enter(signedIn("rq"), EnterMeasure.of(id, MAY, "91", seen)))
                .satisfies(changed -> {
                    assertThat(changed.arguments()).contains(MAY, "88,9", person("smi"));
                    assertThat(changed.current()).contains(cell(id, MAY));
                });
        assertThat(text(cell(id, MAY))).isEqualTo("88,9");
    }

    @Test
    void theSameTextAgainChangesNothing() {
        IndicatorId id = draft().defined();
        enter(id, MAY, "88,90");
        Cell again = enter(id, MAY, "88,9 %");
        assertThat(again.version()).isEqualTo(1);
        assertThat(measures.explain(signedIn("rq"), id, MAY).changes()).hasSize(1);
    }

    @Test
    void aCellThatIsEmptiedIsNothingAgainAndKeepsItsHistory() {
        IndicatorId id = draft().collectedFrom(JANUARY).defined();
        enter(id, MAY, "88,9");

        assertThat(enter(id, MAY, ""))
                .isInstanceOfSatisfying(Cell.NotMeasured.class, cell -> assertThat(cell.declared())
                        .isFalse());
        assertThat(measures.explain(signedIn("rq"), id, MAY).changes())
                .extracting(Change::kind)
                .containsExactly(ChangeKind.ERASED, ChangeKind.ENTERED);
        assertThat(text(enter(id, MAY, "87"))).isEqualTo("87");
    }

    @Test
    void aValueThatIsDividedByTheInhabitantsTellsWhichNumberItWas() {
        ReferenceFigureId inhabitants = figures.define(
                signedIn("rq"),
                "Habitants " + UUID.randomUUID(),
                new DatedValue(JANUARY, BigDecimal.valueOf(198_213), "Insee"));
        figures.setValue(signedIn("rq"), inhabitants, new DatedValue(MAY, BigDecimal.valueOf(200_000), "Insee"));
        IndicatorId id = draft().dividedBy(inhabitants).defined();

        enter(id, MAY.minusMonths(1), "64 163 /");
        enter(id, MAY, "64 163 /");

        Explanation april = measures.explain(signedIn("rq"), id, MAY.minusMonths(1));
        assertThat(april.quotient().denominator()).isEqualByComparingTo("198213");
        assertThat(april.quotient().figure().source()).isEqualTo("Insee");
        assertThat(((Cell.Value) april.cell()).value()).isEqualByComparingTo("32.37073249");
        assertThat(measures.explain(signedIn("rq"), id, MAY).quotient().denominator())
                .isEqualByComparingTo("200000");
        assertThatExceptionOfType(InvalidMeasure.class)
                .isThrownBy(() -> enter(id, YearMonth.of(2021, 12), "64 163 /"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("measure.figure-missing"));
    }

    @Test
    void methodSampleMedianAndCommentAreKept() {
        IndicatorId id = draft().delay("5").defined();
        Cell entered = enter(id, MAY, "1");

        Cell annotated = measures.annotate(
                signedIn("smi"),
                new AnnotateMeasure(id, MAY, entered.version(), Method.SAMPLE, 46, "2 j", "échantillon de 46 mails"));

        assertThat(annotated.entry().orElseThrow()).satisfies(entry -> {
            assertThat(entry.method()).isEqualTo(Method.SAMPLE);
            assertThat(entry.sampleSize()).isEqualTo(46);
            assertThat(entry.comment()).isEqualTo("échantillon de 46 mails");
        });
        assertThat(measures.explain(signedIn("rq"), id, MAY).median()).isEqualByComparingTo("2");
        assertThat(registry.indicator(signedIn("rq"), id, MAY, MAY)
                        .points()
                        .get(0)
                        .median())
                .isEqualByComparingTo("2");
        assertThatExceptionOfType(MeasureChanged.class)
                .isThrownBy(() -> measures.annotate(
                        signedIn("smi"),
                        new AnnotateMeasure(id, MAY, entered.version(), Method.SAMPLE, 47, null, null)));
        assertThatExceptionOfType(InvalidMeasure.class)
                .isThrownBy(() -> measures.annotate(
                        signedIn("smi"), new AnnotateMeasure(id, JANUARY, 0, Method.SAMPLE, 46, null, null)));
    }

    // --- a block -----------------------------------------------------------------------------------------------------

    /** Twelve rows and five months, as a spreadsheet's clipboard gives them. */
    @Test
    void aPastedBlockLandsRightOrSaysCellByCellWhyNot() {
        List<IndicatorId> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(i < 6 ? draft().defined() : draft().delay("60").defined());
        }
        String[] shares = {"89,65 %", "90,32", "", "120 %", "-"};
        String[] delays = {"67 j", "52", "–", "abc", "1 234 jours"};
        List<EnterMeasure> block = new ArrayList<>();
        for (int row = 0; row < 12; row++) {
            for (int month = 0; month < 5; month++) {
                String typed = row < 6 ? shares[month] : delays[month];
                block.add(EnterMeasure.of(rows.get(row), JANUARY.plusMonths(month), typed, 0));
            }
        }

        List<EntryOutcome> outcomes = measures.enterAll(signedIn("smi"), block, EmptyTexts.LEAVE);

        assertThat(outcomes).hasSize(60).extracting(EntryOutcome::asked).containsExactlyElementsOf(block);
        assertThat(outcomes.stream().map(MeasureEntryContract::told).limit(5))
                .containsExactly("89,65", "90,32", "unchanged", "measure.above-bound", "-");
        assertThat(outcomes.stream().map(MeasureEntryContract::told).skip(30).limit(5))
                .containsExactly("67", "52", "-", "measure.not-a-number", "1234");
        for (IndicatorId id : rows.subList(0, 6)) {
            assertThat(text(cell(id, JANUARY))).isEqualTo("89,65");
            assertThat(cell(id, JANUARY.plusMonths(2)).entry()).isEmpty();
            assertThat(cell(id, JANUARY.plusMonths(3)).entry()).isEmpty();
            assertThat(cell(id, MAY)).isInstanceOf(Cell.NoCase.class);
        }
    }

    private static String told(EntryOutcome outcome) {
        if (outcome instanceof EntryOutcome.Saved saved) {
            return text(saved.cell());
        }
        return outcome instanceof EntryOutcome.Refused refused
                ? refused.refusal().code()
                : "unchanged";
    }

    @Test
    void aBlockIsUndoneByTheTextsThatWereThereBefore() {
        IndicatorId id = draft().defined();
        Cell before = enter(id, JANUARY, "80");
        YearMonth february = JANUARY.plusMonths(1);
        List<EntryOutcome> pasted = measures.enterAll(
                signedIn("smi"),
                List.of(
                        EnterMeasure.of(id, JANUARY, "89,65", before.version()),
                        EnterMeasure.of(id, february, "90,32", 0)),
                EmptyTexts.LEAVE);
        List<Integer> versions = pasted.stream()
                .map(outcome -> ((EntryOutcome.Saved) outcome).cell().version())
                .toList();

        measures.enterAll(
                signedIn("smi"),
                List.of(
                        EnterMeasure.of(id, JANUARY, text(before), versions.get(0)),
                        EnterMeasure.of(id, february, "", versions.get(1))),
                EmptyTexts.ERASE);

        assertThat(text(cell(id, JANUARY))).isEqualTo("80");
        assertThat(text(cell(id, february))).isEmpty();
    }

    @Test
    void anUnknownRowAndARowOfOthersAreRefusedAndTheRestIsWritten() {
        IndicatorId own = draft().defined();
        IndicatorId others = draft().of(new fr.qualipilote.indicators.Responsible.OneService(service("BARU")))
                .defined();
        List<EntryOutcome> outcomes = measures.enterAll(
                signedIn("smi"),
                List.of(
                        EnterMeasure.of(new IndicatorId(UUID.randomUUID()), MAY, "1", 0),
                        EnterMeasure.of(others, MAY, "1", 0),
                        EnterMeasure.of(own, MAY, "91", 0)),
                EmptyTexts.LEAVE);
        assertThat(outcomes.stream().map(MeasureEntryContract::told))
                .containsExactly("indicator.unknown", "access", "91");
    }

    // --- two people --------------------------------------------------------------------------------------------------

    @Test
    void ofTwoPeopleInOneCellOneWinsAndTheOtherIsTold() throws Exception {
        IndicatorId id = draft().defined();
        for (YearMonth month = JANUARY; !month.isAfter(MAY); month = month.plusMonths(1)) {
            List<String> told = atOnce(id, month);
            assertThat(told).containsExactlyInAnyOrder("saved", "measure.changed");
        }
    }

    private List<String> atOnce(IndicatorId id, YearMonth month) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            List<Future<String>> both = new ArrayList<>();
            for (String login : List.of("smi", "rq")) {
                var actor = signedIn(login);
                both.add(two.submit(() -> {
                    start.await();
                    try {
                        measures.enter(actor, EnterMeasure.of(id, month, login.equals("rq") ? "91" : "92", 0));
                        return "saved";
                    } catch (MeasureChanged changed) {
                        return changed.code();
                    }
                }));
            }
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void anOpenTableHearsOfEachChangeOnce() {
        IndicatorId id = draft().defined();
        long revision = grids.grid(signedIn("rq"), GridQuery.of(JANUARY, MAY)).revision();
        assertThat(grids.changesSince(signedIn("rq"), revision, JANUARY, MAY))
                .isEqualTo(new GridChanges(revision, List.of(), false));

        enter(id, MAY, "88,9");
        enter(id, JANUARY, "87");
        enter(id, MAY, "88,8");

        GridChanges changes = grids.changesSince(signedIn("rq"), revision, JANUARY, MAY);
        assertThat(changes.rowsChanged()).isFalse();
        assertThat(changes.cells())
                .filteredOn(changed -> changed.indicator().equals(id))
                .extracting(changed -> changed.month() + " " + text(changed.cell()))
                .containsExactlyInAnyOrder("2022-05 88,8", "2022-01 87");
        assertThat(grids.changesSince(signedIn("rq"), changes.revision(), JANUARY, MAY)
                        .cells())
                .isEmpty();

        draft().defined();
        assertThat(grids.changesSince(signedIn("rq"), changes.revision(), JANUARY, MAY)
                        .rowsChanged())
                .isTrue();
    }

    // --- looking at it -----------------------------------------------------------------------------------------------

    @Test
    void whoEnteredAValueDoesNotCheckIt() {
        IndicatorId id = draft().defined();
        MeasureId measure = enterAs("rq", id, MAY, "88,9").entry().orElseThrow().measure();

        assertThatExceptionOfType(MeasureStepRefused.class)
                .isThrownBy(() -> measures.check(signedIn("rq"), List.of(measure)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("measure.own-entry"));
        assertThatExceptionOfType(MeasureStepRefused.class)
                .isThrownBy(() -> measures.validate(signedIn("rq"), List.of(measure)));

        assertThat(measures.check(signedIn("adjoint"), List.of(measure))).isEqualTo(1);
        assertThat(measures.check(signedIn("adjoint"), List.of(measure))).isZero();
        assertThat(measures.validate(signedIn("rq"), List.of(measure))).isEqualTo(1);
        assertThat(measures.explain(signedIn("rq"), id, MAY).steps())
                .extracting(Explanation.Look::state)
                .containsExactly(MeasureState.ENTERED, MeasureState.CHECKED, MeasureState.VALIDATED);
    }

    @Test
    void manyAreValidatedAllOrNone() {
        IndicatorId id = draft().defined();
        MeasureId one = enter(id, JANUARY, "91").entry().orElseThrow().measure();
        MeasureId own = enterAs("rq", id, MAY, "92").entry().orElseThrow().measure();

        assertThatExceptionOfType(MeasureStepRefused.class)
                .isThrownBy(() -> measures.validate(signedIn("rq"), List.of(one, own)));
        assertThat(cell(id, JANUARY).entry().orElseThrow().state()).isEqualTo(MeasureState.ENTERED);
        assertThatExceptionOfType(UnknownIndicator.class)
                .isThrownBy(
                        () -> measures.validate(signedIn("adjoint"), List.of(one, new MeasureId(UUID.randomUUID()))));
        assertThat(measures.validate(signedIn("adjoint"), List.of(one, own))).isEqualTo(2);
    }

    @Test
    void whatIsSentBackSaysWhyUntilItIsEnteredAgain() {
        IndicatorId id = draft().defined();
        MeasureId measure = enter(id, MAY, "88,9").entry().orElseThrow().measure();
        assertThatExceptionOfType(InvalidMeasure.class)
                .isThrownBy(() -> measures.sendBack(signedIn("rq"), List.of(measure), " "));

        measures.sendBack(signedIn("rq"), List.of(measure), "Quelle période ?");
        assertThat(cell(id, MAY).entry().orElseThrow().returnReason()).isEqualTo("Quelle période ?");

        enter(id, MAY, "88,8");
        assertThat(cell(id, MAY).entry().orElseThrow().returnReason()).isNull();
        measures.validate(signedIn("rq"), List.of(measure));
        assertThatExceptionOfType(MeasureStepRefused.class)
                .isThrownBy(() -> measures.sendBack(signedIn("rq"), List.of(measure), "Trop tard"));
    }

    // --- corrections -------------------------------------------------------------------------------------------------

    @Test
    void aCorrectionNeedsAReasonKeepsTheOldValueAndIsCheckedAgain() {
        IndicatorId id = draft().defined();
        MeasureId measure = validated(id, MAY, "88,19");
        int version = cell(id, MAY).version();

        assertThatExceptionOfType(InvalidMeasure.class)
                .isThrownBy(() -> enter(id, MAY, "89,19"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("measure.reason-missing"));
        Cell corrected =
                measures.enter(signedIn("smi"), new EnterMeasure(id, MAY, "89,19", version, "Deux lignes oubliées"));

        assertThat(corrected.entry().orElseThrow()).satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(MeasureState.ENTERED);
            assertThat(entry.corrected()).isTrue();
            assertThat(entry.edition()).isEqualTo(2);
        });
        assertThat(measures.explain(signedIn("rq"), id, MAY).changes().get(0)).satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.CORRECTED);
            assertThat(change.before()).isEqualTo("88,19");
            assertThat(change.after()).isEqualTo("89,19");
            assertThat(change.reason()).isEqualTo("Deux lignes oubliées");
        });
        assertThat(registry.indicator(signedIn("rq"), id, JANUARY, MAY).corrections())
                .singleElement()
                .satisfies(one -> assertThat(one.month()).isEqualTo(MAY));
        assertThat(heard.all()).singleElement().satisfies(told -> {
            assertThat(told).extracting(MeasureCorrected::measure).isEqualTo(measure);
            assertThat(told.was()).isEqualTo(MeasureState.VALIDATED);
        });
    }

    @Test
    void anotherTargetJudgesWhatIsNotValidatedAndLeavesThePastAlone() {
        IndicatorId id = draft().defined();
        validated(id, JANUARY, "88");
        enter(id, MAY, "88");
        int version = registry.indicator(signedIn("rq"), id, JANUARY, MAY).version();
        var lower = new fr.qualipilote.indicators.DatedTarget(MAY, fr.qualipilote.indicators.Target.Floor.of("85"));

        registry.setTarget(signedIn("rq"), id, version, lower);

        assertThat(cell(id, JANUARY).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(cell(id, MAY).verdict()).isEqualTo(Verdict.MET);
        int now = registry.indicator(signedIn("rq"), id, JANUARY, MAY).version();
        assertThatExceptionOfType(fr.qualipilote.indicators.InvalidIndicator.class)
                .isThrownBy(() -> registry.setTarget(
                        signedIn("rq"),
                        id,
                        now,
                        new fr.qualipilote.indicators.DatedTarget(
                                JANUARY, fr.qualipilote.indicators.Target.Floor.of("80"))))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("indicator.target-rewrites-past"));
        assertThatExceptionOfType(fr.qualipilote.indicators.IndicatorChanged.class)
                .isThrownBy(() -> registry.setTarget(signedIn("rq"), id, version, lower));
    }

    // --- publication -------------------------------------------------------------------------------------------------

    @Test
    void onlyValidatedMeasuresArePublishableAndWhatIsCorrectedLaterIsTold() {
        IndicatorId id = draft().defined();
        MeasureId measure = validated(id, MAY, "88,19");
        enter(id, JANUARY, "87");
        var figure = publishable.publishable(signedIn("rq"), JANUARY, MAY).stream()
                .filter(one -> one.indicator().equals(id))
                .toList();
        assertThat(figure).singleElement().satisfies(one -> {
            assertThat(one.edition().measure()).isEqualTo(measure);
            assertThat(one.verdict()).isEqualTo(Verdict.MISSED);
        });
        var edition = figure.get(0).edition();
        publishable.published(signedIn("sg"), List.of(edition));
        assertThat(cell(id, MAY).entry().orElseThrow().state()).isEqualTo(MeasureState.PUBLISHED);
        assertThat(publishable.correctedSince(List.of(edition))).isEmpty();

        measures.enter(
                signedIn("smi"),
                new EnterMeasure(id, MAY, "89,19", cell(id, MAY).version(), "Deux lignes oubliées"));
        assertThat(publishable.correctedSince(List.of(edition))).singleElement().satisfies(corrected -> {
            assertThat(corrected.newText()).as("nobody has validated it yet").isNull();
            assertThat(corrected.newValue()).isNull();
        });
        measures.validate(signedIn("rq"), List.of(measure));
        assertThat(publishable.correctedSince(List.of(edition)))
                .singleElement()
                .satisfies(corrected -> assertThat(corrected.newText()).isEqualTo("89,19"));
        assertThatExceptionOfType(MeasureChanged.class)
                .isThrownBy(() -> publishable.published(signedIn("sg"), List.of(edition)));
    }
}
