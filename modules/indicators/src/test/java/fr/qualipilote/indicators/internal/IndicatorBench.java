package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.DatedTarget;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.IndicatorCollections;
import fr.qualipilote.indicators.IndicatorDefinition;
import fr.qualipilote.indicators.IndicatorGrids;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.IndicatorRegistry;
import fr.qualipilote.indicators.IndicatorReviews;
import fr.qualipilote.indicators.MeasureCorrected;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.Measures;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Periodicity;
import fr.qualipilote.indicators.PublishableMeasures;
import fr.qualipilote.indicators.ReferenceFigureId;
import fr.qualipilote.indicators.ReferenceFigures;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.indicators.spi.IndicatorSteps;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.Services;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;

/** The use cases on a database, with the demonstration's organisation and indicators, and an engine that only takes notes. */
@SpringBootTest(properties = {"qualipilote.demonstration.load=true", "qualipilote.demonstration.date=2022-06-24"})
@Import(IndicatorBench.Parts.class)
abstract class IndicatorBench {

    static final LocalDate TODAY = SteppingClock.START;
    static final YearMonth JANUARY = YearMonth.of(2022, 1);
    static final YearMonth MAY = YearMonth.of(2022, 5);
    static final YearMonth JUNE = YearMonth.of(2022, 6);

    @TestConfiguration
    static class Parts {

        @Bean
        @Primary
        SteppingClock steppingClock() {
            return new SteppingClock();
        }

        @Bean
        static CountedStatements countedStatements() {
            return new CountedStatements();
        }

        @Bean
        CorrectionsHeard correctionsHeard() {
            return new CorrectionsHeard();
        }

        @Bean
        RecordedProcesses recordedProcesses(@Lazy IndicatorSteps steps) {
            return new RecordedProcesses(steps);
        }
    }

    @Autowired
    IndicatorRegistry registry;

    @Autowired
    IndicatorGrids grids;

    @Autowired
    Measures measures;

    @Autowired
    ReferenceFigures figures;

    @Autowired
    IndicatorCollections collections;

    @Autowired
    IndicatorReviews reviews;

    @Autowired
    PublishableMeasures publishable;

    @Autowired
    IndicatorSteps steps;

    @Autowired
    RecordedProcesses processes;

    @Autowired
    SteppingClock clock;

    @Autowired
    People people;

    @Autowired
    Services services;

    @Autowired
    Accounts accounts;

    @Autowired
    CorrectionsHeard heard;

    @BeforeEach
    void begin() {
        heard.clear();
        clock.standOn(TODAY);
        processes.reset();
    }

    /** What other modules are told of corrections. */
    static class CorrectionsHeard {
        private final List<MeasureCorrected> all = new CopyOnWriteArrayList<>();

        @EventListener
        void on(MeasureCorrected correction) {
            all.add(correction);
        }

        void clear() {
            all.clear();
        }

        List<MeasureCorrected> all() {
            return all;
        }
    }

    // --- people ------------------------------------------------------------------------------------------------------

    /** Who signs in with that name in the demonstration, with the rights of today. */
    Actor signedIn(String login) {
        return people.actor(accounts.signIn(login).orElseThrow().person());
    }

    PersonId person(String login) {
        return signedIn(login).person();
    }

    ServiceId service(String name) {
        return services.named(name).orElseThrow().id();
    }

    // --- indicators --------------------------------------------------------------------------------------------------

    /** An indicator as a test needs it; starts as a monthly share of the SMI that should be at least 90 %. */
    final class Draft {
        private final String name = "Taux d’essai " + UUID.randomUUID();
        private Unit unit = Unit.PERCENT;
        private @Nullable BigDecimal upper = BigDecimal.valueOf(100);
        private Periodicity periodicity = Periodicity.MONTH;
        private Responsible responsible = new Responsible.OneService(service("SMI"));
        private Target target = Target.Floor.of("90");
        private @Nullable String numerator = "cas traités";
        private @Nullable String denominator = "cas";
        private @Nullable ReferenceFigureId figure;
        private YearMonth collectedFrom = YearMonth.of(2030, 1);

        Draft delay(String most) {
            unit = Unit.DAYS;
            upper = null;
            target = Target.Ceiling.of(most);
            numerator = null;
            denominator = null;
            return this;
        }

        Draft count() {
            unit = Unit.COUNT;
            upper = null;
            target = new Target.None();
            numerator = null;
            denominator = null;
            return this;
        }

        Draft dividedBy(ReferenceFigureId what) {
            figure = what;
            denominator = null;
            upper = null;
            return this;
        }

        Draft periodicity(Periodicity often) {
            periodicity = often;
            return this;
        }

        Draft of(Responsible who) {
            responsible = who;
            return this;
        }

        Draft target(Target aim) {
            target = aim;
            return this;
        }

        Draft collectedFrom(YearMonth month) {
            collectedFrom = month;
            return this;
        }

        IndicatorDefinition definition() {
            return new IndicatorDefinition(
                    "",
                    name,
                    "",
                    "",
                    numerator,
                    denominator,
                    figure,
                    unit,
                    unit.decimals(),
                    BigDecimal.ZERO,
                    upper,
                    periodicity,
                    "",
                    "",
                    Method.EXHAUSTIVE,
                    null,
                    responsible,
                    true,
                    IndicatorDefinition.USUAL_DUE_DAYS,
                    collectedFrom,
                    100);
        }

        IndicatorId defined() {
            return registry.define(signedIn("rq"), definition(), List.of(new DatedTarget(JANUARY, target)));
        }
    }

    Draft draft() {
        return new Draft();
    }

    // --- values ------------------------------------------------------------------------------------------------------

    Cell cell(IndicatorId indicator, YearMonth month) {
        return measures.explain(signedIn("rq"), indicator, month).cell();
    }

    /** Typed by an agent of the SMI. */
    Cell enter(IndicatorId indicator, YearMonth month, String text) {
        return enterAs("smi", indicator, month, text);
    }

    Cell enterAs(String login, IndicatorId indicator, YearMonth month, String text) {
        return measures.enter(
                signedIn(login),
                EnterMeasure.of(indicator, month, text, cell(indicator, month).version()));
    }

    MeasureId validated(IndicatorId indicator, YearMonth month, String text) {
        MeasureId id = enter(indicator, month, text).entry().orElseThrow().measure();
        measures.validate(signedIn("rq"), List.of(id));
        return id;
    }

    static String text(Cell cell) {
        return cell.entry().map(Cell.Entry::text).orElse("");
    }
}
