package fr.qualipilote.diagnosis;

import java.util.Objects;
import java.util.UUID;

/** Identifies the answer sheet of one service in a campaign. */
public record SheetId(UUID value) {

    public SheetId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static SheetId of(String text) {
        return new SheetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
