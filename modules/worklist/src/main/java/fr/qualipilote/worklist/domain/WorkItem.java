package fr.qualipilote.worklist.domain;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.spi.OpenedWork;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work as it is stored.
 *
 * @param candidates in the order of their codes
 * @param sortDate the due date; {@link #NO_DATE} when it has none, so that it sorts last
 * @param words what it is found by
 */
public record WorkItem(
        WorkItemId id,
        String engineTaskId,
        String process,
        String formKey,
        String subject,
        String reference,
        String caseKind,
        UUID caseId,
        @Nullable UUID subjectId,
        @Nullable String theme,
        @Nullable String period,
        @Nullable ServiceId service,
        @Nullable PersonId assignee,
        List<CandidateGroup> candidates,
        LocalDate sortDate,
        SearchableWords words,
        State state,
        boolean suspended,
        Instant createdAt) {

    /** Stands for « no date »: later than any date, and a date that every database can store. */
    public static final LocalDate NO_DATE = LocalDate.of(9999, 12, 31);

    private static final int LONGEST_SUBJECT = 1_000;

    /** Whether it is still to do. */
    public enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    /**
     * The id of a task's work. It follows from the task, so that a list that is written anew gives the same work the same id:
     * links, selections and drafts stay good.
     */
    public static WorkItemId idOf(String engineTaskId) {
        return new WorkItemId(UUID.nameUUIDFromBytes(engineTaskId.getBytes(StandardCharsets.UTF_8)));
    }

    public static WorkItem of(OpenedWork work, SearchableWords words, Instant now) {
        return new WorkItem(
                idOf(work.engineTaskId()),
                work.engineTaskId(),
                work.process(),
                work.formKey(),
                shortened(work.subject()),
                work.reference(),
                work.caseKind(),
                work.caseId(),
                work.subjectId(),
                work.theme(),
                work.period(),
                work.service(),
                work.assignee(),
                CandidateGroup.ofCodes(codesOf(work.candidates())),
                work.dueOn() == null ? NO_DATE : work.dueOn(),
                words,
                State.OPEN,
                false,
                now);
    }

    private static Set<String> codesOf(Set<CandidateGroup> groups) {
        Set<String> codes = new TreeSet<>();
        groups.forEach(group -> codes.add(group.code()));
        return codes;
    }

    /** A subject is shown, not judged, here: one that is too long is cut rather than keeping the engine from going on. */
    public static String shortened(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    public WorkItem assignedTo(@Nullable PersonId person) {
        return new WorkItem(
                id,
                engineTaskId,
                process,
                formKey,
                subject,
                reference,
                caseKind,
                caseId,
                subjectId,
                theme,
                period,
                service,
                person,
                candidates,
                sortDate,
                words,
                state,
                suspended,
                createdAt);
    }

    public WorkItem suspended(boolean now) {
        return new WorkItem(
                id,
                engineTaskId,
                process,
                formKey,
                subject,
                reference,
                caseKind,
                caseId,
                subjectId,
                theme,
                period,
                service,
                assignee,
                candidates,
                sortDate,
                words,
                state,
                now,
                createdAt);
    }

    /** As the engine shows it now; who has it, whether it is suspended and when it was opened stay. */
    public WorkItem shownAs(OpenedWork work, SearchableWords newWords) {
        return of(work, newWords, createdAt).assignedTo(assignee).suspended(suspended);
    }

    /** Open and not suspended: it can be worked on, taken and handed over. */
    public boolean isWorkable() {
        return state == State.OPEN && !suspended;
    }

    public @Nullable LocalDate dueOn() {
        return sortDate.equals(NO_DATE) ? null : sortDate;
    }

    /** The services it concerns: the one whose part it is, and those whose members or head may take it. */
    public Set<ServiceId> concernedServices() {
        Set<ServiceId> services = new LinkedHashSet<>();
        if (service != null) {
            services.add(service);
        }
        candidates.forEach(group -> group.service().ifPresent(services::add));
        return services;
    }

    public WorkItemLine line() {
        return new WorkItemLine(
                id,
                process,
                formKey,
                subject,
                reference,
                caseKind,
                caseId,
                subjectId,
                theme,
                period,
                service,
                assignee,
                candidates,
                dueOn(),
                createdAt,
                isWorkable());
    }
}
