package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.diagnosis.Answer;
import fr.qualipilote.diagnosis.EvidenceId;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ReceivedFile;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What proves an answer: a file whose content is in its {@link EvidencePiece}s, a reference, or
 * a name alone. Never changed. */
@Entity
@Table(name = "diag_evidence")
public class GivenEvidence {

    @Id
    private UUID id;

    @Column(name = "sheet_id")
    private UUID sheet;

    private String criterion;
    private String label;
    private @Nullable String link;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    @Column(name = "size_in_bytes")
    private @Nullable Long size;

    private @Nullable String sha256;

    @Column(name = "dated_on")
    private @Nullable LocalDate datedOn;

    @Convert(converter = PersonIdConverter.class)
    private PersonId author;

    @Column(name = "added_at")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected GivenEvidence() {}

    private GivenEvidence(SheetId sheet, String criterion, String label, Deed deed) {
        this.id = UUID.randomUUID();
        this.sheet = sheet.value();
        this.criterion = criterion;
        this.label = label;
        this.author = Objects.requireNonNull(deed.author(), "somebody adds evidence");
        this.at = deed.at();
    }

    public static GivenEvidence file(SheetId sheet, String criterion, ReceivedFile file, Deed deed) {
        GivenEvidence evidence = new GivenEvidence(sheet, criterion, file.name(), deed);
        evidence.mediaType = file.mediaType();
        evidence.size = file.size();
        evidence.sha256 = file.sha256();
        evidence.datedOn = deed.today();
        return evidence;
    }

    /** A document that the product keeps elsewhere, as it is now. */
    public static GivenEvidence document(
            SheetId sheet, String criterion, String name, LocalDate on, String sha256, String link, Deed deed) {
        GivenEvidence evidence = new GivenEvidence(sheet, criterion, cut(name), deed);
        evidence.link = link;
        evidence.sha256 = sha256;
        evidence.datedOn = on;
        return evidence;
    }

    public static GivenEvidence reference(SheetId sheet, String criterion, String label, String link, Deed deed) {
        GivenEvidence evidence = new GivenEvidence(sheet, criterion, label, deed);
        evidence.link = link;
        return evidence;
    }

    /** A document that is only named: where it is was not told. */
    public static GivenEvidence named(SheetId sheet, String criterion, String label, Deed deed) {
        return new GivenEvidence(sheet, criterion, label, deed);
    }

    /**
     * The same for another answer, as it is now.
     *
     * @param place where a file is read, whose content stays here
     */
    public GivenEvidence again(SheetId other, String otherCriterion, String place, Deed deed) {
        boolean file = mediaType != null;
        GivenEvidence again =
                new GivenEvidence(other, otherCriterion, file ? cut(label + " – " + criterion) : label, deed);
        again.link = file ? place : link;
        again.sha256 = sha256;
        again.datedOn = datedOn;
        return again;
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), GivenText.DOCUMENT));
    }

    public Answer.Evidence line() {
        return new Answer.Evidence(id(), label, link, mediaType, size, sha256, datedOn, author, at);
    }

    public EvidenceId id() {
        return new EvidenceId(id);
    }

    public SheetId sheet() {
        return new SheetId(sheet);
    }

    public String criterion() {
        return criterion;
    }

    public String label() {
        return label;
    }

    /** Fingerprint of a file or a document, address of a reference; empty for what is only named. */
    public String mark() {
        return sha256 != null ? sha256 : Objects.requireNonNullElse(link, "");
    }

    /** The day of a file or a document; null for a mere reference. */
    public @Nullable LocalDate datedOn() {
        return datedOn;
    }

    public @Nullable String mediaType() {
        return mediaType;
    }

    public Instant at() {
        return at;
    }
}
