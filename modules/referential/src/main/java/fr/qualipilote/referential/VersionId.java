package fr.qualipilote.referential;

import java.util.Objects;
import java.util.UUID;

/** Identifies one version of a referential, for ever: what a campaign keeps to know what it asked. */
public record VersionId(UUID value) {

    public VersionId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static VersionId of(String text) {
        return new VersionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
