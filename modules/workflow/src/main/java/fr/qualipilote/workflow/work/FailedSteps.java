package fr.qualipilote.workflow.work;

import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.workflow.engine.EngineSettings;
import fr.qualipilote.workflow.work.WorkKind.Title;
import fr.qualipilote.worklist.FailedStep;
import fr.qualipilote.worklist.FailedStep.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The jobs that have failed, as people know them: by their case, by what the diagram calls them, and by why. */
@Component
class FailedSteps {

    /** The class of each exception of a stack trace, the outermost first. */
    private static final Pattern THROWN =
            Pattern.compile("^(?:Caused by: )?((?:[a-z]\\w*\\.)+[A-Z][\\w$]*)(?=:|$)", Pattern.MULTILINE);

    private static final Pattern AT_THE_SAME_TIME = Pattern.compile(
            "OptimisticLock|ObjectOptimistic|ConcurrencyFailure|LockAcquisition|PessimisticLock|CannotAcquireLock"
                    + "|ChangedMeanwhile|ConcurrentChange|StaleObjectState");
    private static final Pattern DATABASE =
            Pattern.compile("^(?:java\\.sql|org\\.h2|org\\.postgresql|org\\.springframework\\.(?:dao|jdbc|transaction)"
                    + "|org\\.hibernate|jakarta\\.persistence|org\\.apache\\.ibatis)\\.");

    private final ManagementService management;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final CaseProcesses cases;
    private final WorkKinds kinds;

    FailedSteps(
            ManagementService management,
            RepositoryService repository,
            RuntimeService runtime,
            CaseProcesses cases,
            WorkKinds kinds) {
        this.management = management;
        this.repository = repository;
        this.runtime = runtime;
        this.cases = cases;
        this.kinds = kinds;
    }

    List<FailedStep> all() {
        Map<String, Job> failed = new LinkedHashMap<>();
        management.createJobQuery().withException().list().forEach(job -> failed.put(job.getId(), job));
        management.createJobQuery().noRetriesLeft().list().forEach(job -> failed.put(job.getId(), job));
        return failed.values().stream().map(this::step).toList();
    }

    int waiting() {
        return Math.toIntExact(management.createJobQuery().noRetriesLeft().count());
    }

    private FailedStep step(Job job) {
        Optional<UUID> caseId = Optional.ofNullable(job.getProcessInstanceId()).flatMap(cases::caseOf);
        Optional<WorkKind> kind = kind(job);
        Optional<Title> title = kind.flatMap(of -> caseId.flatMap(of::title));
        int tries = Math.max(1, EngineSettings.RETRIES - job.getRetries());
        String trace = Objects.requireNonNullElse(management.getJobExceptionStacktrace(job.getId()), "");
        return new FailedStep(
                job.getId(),
                label(job),
                processName(job),
                caseId.isEmpty() ? null : kind.map(WorkKind::code).orElse(null),
                caseId.orElse(null),
                title.map(Title::reference).orElse(null),
                title.map(Title::label).orElse(null),
                since(job, tries),
                tries,
                job.getRetries(),
                cause(trace),
                Objects.requireNonNullElse(job.getExceptionMessage(), ""),
                trace);
    }

    /** The engine keeps the last failure, or plans the next try: the first one lies all waits in between before. */
    private Instant since(Job job, int tries) {
        Duration waited = EngineSettings.WAITS.stream().limit(tries - 1L).reduce(Duration.ZERO, Duration::plus);
        Incident incident = runtime.createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .configuration(job.getId())
                .singleResult();
        if (incident != null) {
            return incident.getIncidentTimestamp().toInstant().minus(waited);
        }
        Date planned = Objects.requireNonNullElse(job.getDuedate(), job.getCreateTime());
        return planned.toInstant()
                .minus(EngineSettings.WAITS.get(Math.min(tries, EngineSettings.WAITS.size()) - 1))
                .minus(waited);
    }

    /** What the diagram calls the step that failed, or else the event that led to it. */
    private @Nullable String label(Job job) {
        String element = job.getFailedActivityId();
        if (element == null && job.getJobDefinitionId() != null) {
            JobDefinition definition = management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult();
            element = definition == null ? null : definition.getActivityId();
        }
        if (element == null || job.getProcessDefinitionId() == null) {
            return null;
        }
        return repository.getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(element)
                        instanceof FlowElement named
                ? named.getName()
                : element;
    }

    private Optional<WorkKind> kind(Job job) {
        return Optional.ofNullable(job.getProcessDefinitionKey()).flatMap(kinds::ofProcess);
    }

    private @Nullable String processName(Job job) {
        String definition = job.getProcessDefinitionId();
        return definition == null
                ? null
                : repository.getProcessDefinition(definition).getName();
    }

    static Cause cause(String trace) {
        List<String> thrown = THROWN.matcher(trace)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        if (thrown.stream().anyMatch(AT_THE_SAME_TIME.asPredicate())) {
            return Cause.AT_THE_SAME_TIME;
        }
        if (thrown.stream().anyMatch(FailedSteps::isRefusal)) {
            return Cause.NOT_POSSIBLE;
        }
        return thrown.stream().anyMatch(DATABASE.asPredicate()) ? Cause.DATABASE : Cause.FAULT;
    }

    private static boolean isRefusal(String type) {
        try {
            return type.startsWith("fr.qualipilote.")
                    && BusinessRefusal.class.isAssignableFrom(
                            Class.forName(type, false, FailedSteps.class.getClassLoader()));
        } catch (ClassNotFoundException unknown) {
            return false;
        }
    }
}
