package fr.qualipilote.workflow.indicators;

import fr.qualipilote.indicators.spi.IndicatorSteps;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.workflow.processes.CollectionCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The openings of collections that are planned: always one, and each plans the next. */
@Component
class CollectionCalendars {

    private final IndicatorSteps steps;

    CollectionCalendars(@Lazy IndicatorSteps steps) {
        this.steps = steps;
    }

    void planWhereNoneIsPlanned(RuntimeService runtime) {
        long planned = runtime.createProcessInstanceQuery()
                .processDefinitionKey(CollectionCalendar.KEY)
                .count();
        if (planned == 0) {
            planNext(runtime);
        }
    }

    void planNext(RuntimeService runtime) {
        Instant opening = steps.nextOpening();
        LocalDate day = LocalDate.ofInstant(opening, BusinessClock.ZONE);
        runtime.startProcessInstanceByKey(
                CollectionCalendar.KEY,
                day.toString(),
                Map.of(CollectionCalendar.Variables.OPENING_AT, Date.from(opening)));
    }
}
