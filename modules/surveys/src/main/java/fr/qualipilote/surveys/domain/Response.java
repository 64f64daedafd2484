package fr.qualipilote.surveys.domain;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.surveys.Answer;
import fr.qualipilote.surveys.EntryWay;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.WaveId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One answer sheet. It says what was answered and on which day; nothing says by whom, or through which link. */
@Entity(name = "SurveyResponse")
@Table(name = "survey_response")
public class Response {

    @Id
    private UUID id;

    @Column(name = "wave_id")
    private UUID wave;

    @Column(name = "entry_key")
    private UUID key;

    @Enumerated(EnumType.STRING)
    private EntryWay way;

    @Column(name = "answered_on")
    private LocalDate on;

    private @Nullable String comment;

    /** The agent who typed it in; null for the public questionnaire. */
    @Column(name = "entered_by")
    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId enteredBy;

    @ElementCollection
    @CollectionTable(name = "survey_answer", joinColumns = @JoinColumn(name = "response_id"))
    @MapKeyColumn(name = "question_id")
    @Column(name = "answer")
    @Enumerated(EnumType.STRING)
    private Map<UUID, Answer> answers = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected Response() {}

    public Response(
            WaveId wave,
            UUID key,
            EntryWay way,
            Map<QuestionId, Answer> answers,
            @Nullable String comment,
            @Nullable PersonId enteredBy,
            LocalDate on) {
        this.id = UUID.randomUUID();
        this.wave = wave.value();
        this.key = key;
        this.way = way;
        this.on = on;
        this.comment = comment;
        this.enteredBy = enteredBy;
        answers.forEach((question, answer) -> this.answers.put(question.value(), answer));
    }

    public @Nullable String comment() {
        return comment;
    }
}
