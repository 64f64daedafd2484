package fr.qualipilote.organisation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A time during which the programme stood still. */
@Embeddable
public class Suspension {

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    @Column(name = "reason")
    private String reason;

    protected Suspension() {}

    Suspension(LocalDate from, @Nullable LocalDate until, String reason) {
        this.from = from;
        this.until = until;
        this.reason = reason;
    }

    void end(LocalDate lastDay) {
        until = lastDay;
    }

    boolean isOpen() {
        return until == null;
    }

    public LocalDate from() {
        return from;
    }

    public @Nullable LocalDate until() {
        return until;
    }

    public String reason() {
        return reason;
    }
}
