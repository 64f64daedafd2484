package fr.qualipilote.surveys;

import fr.qualipilote.kernel.PersonId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mystery call as it was noted.
 *
 * @param duringOpeningHours whether it counts among the calls that should have been picked up
 */
public record CallLine(
        CallId id,
        ScenarioId scenario,
        LocalDate on,
        LocalTime at,
        boolean pickedUp,
        boolean duringOpeningHours,
        @Nullable Integer ringSeconds,
        @Nullable Integer talkSeconds,
        Map<QuestionId, Answer> notes,
        @Nullable String comment,
        PersonId author) {

    public CallLine {
        notes = Map.copyOf(notes);
    }
}
