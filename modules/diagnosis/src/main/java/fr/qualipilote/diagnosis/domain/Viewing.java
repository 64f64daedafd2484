package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.kernel.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A page on which somebody has a sheet open. */
@Entity
@Table(name = "diag_viewing")
public class Viewing {

    /** A page that has said nothing for so long is not there any more. */
    public static final Duration SILENCE = Duration.ofSeconds(45);

    /** What is the same is written again only after this, so that a few missed beats make nobody disappear. */
    private static final Duration RENEWAL = Duration.ofSeconds(15);

    private static final int LONGEST_CODE = 60;

    @Id
    @Column(name = "page_id")
    private UUID page;

    @Column(name = "sheet_id")
    private UUID sheet;

    @Column(name = "person_id")
    @Convert(converter = PersonIdConverter.class)
    private PersonId person;

    private String criterion;

    @Column(name = "seen_at")
    private Instant seenAt;

    @SuppressWarnings("NullAway.Init")
    protected Viewing() {}

    public Viewing(UUID page, SheetId sheet, PersonId person, String criterion, Instant at) {
        this.page = page;
        this.sheet = sheet.value();
        this.person = person;
        this.criterion = code(criterion);
        this.seenAt = at;
    }

    private static String code(String criterion) {
        return criterion.length() > LONGEST_CODE ? "" : criterion;
    }

    /** The page is still there. */
    public void seen(SheetId at, String looksAt, Instant now) {
        boolean moved = !sheet.equals(at.value()) || !criterion.equals(code(looksAt));
        if (moved || now.isAfter(seenAt.plus(RENEWAL))) {
            sheet = at.value();
            criterion = code(looksAt);
            seenAt = now;
        }
    }

    public PersonId person() {
        return person;
    }

    public String criterion() {
        return criterion;
    }
}
