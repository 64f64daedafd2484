package fr.qualipilote.indicators;

import java.util.Objects;
import java.util.UUID;

/** Identifies a figure that others are divided by, for instance the number of inhabitants. */
public record ReferenceFigureId(UUID value) {

    public ReferenceFigureId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ReferenceFigureId of(String text) {
        return new ReferenceFigureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
