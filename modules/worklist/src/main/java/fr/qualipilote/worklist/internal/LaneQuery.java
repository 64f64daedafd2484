package fr.qualipilote.worklist.internal;

import fr.qualipilote.worklist.WorkPage;
import fr.qualipilote.worklist.domain.SearchableWords;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is read of lanes: which of them, and which of their rows.
 *
 * @param lanes the lanes that are merged
 * @param alsoIn when not empty, only rows of work that also stands in one of these lanes
 * @param from first due date; null for no matter
 * @param until last due date; null for no matter
 * @param after only what comes after this place
 * @param words what the work must be found by; may be empty
 */
record LaneQuery(
        List<String> lanes,
        List<String> alsoIn,
        @Nullable String theme,
        @Nullable String process,
        @Nullable UUID service,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        WorkPage.@Nullable Position after,
        SearchableWords words) {

    LaneQuery of(List<String> otherLanes) {
        return new LaneQuery(otherLanes, alsoIn, theme, process, service, from, until, after, words);
    }

    LaneQuery dueBetween(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new LaneQuery(lanes, alsoIn, theme, process, service, first, last, after, words);
    }

    LaneQuery after(WorkPage.@Nullable Position place) {
        return new LaneQuery(lanes, alsoIn, theme, process, service, from, until, place, words);
    }

    boolean isEmpty() {
        return lanes.isEmpty();
    }
}
