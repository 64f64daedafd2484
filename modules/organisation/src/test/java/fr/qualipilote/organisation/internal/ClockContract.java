package fr.qualipilote.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.ClockMoved;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.OrganisationTestApplication;
import fr.qualipilote.organisation.spi.DueWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** The demonstration's clock on a machine whose clock the test holds. */
@SpringBootTest(classes = OrganisationTestApplication.class)
@Import(OrganisationContract.Time.class)
abstract class ClockContract {

    private static final LocalDate JUNE_24 = LocalDate.of(2022, 6, 24);
    private static final DemonstrationSettings DEMONSTRATION = new DemonstrationSettings(true, JUNE_24);
    private static final Actor ADMIN = actor(Role.ADMINISTRATOR);

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Machine machine = new Machine(Instant.parse("2026-11-23T10:00:00.123456789Z"));
    private final Engine engine = new Engine();
    private final List<ClockMoved> moves = new ArrayList<>();

    @BeforeEach
    @AfterEach
    void noClockIsKept() {
        database.sql("delete from org_clock").update();
    }

    @Test
    void outsideTheDemonstrationItIsTheMachinesAndNothingIsKept() {
        ClockService clock = node(new DemonstrationSettings(false, null), null);
        assertThat(clock.isDemonstration()).isFalse();
        // to the microsecond, as both databases keep it
        assertThat(clock.now()).isEqualTo("2026-11-23T10:00:00.123456Z");
        machine.pass(Duration.ofDays(3));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(database.sql("select count(*) from org_clock")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> clock.moveTo(ADMIN, LocalDate.of(2026, 12, 1)))
                .isInstanceOf(InvalidOrganisation.class);
    }

    @Test
    void theDemonstrationStartsAtNineAndItsTimeOfDayFlows() {
        ClockService clock = node();
        assertThat(clock.isDemonstration()).isTrue();
        assertThat(clock.localNow()).isEqualTo(at("2022-06-24T09:00"));
        machine.pass(Duration.ofMinutes(90));
        assertThat(clock.localNow()).isEqualTo(at("2022-06-24T10:30"));
    }

    @Test
    void theDayNeverEndsByItself() {
        ClockService clock = node();
        machine.pass(Duration.ofHours(14).plusMinutes(59));
        assertThat(clock.localNow()).isEqualTo(at("2022-06-24T23:59"));
        machine.pass(Duration.ofDays(400));
        assertThat(clock.localNow()).isEqualTo(at("2022-06-24T23:59:59"));
        assertThat(node().localNow()).isEqualTo(at("2022-06-24T23:59:59"));
    }

    @Test
    void itNeverGoesBackWhenTheMachinesClockDoes() {
        ClockService clock = node();
        machine.pass(Duration.ofHours(1));
        Instant before = clock.now();
        machine.pass(Duration.ofMinutes(-30));
        assertThat(clock.now()).isEqualTo(before);
        machine.pass(Duration.ofDays(-30));
        assertThat(clock.now()).isEqualTo(before);
        // a node that starts then knows nothing earlier than where the clock was set
        assertThat(node().localNow()).isEqualTo(at("2022-06-24T09:00"));
    }

    @Test
    void aRestartGoesOnWhereItWasWhateverTheSettingsSayThen() {
        node();
        machine.pass(Duration.ofMinutes(10));
        ClockService restarted = node(new DemonstrationSettings(true, LocalDate.of(2030, 1, 1)), engine);
        assertThat(restarted.localNow()).isEqualTo(at("2022-06-24T09:10"));
    }

    @Test
    void aSecondNodeSeesAMoveWithinASecond() {
        ClockService one = node();
        ClockService two = node();
        assertThat(two.today()).isEqualTo(JUNE_24);
        one.moveTo(ADMIN, LocalDate.of(2022, 7, 1));
        machine.pass(Duration.ofSeconds(1));
        assertThat(two.localNow()).isEqualTo(at("2022-07-01T09:00:01"));
        assertThat(two.now()).isEqualTo(one.now());
    }

    @Test
    void readingItOftenAsksTheDatabaseOnceASecond() {
        Connections connections = new Connections(dataSource);
        ClockService clock = new ClockService(
                machine, DEMONSTRATION, JdbcClient.create(connections), transactions, provider(engine), event -> {});
        int atStart = connections.given;
        for (int i = 0; i < 1000; i++) {
            clock.now();
            machine.pass(Duration.ofMillis(1));
        }
        assertThat(connections.given - atStart).isLessThanOrEqualTo(2);
    }

    @Test
    void whileTheDatabaseIsSilentTheTimeGoesOn() {
        Connections connections = new Connections(dataSource);
        ClockService clock = new ClockService(
                machine, DEMONSTRATION, JdbcClient.create(connections), transactions, provider(engine), event -> {});
        assertThat(clock.localNow()).isEqualTo(at("2022-06-24T09:00"));
        connections.silent = true;
        machine.pass(Duration.ofMinutes(5));
        assertThat(clock.localNow()).isEqualTo(at("2022-06-24T09:05"));
        ClockService neverRead = new ClockService(
                machine,
                new DemonstrationSettings(false, null),
                JdbcClient.create(connections),
                transactions,
                provider(engine),
                event -> {});
        assertThat(neverRead.now()).isNotNull();
        assertThatThrownBy(() -> new ClockService(
                        machine,
                        DEMONSTRATION,
                        JdbcClient.create(connections),
                        transactions,
                        provider(engine),
                        event -> {}))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void movingWithoutAnEngineJustMoves() {
        ClockService clock = node(DEMONSTRATION, null);
        clock.moveTo(ADMIN, LocalDate.of(2022, 9, 16));
        assertThat(clock.localNow()).isEqualTo(at("2022-09-16T09:00"));
        assertThat(moves).containsExactly(new ClockMoved(instant("2022-06-24T09:00"), instant("2022-09-16T09:00")));
    }

    @Test
    void whatBecomesDueOnTheWayHappensInItsOrderAtItsOwnTime() {
        engine.due("2022-09-15T00:00", "2022-06-24T08:00", "2022-07-01T00:00", "2022-07-01T09:00", "2022-09-16T09:01");
        ClockService clock = node();
        engine.clock = clock;
        clock.moveTo(ADMIN, LocalDate.of(2022, 9, 16));
        assertThat(engine.happened)
                .containsExactly(
                        // what was overdue happens first, at the time at which the move begins
                        "2022-06-24T08:00 at 2022-06-24T09:00",
                        "2022-07-01T00:00 at 2022-07-01T00:00",
                        "2022-07-01T09:00 at 2022-07-01T09:00",
                        "2022-09-15T00:00 at 2022-09-15T00:00");
        assertThat(clock.localNow()).isEqualTo(at("2022-09-16T09:00"));
        assertThat(moves).hasSize(1);
    }

    @Test
    void whatHappensMayGiveRiseToMore() {
        engine.due("2022-07-01T00:00");
        engine.everyMonthUntil = instant("2022-10-15T00:00");
        ClockService clock = node();
        engine.clock = clock;
        clock.moveTo(ADMIN, LocalDate.of(2022, 10, 1));
        assertThat(engine.happened).hasSize(4).last().isEqualTo("2022-09-29T00:00 at 2022-09-29T00:00");
    }

    @Test
    void workThatCannotBeRunDoesNotHoldTheTimeUp() {
        engine.due("2022-07-01T00:00", "2022-07-02T00:00");
        engine.stuck = instant("2022-07-01T00:00");
        ClockService clock = node();
        engine.clock = clock;
        clock.moveTo(ADMIN, LocalDate.of(2022, 7, 4));
        assertThat(engine.happened).containsExactly("2022-07-02T00:00 at 2022-07-02T00:00");
        assertThat(clock.localNow()).isEqualTo(at("2022-07-04T09:00"));
    }

    @Test
    void workThatTakesLongDoesNotTurnTheTimeBack() {
        engine.due("2022-07-01T10:00:00", "2022-07-01T10:00:01");
        engine.takes = Duration.ofSeconds(5);
        engine.machine = machine;
        ClockService clock = node();
        engine.clock = clock;
        clock.moveTo(ADMIN, LocalDate.of(2022, 7, 4));
        assertThat(engine.happened)
                .containsExactly("2022-07-01T10:00 at 2022-07-01T10:00", "2022-07-01T10:00:01 at 2022-07-01T10:00:05");
    }

    @Test
    void aFailureStopsTheTimeWhereItHappenedAndASecondMoveGoesOn() {
        engine.due("2022-07-01T00:00", "2022-07-02T00:00", "2022-07-03T00:00");
        engine.failsAt = instant("2022-07-02T00:00");
        ClockService clock = node();
        engine.clock = clock;
        assertThatThrownBy(() -> clock.moveTo(ADMIN, LocalDate.of(2022, 7, 4)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(node().localNow()).isEqualTo(at("2022-07-02T00:00"));
        assertThat(moves).containsExactly(new ClockMoved(instant("2022-06-24T09:00"), instant("2022-07-02T00:00")));
        engine.failsAt = null;
        clock.moveTo(ADMIN, LocalDate.of(2022, 7, 4));
        assertThat(engine.happened).hasSize(3).last().isEqualTo("2022-07-03T00:00 at 2022-07-03T00:00");
        assertThat(clock.localNow()).isEqualTo(at("2022-07-04T09:00"));
    }

    @Test
    void ofTwoMovesAtOnceTheSecondOneWins() {
        engine.due("2022-07-01T00:00");
        ClockService one = node();
        ClockService two = node(DEMONSTRATION, null);
        engine.clock = one;
        engine.meanwhile = () -> {
            machine.pass(Duration.ofSeconds(2));
            two.moveTo(ADMIN, LocalDate.of(2022, 8, 1));
        };
        assertThatThrownBy(() -> one.moveTo(ADMIN, LocalDate.of(2022, 7, 4)))
                .isInstanceOfSatisfying(InvalidOrganisation.class, refused -> assertThat(refused.code())
                        .isEqualTo("organisation.clock-moved-meanwhile"));
        machine.pass(Duration.ofSeconds(2));
        assertThat(one.today()).isEqualTo(LocalDate.of(2022, 8, 1));
    }

    @Test
    void onlyAnAdministratorMovesItAndOnlyForwardByAtMostTwoYears() {
        ClockService clock = node();
        assertThatThrownBy(() -> clock.moveTo(actor(Role.QUALITY_MANAGER), LocalDate.of(2022, 7, 1)))
                .isInstanceOf(AccessRefused.class);
        refused(clock, JUNE_24, "clock-not-forward");
        refused(clock, JUNE_24.minusDays(1), "clock-not-forward");
        refused(clock, JUNE_24.plusYears(2).plusDays(1), "clock-too-far");
        assertThat(clock.today()).isEqualTo(JUNE_24);
        assertThat(moves).isEmpty();
        clock.moveTo(ADMIN, JUNE_24.plusYears(2));
        assertThat(clock.today()).isEqualTo(JUNE_24.plusYears(2));
    }

    @Test
    void bothChangesOfDaylightSavingKeepNineInTheMorning() {
        ClockService clock = node();
        for (String sunday : List.of("2022-10-30", "2023-03-26")) {
            clock.moveTo(ADMIN, LocalDate.parse(sunday));
            assertThat(clock.localNow()).isEqualTo(at(sunday + "T09:00"));
        }
    }

    private void refused(ClockService clock, LocalDate date, String code) {
        assertThatThrownBy(() -> clock.moveTo(ADMIN, date))
                .isInstanceOfSatisfying(InvalidOrganisation.class, refused -> assertThat(refused.code())
                        .isEqualTo("organisation." + code));
    }

    private ClockService node() {
        return node(DEMONSTRATION, engine);
    }

    private ClockService node(DemonstrationSettings settings, @Nullable DueWork work) {
        return new ClockService(
                machine, settings, database, transactions, provider(work), event -> moves.add((ClockMoved) event));
    }

    private static ObjectProvider<DueWork> provider(@Nullable DueWork work) {
        return new ObjectProvider<>() {
            @Override
            public @Nullable DueWork getIfAvailable() {
                return work;
            }
        };
    }

    private static Actor actor(Role role) {
        return new Actor(new PersonId(UUID.randomUUID()), "Essai", Set.of(role), Set.of(), Set.of());
    }

    private static LocalDateTime at(String local) {
        return LocalDateTime.parse(local);
    }

    private static Instant instant(String local) {
        return at(local).atZone(BusinessClock.ZONE).toInstant();
    }

    /** The machine's clock. */
    private static final class Machine extends Clock {

        private Instant now;

        Machine(Instant now) {
            this.now = now.truncatedTo(ChronoUnit.SECONDS).plusNanos(123_456_789);
        }

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** An engine with timers, which notes what happened and what time it was. */
    private static final class Engine implements DueWork {

        private final TreeSet<Instant> timers = new TreeSet<>(Comparator.naturalOrder());
        private final List<String> happened = new ArrayList<>();
        private @Nullable BusinessClock clock;
        private @Nullable Machine machine;
        private @Nullable Instant stuck;
        private @Nullable Instant failsAt;
        private @Nullable Instant everyMonthUntil;
        private @Nullable Runnable meanwhile;
        private Duration takes = Duration.ZERO;

        void due(String... locals) {
            for (String local : locals) {
                timers.add(instant(local));
            }
        }

        @Override
        public Optional<Instant> nextDue(Instant after, Instant upTo) {
            return Optional.ofNullable(timers.higher(after)).filter(due -> !due.isAfter(upTo));
        }

        @Override
        public void runDue(Instant now) {
            for (Instant due : List.copyOf(timers.headSet(now, true))) {
                if (due.equals(failsAt)) {
                    throw new IllegalStateException("The engine is broken");
                }
                if (!due.equals(stuck)) {
                    timers.remove(due);
                    LocalDateTime time = clock == null ? null : clock.localNow();
                    happened.add(LocalDateTime.ofInstant(due, BusinessClock.ZONE) + " at " + time);
                    if (everyMonthUntil != null && due.plus(Duration.ofDays(30)).isBefore(everyMonthUntil)) {
                        timers.add(due.plus(Duration.ofDays(30)));
                    }
                }
            }
            if (machine != null && now.isAfter(instant("2022-07-01T00:00"))) {
                machine.pass(takes);
            }
            if (meanwhile != null) {
                Runnable once = meanwhile;
                meanwhile = null;
                once.run();
            }
        }
    }

    /** Counts the connections it gives, or gives none. */
    private static final class Connections extends DelegatingDataSource {

        private int given;
        private boolean silent;

        Connections(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (silent) {
                throw new SQLException("No answer");
            }
            given++;
            return super.getConnection();
        }
    }
}
