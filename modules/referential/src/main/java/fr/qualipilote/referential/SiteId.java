package fr.qualipilote.referential;

import java.util.Objects;
import java.util.UUID;

/** Identifies a site where the public is received or the service works. */
public record SiteId(UUID value) {

    public SiteId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static SiteId of(String text) {
        return new SiteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
