package fr.qualipilote.indicators.domain;

import fr.qualipilote.indicators.DatedTarget;
import fr.qualipilote.indicators.IndicatorDefinition;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Periodicity;
import fr.qualipilote.indicators.ReferenceFigureId;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Indicators for tests of the domain alone. */
final class Definitions {

    static final LocalDate TODAY = LocalDate.of(2022, 6, 24);
    static final YearMonth JANUARY = YearMonth.of(2022, 1);
    static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());
    static final PersonId ANOTHER = new PersonId(UUID.randomUUID());

    private Definitions() {}

    static Deed by(PersonId person) {
        return new Deed(person, BusinessClock.fixedAt(TODAY).now(), TODAY);
    }

    /** « Taux d’appels décrochés ». */
    static Indicator share() {
        return indicator(Unit.PERCENT, 2, "100", "appels décrochés", "appels présentés", null, Target.Floor.of("90"));
    }

    static Indicator delay() {
        return indicator(Unit.DAYS, 0, null, null, null, null, Target.Ceiling.of("60"));
    }

    static Indicator count() {
        return indicator(Unit.COUNT, 0, null, null, null, null, new Target.None());
    }

    /** « Taux de connexions », divided by the inhabitants. */
    static Indicator perInhabitant() {
        ReferenceFigureId inhabitants = new ReferenceFigureId(UUID.randomUUID());
        return indicator(Unit.PERCENT, 2, null, "visites", null, inhabitants, Target.Floor.of("5"));
    }

    static Indicator of(Periodicity periodicity, YearMonth collectedFrom) {
        return new Indicator(
                new IndicatorId(UUID.randomUUID()),
                definition(Unit.PERCENT, 2, "100", null, null, null, periodicity, collectedFrom),
                List.of(new DatedTarget(JANUARY, Target.Floor.of("90"))),
                by(SOMEBODY));
    }

    private static Indicator indicator(
            Unit unit,
            int decimals,
            @Nullable String upper,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable ReferenceFigureId figure,
            Target target) {
        return new Indicator(
                new IndicatorId(UUID.randomUUID()),
                definition(unit, decimals, upper, numerator, denominator, figure, Periodicity.MONTH, JANUARY),
                List.of(new DatedTarget(JANUARY, target)),
                by(SOMEBODY));
    }

    static IndicatorDefinition definition(
            Unit unit,
            int decimals,
            @Nullable String upper,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable ReferenceFigureId figure,
            Periodicity periodicity,
            YearMonth collectedFrom) {
        return new IndicatorDefinition(
                "IND-01",
                "Taux d’appels décrochés",
                "",
                "",
                numerator,
                denominator,
                figure,
                unit,
                decimals,
                BigDecimal.ZERO,
                upper == null ? null : new BigDecimal(upper),
                periodicity,
                "",
                "",
                Method.EXHAUSTIVE,
                null,
                new Responsible.Quality(),
                true,
                10,
                collectedFrom,
                1);
    }
}
