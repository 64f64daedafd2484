package fr.qualipilote.workflow.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Nodes lock jobs by their own clocks: one that runs ahead takes work from the others while they are at it. The database is the
 * clock they share, so each node compares itself with it when it starts.
 */
@Component
class ClockSkew {

    /** Well below the job lock: two nodes may be wrong in opposite directions. */
    static final Duration TOLERATED =
            Duration.ofMillis(EngineSettings.JOB_LOCK_MILLIS).dividedBy(4);

    private static final Logger log = LoggerFactory.getLogger(ClockSkew.class);

    private final Clock machine;
    private final Supplier<Instant> database;

    @Autowired
    ClockSkew(JdbcClient jdbc) {
        this(Clock.systemUTC(), () -> jdbc.sql("select current_timestamp")
                .query(OffsetDateTime.class)
                .single()
                .toInstant());
    }

    ClockSkew(Clock machine, Supplier<Instant> database) {
        this.machine = machine;
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void check() {
        Duration skew = measured();
        if (skew.abs().compareTo(TOLERATED) > 0) {
            log.warn(
                    "This machine's clock differs from the database's by {} ms: with several nodes, jobs may be taken over while"
                            + " they run. Set both clocks by NTP.",
                    skew.toMillis());
        }
    }

    /** How far the database is ahead of this machine, seen from the middle of the question. */
    Duration measured() {
        Instant before = machine.instant();
        Instant there = database.get();
        Instant after = machine.instant();
        return Duration.between(before.plus(Duration.between(before, after).dividedBy(2)), there);
    }
}
