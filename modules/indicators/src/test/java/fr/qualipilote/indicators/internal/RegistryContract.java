package fr.qualipilote.indicators.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.DatedTarget;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.Grid;
import fr.qualipilote.indicators.GridQuery;
import fr.qualipilote.indicators.GridQuery.Only;
import fr.qualipilote.indicators.IndicatorChanged;
import fr.qualipilote.indicators.IndicatorDefinition;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.IndicatorSheet;
import fr.qualipilote.indicators.InvalidIndicator;
import fr.qualipilote.indicators.Measures.EmptyTexts;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Periodicity;
import fr.qualipilote.indicators.ReferenceFigureId;
import fr.qualipilote.indicators.ReferenceFigures.DatedValue;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.indicators.UnknownIndicator;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Definitions, targets and figures, and the table they make. */
abstract class RegistryContract extends IndicatorBench {

    private IndicatorSheet sheet(IndicatorId id) {
        return registry.indicator(signedIn("agent"), id, JANUARY, MAY);
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatExceptionOfType(InvalidIndicator.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("indicator." + code));
    }

    // --- definitions -------------------------------------------------------------------------------------------------

    @Test
    void whatIsDefinedComesBackAsItWasAndGetsTheNextCode() {
        IndicatorDefinition definition = draft().definition();
        IndicatorId id =
                registry.define(signedIn("rq"), definition, List.of(new DatedTarget(JANUARY, Target.Floor.of("90"))));
        IndicatorId next = draft().defined();

        IndicatorSheet sheet = sheet(id);
        assertThat(sheet.definition())
                .isEqualTo(definition.withCode(sheet.line().code()));
        assertThat(sheet.line().code()).matches("IND-\\d{2,}");
        assertThat(number(sheet(next))).isEqualTo(number(sheet) + 1);
        assertThat(sheet.targets()).containsExactly(new DatedTarget(JANUARY, Target.Floor.of("90")));
        assertThat(sheet.history()).singleElement().satisfies(entry -> {
            assertThat(entry.code()).isEqualTo("DEFINED");
            assertThat(entry.by()).isEqualTo(person("rq"));
        });
    }

    private static int number(IndicatorSheet sheet) {
        return Integer.parseInt(sheet.line().code().substring(4));
    }

    @Test
    void aNameOrACodeThatIsTakenIsRefusedHoweverItIsSpelt() {
        IndicatorId id = draft().defined();
        IndicatorDefinition there = sheet(id).definition();
        assertRefused(
                "name-taken",
                () -> registry.define(
                        signedIn("rq"), with(there, "", there.name().toUpperCase(), null), List.of()));
        assertRefused(
                "code-taken",
                () -> registry.define(
                        signedIn("rq"),
                        with(there, there.code().toLowerCase(), "Autre " + UUID.randomUUID(), null),
                        List.of()));
        registry.redefine(signedIn("rq"), id, sheet(id).version(), there);
    }

    private static IndicatorDefinition with(
            IndicatorDefinition was, String code, String name, @Nullable Periodicity periodicity) {
        return new IndicatorDefinition(
                code,
                name,
                was.definition(),
                was.formula(),
                was.numeratorName(),
                was.denominatorName(),
                was.denominatorFigure(),
                was.unit(),
                was.decimals(),
                was.lowerBound(),
                was.upperBound(),
                periodicity == null ? was.periodicity() : periodicity,
                was.source(),
                was.comment(),
                was.method(),
                was.sampleSize(),
                was.responsible(),
                was.publishable(),
                was.dueDays(),
                was.collectedFrom(),
                was.position());
    }

    @Test
    void whatMakesNoSenseIsRefusedWithItsReason() {
        IndicatorDefinition there = sheet(draft().defined()).definition();
        assertRefused("name-missing", () -> registry.define(signedIn("rq"), with(there, "", " ", null), List.of()));
        assertRefused(
                "name-too-long",
                () -> registry.define(signedIn("rq"), with(there, "", "x".repeat(301), null), List.of()));
        assertRefused("quotient-half", () -> registry.define(signedIn("rq"), halfQuotient(), List.of()));
        assertRefused(
                "target-out-of-bounds",
                () -> registry.define(
                        signedIn("rq"),
                        draft().definition(),
                        List.of(new DatedTarget(JANUARY, Target.Floor.of("101")))));
        assertRefused(
                "figure-unknown",
                () -> registry.define(
                        signedIn("rq"),
                        draft().dividedBy(new ReferenceFigureId(UUID.randomUUID()))
                                .definition(),
                        List.of()));
        assertThatExceptionOfType(UnknownIndicator.class).isThrownBy(() -> sheet(new IndicatorId(UUID.randomUUID())));
    }

    private IndicatorDefinition halfQuotient() {
        return new IndicatorDefinition(
                "",
                "Demi " + UUID.randomUUID(),
                "",
                "",
                "cas traités",
                null,
                null,
                Unit.PERCENT,
                2,
                BigDecimal.ZERO,
                null,
                Periodicity.MONTH,
                "",
                "",
                Method.EXHAUSTIVE,
                null,
                new Responsible.Quality(),
                false,
                10,
                JUNE,
                1);
    }

    @Test
    void aServiceThatIsClosedIsNotGivenAnIndicator() {
        String code = "F" + UUID.randomUUID().toString().substring(0, 8);
        var closed = services.add(signedIn("admin"), code, "Fermé " + code, List.of());
        services.close(signedIn("admin"), closed);
        assertRefused("service-closed", () -> draft().of(new Responsible.OneService(closed))
                .defined());
    }

    @Test
    void anotherWordingIsInTheHistoryAndTheSecondOfTwoPeopleIsTold() {
        IndicatorId id = draft().defined();
        IndicatorSheet seen = sheet(id);
        String another = "Autre nom " + UUID.randomUUID();
        registry.redefine(
                signedIn("rq"),
                id,
                seen.version(),
                with(seen.definition(), seen.line().code(), another, null));

        assertThat(sheet(id).line().name()).isEqualTo(another);
        assertThat(sheet(id).history().get(0)).satisfies(entry -> {
            assertThat(entry.code()).isEqualTo("REDEFINED");
            assertThat(entry.arguments()).containsExactly("name");
        });
        assertThatExceptionOfType(IndicatorChanged.class)
                .isThrownBy(() -> registry.redefine(signedIn("adjoint"), id, seen.version(), seen.definition()));
    }

    @Test
    void thePeriodicityOfWhatHasValuesStays() {
        IndicatorId id = draft().defined();
        IndicatorSheet seen = sheet(id);
        enter(id, MAY, "91");
        assertRefused(
                "has-measures",
                () -> registry.redefine(
                        signedIn("rq"),
                        id,
                        seen.version(),
                        with(seen.definition(), seen.line().code(), seen.line().name(), Periodicity.QUARTER)));
    }

    @Test
    void whatIsRetiredStaysReadableAndComesBack() {
        IndicatorId id = draft().defined();
        enter(id, JANUARY, "91");
        registry.retire(signedIn("rq"), id, YearMonth.of(2022, 3), "Remplacé");

        assertThat(lines(false)).extracting(IndicatorLine::id).doesNotContain(id);
        assertThat(lines(true)).extracting(IndicatorLine::id).contains(id);
        assertThat(sheet(id).lastMonth()).isEqualTo(YearMonth.of(2022, 3));
        assertThat(cell(id, JANUARY)).isInstanceOf(Cell.Value.class);
        assertRefused("retired", () -> registry.retire(signedIn("rq"), id, MAY, "Encore"));
        registry.restore(signedIn("rq"), id);
        assertThat(lines(false)).extracting(IndicatorLine::id).contains(id);
        assertRefused("not-retired", () -> registry.restore(signedIn("rq"), id));
    }

    private List<IndicatorLine> lines(boolean withRetired) {
        return registry.indicators(signedIn("agent"), null, null, withRetired);
    }

    @Test
    void aFigureHasOneValueAMonthAndIsPositive() {
        String name = "Habitants " + UUID.randomUUID();
        ReferenceFigureId id =
                figures.define(signedIn("rq"), name, new DatedValue(JANUARY, BigDecimal.valueOf(198_213), "Insee"));
        assertRefused(
                "figure-taken",
                () -> figures.define(signedIn("rq"), name.toUpperCase(), new DatedValue(JANUARY, BigDecimal.ONE, "")));
        assertRefused(
                "figure-dated",
                () -> figures.setValue(signedIn("rq"), id, new DatedValue(JANUARY, BigDecimal.ONE, "")));
        assertRefused(
                "figure-not-positive",
                () -> figures.setValue(signedIn("rq"), id, new DatedValue(MAY, BigDecimal.ZERO, "")));
        figures.setValue(signedIn("rq"), id, new DatedValue(MAY, BigDecimal.valueOf(200_000), ""));
        assertThat(figures.figures(signedIn("agent")))
                .filteredOn(figure -> figure.id().equals(id))
                .singleElement()
                .satisfies(figure ->
                        assertThat(figure.values()).extracting(DatedValue::from).containsExactly(MAY, JANUARY));
    }

    // --- the table ---------------------------------------------------------------------------------------------------

    private List<IndicatorId> rows(GridQuery query) {
        return grids.grid(signedIn("smi"), query).rows().stream()
                .map(row -> row.indicator().id())
                .toList();
    }

    private static GridQuery only(Only only) {
        return new GridQuery(JANUARY, JUNE, null, null, only, false, 0, GridQuery.MOST_ROWS);
    }

    @Test
    void rowsAreFoundByWhatTheirCellsHold() {
        IndicatorId off = draft().defined();
        enter(off, MAY, "80");
        IndicatorId met = draft().defined();
        validated(met, MAY, "95");
        IndicatorId missing = draft().collectedFrom(MAY).defined();
        IndicatorId complete = draft().collectedFrom(MAY).defined();
        enter(complete, MAY, "-");
        // June is not due yet: it makes up for nothing
        enter(missing, JUNE, "91");

        assertThat(rows(only(Only.OFF_TARGET))).contains(off).doesNotContain(met, missing);
        assertThat(rows(only(Only.TO_CHECK))).contains(off, complete).doesNotContain(met);
        assertThat(rows(only(Only.MISSING))).contains(missing).doesNotContain(off, met, complete);
        assertThat(rows(only(Only.MINE))).contains(off, met, missing, complete);
        assertThat(grids.grid(signedIn("rcom"), only(Only.MINE)).rows()).isEmpty();
    }

    @Test
    void rowsAreFoundByWordsAndByServiceAndComeInPages() {
        GridQuery words = new GridQuery(JANUARY, MAY, "delai moyen", null, Only.ALL, false, 0, 2);
        Grid first = grids.grid(signedIn("agent"), words);
        assertThat(first.total()).isEqualTo(5);
        assertThat(first.rows()).hasSize(2);
        assertThat(grids.grid(signedIn("agent"), words.page(4, 2)).rows()).hasSize(1);
        assertThat(rows(new GridQuery(JANUARY, MAY, "100%_!", null, Only.ALL, false, 0, 10)))
                .isEmpty();
        assertThat(grids.grid(
                                signedIn("agent"),
                                new GridQuery(JANUARY, MAY, null, service("SICRE"), Only.ALL, false, 0, 10))
                        .rows())
                .extracting(row -> row.indicator().name())
                .containsExactly("Taux de connexions au site IDE", "Taux d'engagement réseaux sociaux");
    }

    @Test
    void aReadingTakesAsManyStatementsForManyRowsAndMonthsAsForFew() {
        List<EnterMeasure> block = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            IndicatorId id = draft().defined();
            for (YearMonth month = JANUARY; !month.isAfter(MAY); month = month.plusMonths(1)) {
                block.add(EnterMeasure.of(id, month, "80", 0));
            }
        }
        measures.enterAll(signedIn("smi"), block, EmptyTexts.LEAVE);
        GridQuery few = new GridQuery(MAY, MAY, null, null, Only.ALL, false, 0, 1);
        GridQuery many = new GridQuery(MAY.minusMonths(119), MAY, null, null, Only.ALL, false, 0, GridQuery.MOST_ROWS);

        assertThat(statements(many)).isEqualTo(statements(few)).isEqualTo(4);
        for (Only only : Only.values()) {
            GridQuery chosen = new GridQuery(JANUARY, MAY, null, null, only, false, 0, GridQuery.MOST_ROWS);
            assertThat(statements(chosen)).as(only.name()).isLessThanOrEqualTo(6);
        }
        long before = grids.grid(signedIn("rq"), few).revision() - 1;
        assertThat(CountedStatements.during(() -> grids.changesSince(signedInOnce, before, JANUARY, MAY)))
                .isEqualTo(4);
    }

    private fr.qualipilote.kernel.Actor signedInOnce;

    @org.junit.jupiter.api.BeforeEach
    void signInOnce() {
        signedInOnce = signedIn("smi");
    }

    private int statements(GridQuery query) {
        return CountedStatements.during(() -> grids.grid(signedInOnce, query));
    }
}
