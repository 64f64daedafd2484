package fr.qualipilote.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that meets.
 *
 * @param version grows with every change; a form carries it back, so that nobody overwrites what was not seen
 * @param chair a function or a person
 * @param themes codes of the chapters it works on; empty when it works on all
 * @param until the last day; null while it exists
 * @param rhythm in words, for instance « chaque trimestre »
 */
public record BodySheet(
        BodyId id,
        int version,
        BodyKind kind,
        String name,
        Seat chair,
        List<Seat> members,
        List<String> themes,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String rhythm) {

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
