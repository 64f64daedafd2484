package fr.qualipilote.surveys;

import java.util.Objects;
import java.util.UUID;

/** Identifies a scenario of a mystery survey. */
public record ScenarioId(UUID value) {

    public ScenarioId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ScenarioId of(String text) {
        return new ScenarioId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
