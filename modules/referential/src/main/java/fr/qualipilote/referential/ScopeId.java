package fr.qualipilote.referential;

import java.util.Objects;
import java.util.UUID;

/** Identifies one declaration of the scope. */
public record ScopeId(UUID value) {

    public ScopeId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ScopeId of(String text) {
        return new ScopeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
