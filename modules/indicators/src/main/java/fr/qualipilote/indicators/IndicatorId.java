package fr.qualipilote.indicators;

import java.util.Objects;
import java.util.UUID;

/** Identifies an indicator. */
public record IndicatorId(UUID value) {

    public IndicatorId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static IndicatorId of(String text) {
        return new IndicatorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
