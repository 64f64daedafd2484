package fr.qualipilote.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies a person of the organisation; never a name, never an e-mail address. */
public record PersonId(UUID value) {

    public PersonId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
