package fr.qualipilote.workflow.engine;

import fr.qualipilote.kernel.BusinessClock;
import org.joda.time.DateTimeUtils;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Makes the engine read the business clock each time it asks for the time, so that the two can never differ: neither after
 * the demonstration's clock was moved nor while it stands. The engine takes its time from Joda-Time, and the way in is that
 * library's. Where the business clock is the machine's, the engine reads the machine's through it.
 */
@Component
class EngineClock implements InitializingBean, DisposableBean {

    private final BusinessClock clock;

    EngineClock(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        DateTimeUtils.setCurrentMillisProvider(() -> clock.now().toEpochMilli());
    }

    @Override
    public void destroy() {
        DateTimeUtils.setCurrentMillisSystem();
    }
}
