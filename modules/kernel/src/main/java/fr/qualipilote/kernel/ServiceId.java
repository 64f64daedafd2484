package fr.qualipilote.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies a service (bureau, mission, referent) of the organisation. */
public record ServiceId(UUID value) {

    public ServiceId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ServiceId of(String text) {
        return new ServiceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
