package fr.qualipilote.indicators;

import java.util.Objects;
import java.util.UUID;

/** Identifies what is known of one indicator in one period. */
public record MeasureId(UUID value) {

    public MeasureId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static MeasureId of(String text) {
        return new MeasureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
