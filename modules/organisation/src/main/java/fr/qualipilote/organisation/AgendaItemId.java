package fr.qualipilote.organisation;

import java.util.Objects;
import java.util.UUID;

/** Identifies an item of the agenda of a meeting. */
public record AgendaItemId(UUID value) {

    public AgendaItemId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static AgendaItemId of(String text) {
        return new AgendaItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
