package fr.qualipilote.actionplan;

import java.util.Objects;
import java.util.UUID;

/** Identifies one carrying out of an action: the only one, or that of a period. */
public record OccurrenceId(UUID value) {

    public OccurrenceId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static OccurrenceId of(String text) {
        return new OccurrenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
