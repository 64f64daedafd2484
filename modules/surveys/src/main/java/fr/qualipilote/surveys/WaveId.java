package fr.qualipilote.surveys;

import java.util.Objects;
import java.util.UUID;

/** Identifies a wave of a survey. */
public record WaveId(UUID value) {

    public WaveId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static WaveId of(String text) {
        return new WaveId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
