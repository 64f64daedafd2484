package fr.qualipilote.worklist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the task list, by due date then id, those without a date last.
 *
 * @param next where the next page begins; null at the end
 */
public record WorkPage(List<WorkItemLine> items, @Nullable Position next) {

    /** A place in the list: after this date and id. With an id of zeros: at the beginning of a date (« jump to date »). */
    public record Position(LocalDate dueOn, WorkItemId id) {}
}
