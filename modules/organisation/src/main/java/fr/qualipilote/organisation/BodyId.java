package fr.qualipilote.organisation;

import java.util.Objects;
import java.util.UUID;

/** Identifies a body that meets: steering committee, users' committee, working group. */
public record BodyId(UUID value) {

    public BodyId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static BodyId of(String text) {
        return new BodyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
