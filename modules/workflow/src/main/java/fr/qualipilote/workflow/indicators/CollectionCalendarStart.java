package fr.qualipilote.workflow.indicators;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans the first opening of collections, where none is planned: once, however many nodes start at the same time. */
@Component
class CollectionCalendarStart {

    private final CollectionCalendars calendars;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    CollectionCalendarStart(CollectionCalendars calendars, RuntimeService runtime, JdbcClient jdbc) {
        this.calendars = calendars;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void planWhereNoneIsPlanned() {
        // one node at a time: the second sees what the first has planned
        jdbc.sql("select name from workflow_turn where name = 'collection-calendar' for update")
                .query(String.class)
                .single();
        calendars.planWhereNoneIsPlanned(runtime);
    }
}
