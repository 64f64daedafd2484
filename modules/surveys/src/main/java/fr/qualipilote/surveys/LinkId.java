package fr.qualipilote.surveys;

import java.util.Objects;
import java.util.UUID;

/** Identifies a link to the public questionnaire. */
public record LinkId(UUID value) {

    public LinkId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static LinkId of(String text) {
        return new LinkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
