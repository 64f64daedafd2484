package fr.qualipilote.indicators;

import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The collecting of the values of one period from one person or service.
 *
 * @param period of all its indicators
 * @param indicators how many it asks for
 * @param missing how many of them hold nothing; one declared as not measured does not count
 * @param overdue whether the date has passed with something missing
 * @param returnReason why it was sent back, while it waits for an answer
 * @param finishedBy who said that all is there, the last time
 */
public record CollectionLine(
        CollectionId id,
        Period period,
        Responsible responsible,
        CollectionState state,
        LocalDate dueOn,
        int indicators,
        int missing,
        boolean overdue,
        @Nullable String returnReason,
        @Nullable PersonId finishedBy,
        @Nullable Instant finishedAt) {

    /**
     * @param grid its indicators with the months of a year that end with the period
     * @param mayFinish whether the actor may say that all is there
     * @param mayAccept whether the actor may accept it or send it back
     */
    public record Sheet(
            CollectionLine line, Grid grid, List<IndicatorId> missing, boolean mayFinish, boolean mayAccept) {}
}
