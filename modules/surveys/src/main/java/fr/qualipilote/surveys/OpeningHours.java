package fr.qualipilote.surveys;

import java.time.LocalTime;
import java.util.Objects;

/**
 * When the phone is answered, on working days. A call at {@code to} or later is outside.
 */
public record OpeningHours(LocalTime from, LocalTime to) {

    public OpeningHours {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }
}
