package fr.qualipilote.workflow.work;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Timers that wait: moved, or reached before their time. */
@Component
public class OpenTimers {

    private final ManagementService management;

    public OpenTimers(ManagementService management) {
        this.management = management;
    }

    public List<Job> of(String processInstanceId, String element) {
        return management
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .activityId(element)
                .list();
    }

    /** Nothing happens where it is due at that moment already. */
    public void move(Job timer, Instant to) {
        if (!timer.getDuedate().toInstant().equals(to)) {
            management.setJobDuedate(timer.getId(), Date.from(to));
        }
    }

    /** What it waits for has come: nobody waits for a job executor. */
    public void reach(Job timer) {
        management.executeJob(timer.getId());
    }
}
