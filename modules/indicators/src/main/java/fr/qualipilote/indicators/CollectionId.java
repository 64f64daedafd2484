package fr.qualipilote.indicators;

import java.util.Objects;
import java.util.UUID;

/** Identifies the collecting of one period from one responsible person or service. */
public record CollectionId(UUID value) {

    public CollectionId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static CollectionId of(String text) {
        return new CollectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
