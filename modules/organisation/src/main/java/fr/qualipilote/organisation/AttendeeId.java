package fr.qualipilote.organisation;

import java.util.Objects;
import java.util.UUID;

/** Identifies somebody who is expected at a meeting, or has come to it. */
public record AttendeeId(UUID value) {

    public AttendeeId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static AttendeeId of(String text) {
        return new AttendeeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
