package fr.qualipilote.workflow.engine;

import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.organisation.spi.ProgrammePause;
import fr.qualipilote.workflow.processes.DeadlineWatch;
import fr.qualipilote.workflow.processes.FigurePublication;
import fr.qualipilote.workflow.processes.IndicatorCollection;
import fr.qualipilote.workflow.processes.IndicatorReview;
import fr.qualipilote.workflow.processes.SelfDiagnosisWatch;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.management.JobDefinitionQuery;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the timers of all processes while the programme is suspended, those of cases that begin meanwhile too. Tasks stay open: who
 * wants to go on may. Cases that are suspended themselves stay so when the programme is resumed; one that somebody resumes meanwhile
 * goes on at once, as that person wants.
 */
@Service
@Transactional
class CamundaProgrammePause implements ProgrammePause {

    /** Their timers count days before or after a date; the others open or close something on a day of the calendar. */
    private static final Set<String> PUT_OFF = Set.of(
            DeadlineWatch.KEY,
            SelfDiagnosisWatch.KEY,
            IndicatorCollection.KEY,
            IndicatorReview.KEY,
            FigurePublication.KEY);

    private final ManagementService management;
    private final RuntimeService runtime;
    private final Programmes programmes;

    CamundaProgrammePause(ManagementService management, RuntimeService runtime, @Lazy Programmes programmes) {
        this.management = management;
        this.runtime = runtime;
        this.programmes = programmes;
    }

    /** Models that have come with a new version of the product know nothing of a suspension. */
    @EventListener(ApplicationReadyEvent.class)
    public void holdNewModels() {
        if (programmes.programme().isSuspended()) {
            suspended();
        }
    }

    @Override
    public void suspended() {
        timers(management.createJobDefinitionQuery().active())
                .forEach(timer -> management.suspendJobDefinitionById(timer.getId(), true));
    }

    @Override
    public void resumed(int days) {
        for (JobDefinition timer : timers(management.createJobDefinitionQuery().suspended())) {
            management.activateJobDefinitionById(timer.getId(), false);
            boolean putOff = PUT_OFF.contains(timer.getProcessDefinitionKey());
            management.createJobQuery().jobDefinitionId(timer.getId()).suspended().list().stream()
                    .filter(this::sleepsWithTheProgrammeAlone)
                    .forEach(job -> wake(job, putOff ? days : 0));
        }
    }

    private void wake(Job job, int days) {
        if (days > 0 && job.getDuedate() != null) {
            Date later = Date.from(job.getDuedate().toInstant().plus(Duration.ofDays(days)));
            management.setJobDuedate(job.getId(), later);
        }
        management.activateJobById(job.getId());
    }

    private boolean sleepsWithTheProgrammeAlone(Job job) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .suspended()
                        .count()
                == 0;
    }

    private static List<JobDefinition> timers(JobDefinitionQuery query) {
        return query.list().stream()
                .filter(definition -> definition.getJobType().startsWith("timer-"))
                .toList();
    }
}
