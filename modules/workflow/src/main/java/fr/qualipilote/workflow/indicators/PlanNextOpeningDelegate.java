package fr.qualipilote.workflow.indicators;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** « Planifier la prochaine ouverture »: it is a case of its own, so that each runs on the model of its day and leaves in time. */
@Component
class PlanNextOpeningDelegate implements JavaDelegate {

    private final CollectionCalendars calendars;

    PlanNextOpeningDelegate(CollectionCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calendars.planNext(execution.getProcessEngineServices().getRuntimeService());
    }
}
