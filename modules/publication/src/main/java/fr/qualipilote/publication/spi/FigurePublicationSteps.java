package fr.qualipilote.publication.spi;

import fr.qualipilote.kernel.Role;
import fr.qualipilote.publication.PublicationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What the process asks of publications. Only {@code workflow} sees this; there is no actor, time does it. */
public interface FigurePublicationSteps {

    /** When to remind management of an approval that is awaited: in the morning of its due date. */
    Instant approvalReminder(PublicationId publication);

    /** Writes the reminder down, where the approval is still awaited. */
    void remindApproval(PublicationId publication);

    // --- the task listener's questions -------------------------------------------------------------------------------

    /** The tasks of the process, named by what they ask. */
    enum Task {
        /** « Approuver la publication », by management. */
        APPROVE,
        /** « Revoir la publication » after a return, by the quality manager or the deputy. */
        REVISE
    }

    /** Words, date and people of a task. */
    TaskCard card(PublicationId publication, Task task);

    /** What a publication is called, for who looks after the processes; empty when there is none. */
    Optional<CaseTitle> title(PublicationId publication);

    record CaseTitle(String reference, String label) {}

    /**
     * @param subject the publication's title
     * @param period code of its months, for instance {@code 2022-01+5}
     * @param roles offered to who has one of these roles
     * @param dueOn a working day
     */
    record TaskCard(String reference, String subject, String period, Set<Role> roles, LocalDate dueOn) {}
}
