package fr.qualipilote.diagnosis;

import java.util.Objects;
import java.util.UUID;

/** Identifies what proves an answer. */
public record EvidenceId(UUID value) {

    public EvidenceId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static EvidenceId of(String text) {
        return new EvidenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
