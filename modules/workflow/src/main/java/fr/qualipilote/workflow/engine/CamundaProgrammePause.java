package fr.qualipilote.workflow.engine;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.organisation.spi.ProgrammePause;
import fr.qualipilote.workflow.processes.DeadlineWatch;
import fr.qualipilote.workflow.processes.FigurePublication;
import fr.qualipilote.workflow.processes.IndicatorCollection;
import fr.qualipilote.workflow.processes.IndicatorReview;
import fr.qualipilote.workflow.processes.SelfDiagnosisWatch;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.management.JobDefinitionQuery;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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

    /** How many timers are looked at together. */
    static final int PAGE = 200;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final Programmes programmes;
    private final BusinessClock clock;

    CamundaProgrammePause(
            ManagementService management, RuntimeService runtime, @Lazy Programmes programmes, BusinessClock clock) {
        this.management = management;
        this.runtime = runtime;
        this.programmes = programmes;
        this.clock = clock;
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
            resume(timer, days);
        }
    }

    /** Page by page: those that are woken leave the query, those that sleep on are passed over. */
    private void resume(JobDefinition timer, int days) {
        boolean putOff = PUT_OFF.contains(timer.getProcessDefinitionKey());
        int asleep = 0;
        List<Job> page;
        do {
            page = management
                    .createJobQuery()
                    .jobDefinitionId(timer.getId())
                    .suspended()
                    .orderByJobId()
                    .asc()
                    .listPage(asleep, PAGE);
            Set<String> sleeping = sleepingByThemselves(page);
            for (Job job : page) {
                if (sleeping.contains(job.getProcessInstanceId())) {
                    asleep++;
                } else {
                    wake(job, putOff ? days : 0);
                }
            }
        } while (page.size() == PAGE);
    }

    private void wake(Job job, int days) {
        int lost = Math.min(days, daysOf(job));
        if (lost > 0 && job.getDuedate() != null) {
            // the same hour of the day, whatever the clocks did meanwhile
            ZonedDateTime due = job.getDuedate().toInstant().atZone(BusinessClock.ZONE);
            management.setJobDuedate(job.getId(), Date.from(due.plusDays(lost).toInstant()));
        }
        management.activateJobById(job.getId());
    }

    /** What began in the middle of the suspension has lost only the rest of it. */
    private int daysOf(Job job) {
        LocalDate begun = LocalDate.ofInstant(job.getCreateTime().toInstant(), BusinessClock.ZONE);
        return (int) ChronoUnit.DAYS.between(begun, clock.today());
    }

    private Set<String> sleepingByThemselves(List<Job> jobs) {
        Set<String> cases = jobs.stream().map(Job::getProcessInstanceId).collect(Collectors.toSet());
        return cases.isEmpty()
                ? Set.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(cases).suspended().list().stream()
                        .map(ProcessInstance::getId)
                        .collect(Collectors.toSet());
    }

    private static List<JobDefinition> timers(JobDefinitionQuery query) {
        return query.list().stream()
                .filter(definition -> definition.getJobType().startsWith("timer-"))
                .toList();
    }
}
