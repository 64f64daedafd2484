package fr.qualipilote.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.qualipilote.kernel.testing.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ClockSkewTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final Logger logger = (Logger) LoggerFactory.getLogger(ClockSkew.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
    }

    @Test
    void clocksThatAgreeAreNotMentioned() {
        skew(Duration.ofSeconds(-3)).check();
        skew(Duration.ofSeconds(3)).check();

        assertThat(lines.list).isEmpty();
    }

    @Test
    void aClockThatIsWrongIsNamedInBothDirections() {
        skew(Duration.ofMillis(3_001)).check();
        skew(Duration.ofMillis(-3_001)).check();

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .satisfiesExactly(ahead -> assertThat(ahead).contains("by 3001 ms"), behind -> assertThat(behind)
                        .contains("by -3001 ms"));
    }

    @Test
    void bothDatabasesTellTheirTime() {
        assertThat(Stream.of(TestDatabases.newH2(), TestDatabases.newPostgres()))
                .allSatisfy(access -> assertThat(new ClockSkew(JdbcClient.create(
                                        new DriverManagerDataSource(access.url(), access.user(), access.password())))
                                .measured()
                                .abs())
                        .isLessThan(Duration.ofSeconds(30)));
    }

    private static ClockSkew skew(Duration ahead) {
        return new ClockSkew(Clock.fixed(NOW, ZoneOffset.UTC), () -> NOW.plus(ahead));
    }
}
