package fr.qualipilote.surveys;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mystery call.
 *
 * @param key made by the form when it is shown: the same call sent twice counts once
 * @param ringSeconds until it was picked up or given up; null when it was not taken
 * @param talkSeconds of the talk; null when it was not taken or nobody picked up
 * @param notes of the criteria of the scenario; none when nobody picked up
 */
public record RecordCall(
        WaveId wave,
        UUID key,
        ScenarioId scenario,
        LocalDate on,
        LocalTime at,
        boolean pickedUp,
        @Nullable Integer ringSeconds,
        @Nullable Integer talkSeconds,
        Map<QuestionId, Answer> notes,
        @Nullable String comment) {

    public RecordCall {
        notes = Map.copyOf(notes);
    }
}
