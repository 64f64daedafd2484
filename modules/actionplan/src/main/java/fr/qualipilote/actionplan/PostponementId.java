package fr.qualipilote.actionplan;

import java.util.Objects;
import java.util.UUID;

/** Identifies a request to postpone. */
public record PostponementId(UUID value) {

    public PostponementId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static PostponementId of(String text) {
        return new PostponementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
