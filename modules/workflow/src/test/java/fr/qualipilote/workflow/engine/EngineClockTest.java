package fr.qualipilote.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineClockTest {

    private static final Instant SUMMER = Instant.parse("2022-06-24T07:00:00Z");

    private final AtomicReference<Instant> business = new AtomicReference<>(SUMMER);
    private final EngineClock clock = new EngineClock(business::get);

    @AfterEach
    void giveBack() {
        clock.destroy();
    }

    @Test
    void theEngineReadsTheBusinessClockEachTime() {
        clock.afterPropertiesSet();
        assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(SUMMER);

        business.set(Instant.parse("2022-09-16T07:00:00Z"));

        assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(business.get());
    }

    @Test
    void theEngineThatStopsGivesTheMachinesClockBack() {
        clock.afterPropertiesSet();

        clock.destroy();

        assertThat(ClockUtil.getCurrentTime().toInstant()).isAfter(Instant.parse("2024-01-01T00:00:00Z"));
    }
}
