package fr.qualipilote.worklist.spi;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.worklist.CandidateGroup;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task that the engine has opened; see {@link fr.qualipilote.worklist.WorkItemLine} for the words. */
public record OpenedWork(
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
        Set<CandidateGroup> candidates,
        @Nullable LocalDate dueOn) {}
