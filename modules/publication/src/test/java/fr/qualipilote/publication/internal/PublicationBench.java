package fr.qualipilote.publication.internal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.People;
import fr.qualipilote.publication.FigureId;
import fr.qualipilote.publication.PublicFigures;
import fr.qualipilote.publication.PublicSet;
import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.PublicationSheet;
import fr.qualipilote.publication.Publications;
import fr.qualipilote.publication.domain.Figures;
import fr.qualipilote.publication.spi.FigurePublicationProcess;
import fr.qualipilote.publication.spi.FigurePublicationSteps;
import fr.qualipilote.surveys.SurveyFigure;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.WaveState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** The use cases on a database, with the demonstration's organisation; indicators, surveys and engine are the test's. */
@SpringBootTest(properties = {"qualipilote.demonstration.load=true", "qualipilote.demonstration.date=2022-06-24"})
@Import(PublicationBench.Parts.class)
abstract class PublicationBench {

    static final LocalDate TODAY = LocalDate.of(2022, 6, 24);
    static final YearMonth MAY = YearMonth.of(2022, 5);

    /** Time as a test needs it. */
    static final class SteppingClock implements BusinessClock {

        private volatile Instant now = BusinessClock.fixedAt(TODAY).now();

        @Override
        public Instant now() {
            return now;
        }

        void standOn(LocalDate date) {
            now = BusinessClock.fixedAt(date).now();
        }
    }

    /** Stands in for the engine: remembers what it was told. */
    static final class RecordedProcess implements FigurePublicationProcess {

        final List<String> told = new ArrayList<>();
        private boolean failing;

        void failNext() {
            failing = true;
        }

        @Override
        public void submitted(PublicationId publication, boolean firstTime, PersonId by) {
            told("submitted " + firstTime);
        }

        @Override
        public void decided(PublicationId publication, boolean approved, PersonId by) {
            told("decided " + approved);
        }

        @Override
        public void discarded(PublicationId publication, PersonId by) {
            told("discarded");
        }

        @Override
        public void described(PublicationId publication) {
            told("described");
        }

        private void told(String call) {
            if (failing) {
                failing = false;
                throw new IllegalStateException("the engine cannot go on");
            }
            told.add(call);
        }
    }

    @TestConfiguration
    static class Parts {

        @Bean
        @Primary
        SteppingClock steppingClock() {
            return new SteppingClock();
        }

        @Bean
        RecordedProcess recordedProcess() {
            return new RecordedProcess();
        }

        @Bean
        InMemoryIndicators inMemoryIndicators() {
            return new InMemoryIndicators();
        }

        @Bean
        Surveys surveys() {
            return mock(Surveys.class);
        }
    }

    @Autowired
    Publications publications;

    @Autowired
    PublicFigures anonymous;

    @Autowired
    FigurePublicationSteps steps;

    @Autowired
    RecordedProcess process;

    @Autowired
    InMemoryIndicators indicators;

    @Autowired
    Surveys surveys;

    @Autowired
    SteppingClock clock;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        clock.standOn(TODAY);
        for (String table : List.of("choice", "measure", "result", "explanation", "history", "set")) {
            jdbc.update("delete from publication_" + table);
        }
        process.told.clear();
        indicators.reset();
        reset(surveys);
        surveysAnswer(Figures.result("Courtoisie", 57, 51), Figures.result("Confort", 3, 2));
    }

    final void surveysAnswer(SurveyFigure... figures) {
        when(surveys.figures(any())).thenReturn(Arrays.asList(figures));
    }

    /** The wave counts as published, but is in no set: it was decided so. */
    final void surveysKeepInside() {
        SurveyFigure figure = Figures.result("Courtoisie", 57, 51);
        surveysAnswer(new SurveyFigure(
                Figures.wave(WaveState.PUBLISHED), figure.sampling(), figure.question(), figure.result()));
        WaveSheet sheet = mock(WaveSheet.class);
        when(surveys.wave(any(), any())).thenReturn(sheet);
    }

    // --- people ------------------------------------------------------------------------------------------------------

    Actor signedIn(String login) {
        return people.actor(accounts.signIn(login).orElseThrow().person());
    }

    Actor withRoles(Role... roles) {
        return new Actor(new PersonId(UUID.randomUUID()), "Test", Set.of(roles), Set.of(), Set.of());
    }

    // --- publications ------------------------------------------------------------------------------------------------

    PublicationId prepared() {
        return publications.prepare(signedIn("rq"), "Nos résultats", YearMonth.of(2022, 4), MAY);
    }

    List<FigureId> everything(PublicationId id) {
        var offer = publications.offer(signedIn("rq"), id);
        return Stream.<FigureId>concat(
                        offer.indicators().stream()
                                .flatMap(indicator -> indicator.measures().stream())
                                .map(measure -> measure.id()),
                        offer.waves().stream()
                                .flatMap(wave -> wave.results().stream())
                                .map(result -> result.id()))
                .toList();
    }

    PublicationId submitted() {
        PublicationId id = prepared();
        publications.choose(signedIn("rq"), id, sheet(id).version(), everything(id));
        publications.submit(signedIn("rq"), id);
        return id;
    }

    PublicationId published() {
        PublicationId id = submitted();
        publications.approve(signedIn("sg"), id);
        return id;
    }

    PublicationSheet sheet(PublicationId id) {
        return publications.publication(signedIn("agent"), id);
    }

    PublicSet set(PublicationId id) {
        return (PublicSet) anonymous.page(sheet(id).line().reference()).orElseThrow();
    }
}
