package fr.qualipilote.surveys.domain;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.surveys.HistoryCode;
import fr.qualipilote.surveys.QuestionId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a wave; never changed. Its rank is unique within the wave, so that a history has no branches. */
@Entity(name = "SurveyHistoryEntry")
@Table(name = "survey_history")
public class HistoryEntry {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "wave_id")
    private Wave wave;

    /** From 1, in the order of happening. */
    private int rank;

    @Column(name = "happened_at")
    private Instant at;

    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId author;

    @Enumerated(EnumType.STRING)
    private HistoryCode code;

    @Column(name = "question_id")
    private @Nullable UUID question;

    @Convert(converter = ArgumentsConverter.class)
    private List<String> arguments;

    @SuppressWarnings("NullAway.Init")
    protected HistoryEntry() {}

    HistoryEntry(
            Wave wave, int rank, HistoryCode code, @Nullable QuestionId question, List<String> arguments, Deed deed) {
        this.id = UUID.randomUUID();
        this.wave = wave;
        this.rank = rank;
        this.at = deed.at();
        this.author = deed.author();
        this.code = code;
        this.question = question == null ? null : question.value();
        this.arguments = List.copyOf(arguments);
    }

    int rank() {
        return rank;
    }

    public Instant at() {
        return at;
    }

    public @Nullable PersonId author() {
        return author;
    }

    public HistoryCode code() {
        return code;
    }

    public @Nullable QuestionId question() {
        return question == null ? null : new QuestionId(question);
    }

    public List<String> arguments() {
        return arguments;
    }
}
