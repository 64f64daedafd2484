package fr.qualipilote.surveys.domain;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.surveys.Basis;
import fr.qualipilote.surveys.EnterTotals;
import fr.qualipilote.surveys.InvalidSurvey;
import fr.qualipilote.surveys.QuestionId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question in a wave, with the totals that were entered for it. */
@Entity
@Table(name = "survey_wave_question")
public class WaveQuestion {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "wave_id")
    private Wave wave;

    @Column(name = "question_id")
    private UUID question;

    private int rank;

    /** Grows with every entry: two people who enter at once do not overwrite each other. */
    private int revision;

    private @Nullable Integer answering;

    private @Nullable Integer satisfied;

    @Column(name = "published_percent")
    private @Nullable BigDecimal publishedPercent;

    private @Nullable String note;

    @Column(name = "entered_by")
    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId enteredBy;

    @Column(name = "entered_at")
    private @Nullable Instant enteredAt;

    private boolean corrected;

    @SuppressWarnings("NullAway.Init")
    protected WaveQuestion() {}

    WaveQuestion(Wave wave, QuestionId question, int rank) {
        this.id = UUID.randomUUID();
        this.wave = wave;
        this.question = question.value();
        this.rank = rank;
    }

    void moveTo(int place) {
        rank = place;
    }

    /**
     * @return whether anything is different from what was there
     * @throws InvalidSurvey when the figures make no sense
     */
    boolean enter(EnterTotals totals, Deed deed) {
        String written = SurveyTexts.optional(totals.note(), "note", SurveyTexts.COMMENT);
        BigDecimal percent = percent(totals);
        requireTotals(totals);
        if (Objects.equals(answering, totals.answering())
                && Objects.equals(satisfied, totals.satisfied())
                && sameNumber(publishedPercent, percent)
                && Objects.equals(note, written)) {
            return false;
        }
        answering = totals.answering();
        satisfied = totals.satisfied();
        publishedPercent = percent;
        note = written;
        enteredBy = deed.author();
        enteredAt = deed.at();
        revision++;
        return true;
    }

    private static void requireTotals(EnterTotals totals) {
        Integer n = totals.answering();
        Integer happy = totals.satisfied();
        if (n == null && happy == null) {
            return;
        }
        if (n == null || happy == null) {
            throw InvalidSurvey.because("n-incomplete", "Both n and the satisfied, or none of them");
        }
        if (totals.percent() != null) {
            throw InvalidSurvey.because("percent-and-n", "The percentage is computed where n is known");
        }
        if (n < 0 || happy < 0) {
            throw InvalidSurvey.because("number-negative", "A number of people is negative");
        }
        if (happy > n) {
            throw InvalidSurvey.because("satisfied-above-n", happy + " satisfied out of " + n, happy, n);
        }
    }

    private static @Nullable BigDecimal percent(EnterTotals totals) {
        BigDecimal percent = totals.percent();
        if (percent == null) {
            return null;
        }
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw InvalidSurvey.because("percent-out-of-range", percent + " is no share", percent);
        }
        return percent.setScale(2, RoundingMode.HALF_UP);
    }

    private static boolean sameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    public boolean hasResult() {
        return basis() != Basis.NOTHING;
    }

    /** Whether entering that would change nothing. */
    public boolean shows(EnterTotals totals) {
        return Objects.equals(answering, totals.answering())
                && Objects.equals(satisfied, totals.satisfied())
                && sameNumber(publishedPercent, totals.percent())
                && Objects.equals(note, totals.note());
    }

    void markCorrected() {
        corrected = true;
    }

    /** What was entered, for the history: {@code n/satisfied/percent}, each empty where unknown. */
    String figures() {
        BigDecimal percent = publishedPercent;
        return "%s/%s/%s"
                .formatted(
                        answering == null ? "" : answering,
                        satisfied == null ? "" : satisfied,
                        percent == null ? "" : percent.stripTrailingZeros().toPlainString());
    }

    /** Null where n is unknown or nothing was entered. */
    @Nullable Tally tally() {
        return answering == null || satisfied == null ? null : new Tally(answering, satisfied);
    }

    Basis basis() {
        if (answering != null) {
            return Basis.TOTALS;
        }
        return publishedPercent != null ? Basis.PUBLISHED_PERCENT : Basis.NOTHING;
    }

    public QuestionId question() {
        return new QuestionId(question);
    }

    public Wave wave() {
        return wave;
    }

    public int rank() {
        return rank;
    }

    public int revision() {
        return revision;
    }

    @Nullable BigDecimal publishedPercent() {
        return publishedPercent;
    }

    @Nullable String note() {
        return note;
    }

    @Nullable PersonId enteredBy() {
        return enteredBy;
    }

    @Nullable Instant enteredAt() {
        return enteredAt;
    }

    boolean isCorrected() {
        return corrected;
    }
}
