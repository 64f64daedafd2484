package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.ClockMoved;
import fr.qualipilote.organisation.DemonstrationClock;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.spi.DueWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The time of the product. Outside the demonstration it is the machine's. In the demonstration it is kept in the table
 * {@code org_clock}, so that restarts and two nodes agree: from where it was last set, the time of day flows on with the
 * machine's clock, but the day never ends by itself.
 */
@Service
class ClockService implements BusinessClock, DemonstrationClock {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final Duration TRUSTED = Duration.ofSeconds(1);
    private static final int MOST_YEARS_AHEAD = 2;

    private final Clock machine;
    private final boolean demonstration;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ObjectProvider<DueWork> dueWork;
    private final ApplicationEventPublisher events;
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);
    private final AtomicReference<@Nullable Anchor> anchor = new AtomicReference<>();

    @Autowired
    ClockService(
            DemonstrationSettings settings,
            JdbcClient database,
            PlatformTransactionManager transactions,
            ObjectProvider<DueWork> dueWork,
            ApplicationEventPublisher events) {
        this(Clock.systemUTC(), settings, database, transactions, dueWork, events);
    }

    ClockService(
            Clock machine,
            DemonstrationSettings settings,
            JdbcClient database,
            PlatformTransactionManager transactions,
            ObjectProvider<DueWork> dueWork,
            ApplicationEventPublisher events) {
        this.machine = machine;
        this.demonstration = settings.isDemonstration();
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.dueWork = dueWork;
        this.events = events;
        LocalDate start = settings.date();
        if (start != null) {
            startAt(morningOf(start));
        }
    }

    /** To the microsecond, as the database keeps it. */
    @Override
    public Instant now() {
        Instant real = machineNow();
        if (!demonstration) {
            return real;
        }
        Instant flowed = anchor(real).flowedUntil(real);
        return latest.accumulateAndGet(flowed, (before, now) -> now.isAfter(before) ? now : before);
    }

    @Override
    public boolean isDemonstration() {
        return demonstration;
    }

    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void moveTo(Actor actor, LocalDate date) {
        Administration.require(actor, "move-clock", date.toString());
        if (!demonstration) {
            throw InvalidOrganisation.because("not-a-demonstration", "The clock is the machine's");
        }
        LocalDate today = today();
        if (!date.isAfter(today)) {
            throw InvalidOrganisation.because("clock-not-forward", date + " is not after " + today, today);
        }
        if (date.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            throw InvalidOrganisation.because("clock-too-far", date + " is too far after " + today, MOST_YEARS_AHEAD);
        }
        letTimePass(now(), morningOf(date));
    }

    /** Each step is committed: when one fails, the time stands where it failed, and what is due before has happened. */
    private void letTimePass(Instant from, Instant target) {
        Anchor reached = readExisting();
        try {
            DueWork work = dueWork.getIfAvailable();
            if (work != null) {
                work.runDue(from);
                Optional<Instant> due = work.nextDue(from, target);
                while (due.isPresent()) {
                    Instant now = now();
                    reached = set(reached, due.get().isAfter(now) ? due.get() : now);
                    work.runDue(reached.business());
                    due = work.nextDue(due.get(), target);
                }
            }
            reached = set(reached, target);
            if (work != null) {
                work.runDue(target);
            }
        } finally {
            if (reached.business().isAfter(from)) {
                ClockMoved moved = new ClockMoved(from, reached.business());
                transaction.executeWithoutResult(status -> events.publishEvent(moved));
            }
        }
    }

    /** @throws InvalidOrganisation when somebody else has moved the clock since {@code before} */
    private Anchor set(Anchor before, Instant business) {
        Instant real = machineNow();
        transaction.executeWithoutResult(status -> {
            int changed = database.sql(
                            "update org_clock set business_at = ?, real_at = ?, version = ? where id = 1 and version = ?")
                    .params(utc(business), utc(real), before.version() + 1, before.version())
                    .update();
            if (changed == 0) {
                throw InvalidOrganisation.because("clock-moved-meanwhile", "Somebody else has moved the clock");
            }
        });
        return keep(new Anchor(business, real, before.version() + 1, real));
    }

    /** At the first start only; two nodes may start at once. */
    private void startAt(Instant business) {
        if (read().isEmpty()) {
            try {
                database.sql("insert into org_clock (id, version, business_at, real_at) values (1, 0, ?, ?)")
                        .params(utc(business), utc(machineNow()))
                        .update();
            } catch (DuplicateKeyException otherNodeWasFirst) {
                keep(readExisting());
            }
        }
    }

    /** Read again after a second; while the database cannot answer, the last one read goes on. */
    private Anchor anchor(Instant real) {
        Anchor known = anchor.get();
        if (known != null && known.isTrustedAt(real)) {
            return known;
        }
        try {
            return keep(readExisting());
        } catch (DataAccessException unreadable) {
            if (known == null) {
                throw unreadable;
            }
            return known;
        }
    }

    /** A thread that has read just before a move must not bring the time before it back. */
    private Anchor keep(Anchor read) {
        return anchor.accumulateAndGet(
                read, (known, fresh) -> known != null && known.version() > fresh.version() ? known : fresh);
    }

    private Anchor readExisting() {
        return read().orElseThrow(() -> new IllegalStateException("The table org_clock is empty"));
    }

    private Optional<Anchor> read() {
        return database.sql("select business_at, real_at, version from org_clock where id = 1")
                .query((row, index) -> new Anchor(
                        row.getObject("business_at", OffsetDateTime.class).toInstant(),
                        row.getObject("real_at", OffsetDateTime.class).toInstant(),
                        row.getInt("version"),
                        machineNow()))
                .optional();
    }

    private Instant machineNow() {
        return machine.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant morningOf(LocalDate date) {
        return date.atTime(MORNING).atZone(ZONE).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * Where the clock was last set.
     *
     * @param business the time of the demonstration at the machine's time {@code real}
     * @param readAt when this was read, in the machine's time
     */
    private record Anchor(Instant business, Instant real, int version, Instant readAt) {

        boolean isTrustedAt(Instant machineNow) {
            return Duration.between(readAt, machineNow).abs().compareTo(TRUSTED) < 0;
        }

        Instant flowedUntil(Instant machineNow) {
            Duration passed = Duration.between(real, machineNow);
            Instant flowed = passed.isNegative() ? business : business.plus(passed);
            Instant dayEnd = LocalDate.ofInstant(business, ZONE)
                    .atTime(LAST_SECOND)
                    .atZone(ZONE)
                    .toInstant();
            if (flowed.isBefore(dayEnd)) {
                return flowed;
            }
            return dayEnd.isAfter(business) ? dayEnd : business;
        }
    }
}
