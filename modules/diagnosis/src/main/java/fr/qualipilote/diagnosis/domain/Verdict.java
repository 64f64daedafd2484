package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.diagnosis.CampaignSheet.Outcome;
import fr.qualipilote.kernel.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the steering committee has decided; never changed. */
@Embeddable
public class Verdict {

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String minutes;
    private @Nullable String note;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    @Column(name = "decided_by")
    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId by;

    @Column(name = "decided_at")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Verdict() {}

    Verdict(Outcome outcome, String minutes, @Nullable String note, @Nullable LocalDate until, Deed deed) {
        this.outcome = outcome;
        this.minutes = minutes;
        this.note = note;
        this.until = until;
        this.by = deed.author();
        this.at = deed.at();
    }

    public Outcome outcome() {
        return outcome;
    }

    public String minutes() {
        return minutes;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable LocalDate until() {
        return until;
    }

    public @Nullable PersonId by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
