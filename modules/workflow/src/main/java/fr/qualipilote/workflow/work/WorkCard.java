package fr.qualipilote.workflow.work;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words, date and people of a task, as the module that owns its case answers.
 *
 * @param subjectId the part of the case that the form needs; null for the case itself
 * @param theme code of the chapter; null where the case has none
 * @param period code of the period; null where there is none
 * @param service the service whose part it is
 * @param assignee the person it goes to; null when it is offered to groups
 * @param roles offered to who has one of these roles
 * @param services offered to the members of these services
 * @param headsOf offered to the heads of these services
 */
public record WorkCard(
        String reference,
        String subject,
        @Nullable String theme,
        @Nullable String period,
        @Nullable UUID subjectId,
        @Nullable ServiceId service,
        @Nullable PersonId assignee,
        Set<Role> roles,
        Set<ServiceId> services,
        Set<ServiceId> headsOf,
        @Nullable LocalDate dueOn) {}
