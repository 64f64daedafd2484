package fr.qualipilote.actionplan;

import java.util.Objects;
import java.util.UUID;

/** Identifies the part of one contributor in an occurrence. */
public record ContributionId(UUID value) {

    public ContributionId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ContributionId of(String text) {
        return new ContributionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
