package fr.qualipilote.publication;

import java.util.Objects;
import java.util.UUID;

/** Identifies a set of figures. */
public record PublicationId(UUID value) {

    public PublicationId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static PublicationId of(String text) {
        return new PublicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
