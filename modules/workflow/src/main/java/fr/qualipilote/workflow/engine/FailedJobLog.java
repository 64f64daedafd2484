package fr.qualipilote.workflow.engine;

import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job that has failed for the last time leaves an incident, and a line in the log that names it. */
final class FailedJobLog extends DefaultIncidentHandler {

    private static final Logger log = LoggerFactory.getLogger(FailedJobLog.class);

    FailedJobLog() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        log.error(
                "Job {} at {} of {} has failed for the last time and waits for a person: {}",
                context.getConfiguration(),
                context.getActivityId(),
                context.getProcessDefinitionId(),
                message);
        return super.handleIncident(context, message);
    }
}
