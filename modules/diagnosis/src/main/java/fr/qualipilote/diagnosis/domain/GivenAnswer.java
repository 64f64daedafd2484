package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.diagnosis.Answer;
import fr.qualipilote.diagnosis.InvalidDiagnosis;
import fr.qualipilote.diagnosis.SaveAnswer;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.ConformityScale;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.QuestionType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a service has answered to a criterion so far. */
@Entity
@Table(name = "diag_answer")
public class GivenAnswer {

    @EmbeddedId
    private Key key;

    @Column(name = "level_code")
    private @Nullable String level;

    @Column(name = "not_applicable")
    private boolean notApplicable;

    private @Nullable String reason;

    @Column(name = "note")
    private @Nullable String comment;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId author;

    @Column(name = "changed_at")
    private @Nullable Instant at;

    /** Told to who reads it, given back by who changes it. */
    private int version;

    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected GivenAnswer() {}

    public GivenAnswer(SheetId sheet, String criterion) {
        this.key = new Key(sheet.value(), criterion);
    }

    /**
     * Writes what the form holds; what is the same as before changes nothing.
     *
     * @return whether anything changed
     * @throws InvalidDiagnosis {@code level-unknown}, {@code level-and-not-applicable}, {@code reason-too-long},
     *     {@code comment-too-long}
     */
    public boolean write(SaveAnswer given, CriterionLine criterion, ConformityScale scale, Sheet sheet, Deed deed) {
        if (given.level() != null && given.notApplicable()) {
            throw InvalidDiagnosis.because("level-and-not-applicable", "Either a level or « sans objet »");
        }
        if (given.level() != null && !admits(criterion, scale, given.level())) {
            throw InvalidDiagnosis.because("level-unknown", "No level " + given.level(), given.level());
        }
        String newReason = given.notApplicable() ? GivenText.optional(given.reason(), "reason", GivenText.TEXT) : null;
        String newComment = GivenText.optional(given.comment(), "comment", GivenText.TEXT);
        if (Objects.equals(level, given.level())
                && notApplicable == given.notApplicable()
                && Objects.equals(reason, newReason)
                && Objects.equals(comment, newComment)) {
            return false;
        }
        level = given.level();
        notApplicable = given.notApplicable();
        reason = newReason;
        comment = newComment;
        touch(sheet, deed);
        return true;
    }

    private static boolean admits(CriterionLine criterion, ConformityScale scale, String code) {
        return switch (criterion.question()) {
            case LEVEL -> scale.level(code).isPresent();
            case YES_NO -> is(scale.best(), code) || is(scale.worst(), code);
            case TEXT -> false;
        };
    }

    private static boolean is(Optional<ConformityLevel> level, String code) {
        return level.filter(one -> one.code().equals(code)).isPresent();
    }

    /** Its evidence has changed. */
    public void touch(Sheet sheet, Deed deed) {
        author = deed.author();
        at = deed.at();
        version++;
        revision = sheet.nextRevision();
    }

    /** Sent back: what is asked stays until the sheet is sent back again or accepted. */
    public void sendBack(@Nullable String why, Sheet sheet) {
        if (!Objects.equals(returnReason, why)) {
            returnReason = why;
            revision = sheet.nextRevision();
        }
    }

    public Answer.State state(CriterionLine criterion) {
        if (notApplicable) {
            return reason == null ? Answer.State.REASON_MISSING : Answer.State.ANSWERED;
        }
        boolean answered = criterion.question() == QuestionType.TEXT ? comment != null : level != null;
        return answered ? Answer.State.ANSWERED : Answer.State.UNANSWERED;
    }

    /** Whether its level needs evidence that is not there. */
    public boolean isUnproven(ConformityScale scale, int evidence) {
        return evidence == 0
                && level != null
                && scale.level(level).filter(ConformityLevel::needsEvidence).isPresent();
    }

    public SheetId sheet() {
        return new SheetId(key.sheet());
    }

    public String criterion() {
        return key.criterion();
    }

    public @Nullable String level() {
        return level;
    }

    public boolean isNotApplicable() {
        return notApplicable;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String comment() {
        return comment;
    }

    public @Nullable String returnReason() {
        return returnReason;
    }

    public @Nullable PersonId author() {
        return author;
    }

    public @Nullable Instant at() {
        return at;
    }

    public int version() {
        return version;
    }

    public long revision() {
        return revision;
    }

    @Embeddable
    public record Key(@Column(name = "sheet_id") UUID sheet, String criterion) implements Serializable {}
}
