package fr.qualipilote.organisation.spi;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.DecisionId;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.MeetingId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the process {@code meeting-decision} asks of the meeting it belongs to. */
public interface MeetingDecisionSteps {

    Order order(DecisionId decision);

    /** @param outcome the reference of what came of it, for instance « ACT-2022-016 »; null when it has none */
    void carriedOut(DecisionId decision, @Nullable String outcome);

    TaskCard card(DecisionId decision);

    /** What a decision is called, for who looks after the processes; empty when there is none. */
    Optional<CaseTitle> title(DecisionId decision);

    /**
     * What is to be carried out.
     *
     * @param by who took the minutes
     * @param inTheNameOf who presides where that right was needed, else who took the minutes
     * @param source body, date and reference, for the histories of others: « D-2022-03-02 (COPIL) »
     * @param services those that are asked for more; empty for all that take part
     */
    record Order(
            DecisionKind kind,
            String text,
            String source,
            PersonId by,
            PersonId inTheNameOf,
            @Nullable PersonId follower,
            @Nullable LocalDate dueOn,
            @Nullable String theme,
            @Nullable String matterKind,
            @Nullable String matterId,
            Set<ServiceId> services) {}

    record CaseTitle(String reference, String label) {}

    /**
     * @param assignee who presides by name; null where the chair goes with a function
     * @param role of that function: the task is that of whoever holds it when it is done; null with an assignee
     */
    record TaskCard(
            MeetingId meeting,
            String reference,
            String subject,
            @Nullable String theme,
            @Nullable PersonId assignee,
            @Nullable Role role,
            @Nullable LocalDate dueOn) {}
}
