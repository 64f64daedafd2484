package fr.qualipilote.worklist;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work, in lists and beside them.
 *
 * @param formKey {@code <process>/<task>}: which form shows it, which message titles it
 * @param subject what the work is about in its own words, for instance the label of the action
 * @param reference of the case, for instance « ACT-2022-011 »
 * @param caseKind for instance {@code action}; with {@code caseId} it leads to the case
 * @param subjectId the part of the case it is about (occurrence, contribution, postponement); null when it is the case itself
 * @param theme code of the chapter
 * @param period code of the {@link fr.qualipilote.kernel.Period} it is about; null when none
 * @param service the service whose part it is; null when it is a person's
 * @param assignee null while nobody has it
 * @param candidates groups that may take it
 * @param dueOn null when it has no date
 * @param open false once done or cancelled
 */
public record WorkItemLine(
        WorkItemId id,
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
        @Nullable LocalDate dueOn,
        Instant createdAt,
        boolean open) {}
