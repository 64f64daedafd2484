package fr.qualipilote.organisation.domain;

import fr.qualipilote.kernel.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** What approved minutes should have said. */
@Embeddable
public class Rectification {

    private static final int LONGEST_TEXT = 2_000;

    @Column(name = "made_at")
    private Instant at;

    @Column(name = "made_by")
    private UUID by;

    @Column(name = "wording")
    private String text;

    protected Rectification() {}

    Rectification(Instant at, PersonId by, String text) {
        this.at = at;
        this.by = by.value();
        this.text = Texts.required("rectification", text, LONGEST_TEXT);
    }

    public Instant at() {
        return at;
    }

    public PersonId by() {
        return new PersonId(by);
    }

    public String text() {
        return text;
    }
}
