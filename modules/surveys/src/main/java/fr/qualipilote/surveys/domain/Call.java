package fr.qualipilote.surveys.domain;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.surveys.Answer;
import fr.qualipilote.surveys.CallId;
import fr.qualipilote.surveys.InvalidSurvey;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.RecordCall;
import fr.qualipilote.surveys.ScenarioId;
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
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One call of a mystery survey. */
@Entity(name = "SurveyCall")
@Table(name = "survey_call")
public class Call {

    /** An hour: whoever waits longer has hung up. */
    private static final int LONGEST = 3_600;

    @Id
    private UUID id;

    @Column(name = "wave_id")
    private UUID wave;

    @Column(name = "entry_key")
    private UUID key;

    @Column(name = "scenario_id")
    private UUID scenario;

    @Column(name = "called_on")
    private LocalDate on;

    /** Minutes since midnight. */
    @Column(name = "called_at")
    private int at;

    @Column(name = "in_hours")
    private boolean inHours;

    @Column(name = "picked_up")
    private boolean pickedUp;

    @Column(name = "ring_seconds")
    private @Nullable Integer ringSeconds;

    @Column(name = "talk_seconds")
    private @Nullable Integer talkSeconds;

    private @Nullable String comment;

    @Convert(converter = PersonIdConverter.class)
    private PersonId author;

    @ElementCollection
    @CollectionTable(name = "survey_call_note", joinColumns = @JoinColumn(name = "call_id"))
    @MapKeyColumn(name = "question_id")
    @Column(name = "answer")
    @Enumerated(EnumType.STRING)
    private Map<UUID, Answer> notes = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected Call() {}

    /** @param inHours whether the phone should have been answered at that time */
    public Call(RecordCall terms, boolean inHours, PersonId author) {
        this.id = UUID.randomUUID();
        this.wave = terms.wave().value();
        this.key = terms.key();
        this.scenario = terms.scenario().value();
        this.on = terms.on();
        this.at = terms.at().getHour() * 60 + terms.at().getMinute();
        this.inHours = inHours;
        this.pickedUp = terms.pickedUp();
        this.ringSeconds = seconds(terms.ringSeconds());
        this.talkSeconds = terms.pickedUp() ? seconds(terms.talkSeconds()) : null;
        this.comment = SurveyTexts.optional(terms.comment(), "comment", SurveyTexts.COMMENT);
        this.author = author;
        if (!terms.pickedUp() && !terms.notes().isEmpty()) {
            throw InvalidSurvey.because("notes-without-answer", "Nobody picked up, nothing can be noted");
        }
        terms.notes().forEach((question, answer) -> notes.put(question.value(), answer));
    }

    private static @Nullable Integer seconds(@Nullable Integer seconds) {
        if (seconds != null && (seconds < 0 || seconds > LONGEST)) {
            throw InvalidSurvey.because("seconds-out-of-range", seconds + " seconds", LONGEST);
        }
        return seconds;
    }

    public CallId id() {
        return new CallId(id);
    }

    public WaveId wave() {
        return new WaveId(wave);
    }

    public ScenarioId scenario() {
        return new ScenarioId(scenario);
    }

    public LocalDate on() {
        return on;
    }

    public LocalTime at() {
        return LocalTime.MIN.plusMinutes(at);
    }

    public boolean isInHours() {
        return inHours;
    }

    public boolean isPickedUp() {
        return pickedUp;
    }

    public @Nullable Integer ringSeconds() {
        return ringSeconds;
    }

    public @Nullable Integer talkSeconds() {
        return talkSeconds;
    }

    public @Nullable String comment() {
        return comment;
    }

    public PersonId author() {
        return author;
    }

    public Map<QuestionId, Answer> notes() {
        return notes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(note -> new QuestionId(note.getKey()), Map.Entry::getValue));
    }
}
