package fr.qualipilote.surveys.domain;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.surveys.Channel;
import fr.qualipilote.surveys.DescribeWave;
import fr.qualipilote.surveys.EnterTotals;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.HistoryCode;
import fr.qualipilote.surveys.InvalidSurvey;
import fr.qualipilote.surveys.OpeningHours;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.Sampling;
import fr.qualipilote.surveys.ScenarioId;
import fr.qualipilote.surveys.SurveyChangedMeanwhile;
import fr.qualipilote.surveys.UnknownSurvey;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveKind;
import fr.qualipilote.surveys.WaveState;
import fr.qualipilote.surveys.WaveStep;
import fr.qualipilote.surveys.WaveStepRefused;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A wave of a survey: its description, its questions with what was entered for them, its state and its history. */
@Entity
@Table(name = "survey_wave")
public class Wave {

    private static final int MOST_QUESTIONS = 100;

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;

    @Enumerated(EnumType.STRING)
    private WaveKind kind;

    private String title;

    private String source;

    private @Nullable String theme;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Sampling sampling;

    @Enumerated(EnumType.STRING)
    private Gathering gathering;

    @Enumerated(EnumType.STRING)
    private WaveState state;

    @Column(name = "field_from")
    private @Nullable LocalDate fieldFrom;

    @Column(name = "field_to")
    private @Nullable LocalDate fieldTo;

    private @Nullable Integer population;

    private @Nullable Integer panel;

    private @Nullable String method;

    /** Minutes since midnight: a time of day without any zone. */
    @Column(name = "opens_at")
    private @Nullable Integer opensAt;

    @Column(name = "closes_at")
    private @Nullable Integer closesAt;

    @Column(name = "comment_asked")
    private boolean commentAsked;

    /** When the field was really closed. */
    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @Column(name = "submitted_by")
    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId submittedBy;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "validated_by")
    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId validatedBy;

    @Column(name = "validated_at")
    private @Nullable Instant validatedAt;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    private @Nullable String publication;

    @Column(name = "published_on")
    private @Nullable LocalDate publishedOn;

    private @Nullable String conclusion;

    @Column(name = "taken_over")
    private boolean takenOver;

    @Column(name = "history_length")
    private int historyLength;

    @ElementCollection
    @CollectionTable(name = "survey_wave_service", joinColumns = @JoinColumn(name = "wave_id"))
    @Column(name = "service_id")
    private Set<UUID> services = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "survey_wave_person", joinColumns = @JoinColumn(name = "wave_id"))
    @Column(name = "person_id")
    private Set<UUID> asked = new HashSet<>();

    @OneToMany(mappedBy = "wave", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<WaveQuestion> questions = new LinkedHashSet<>();

    @OneToMany(mappedBy = "wave", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<Scenario> scenarios = new LinkedHashSet<>();

    @OneToMany(mappedBy = "wave", cascade = CascadeType.ALL)
    private Set<HistoryEntry> history = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Wave() {}

    private Wave(String code, DescribeWave terms) {
        this.id = UUID.randomUUID();
        this.code = code;
        this.kind = terms.kind();
        this.state = WaveState.PREPARATION;
        write(terms);
    }

    public static Wave create(String code, DescribeWave terms, Deed deed) {
        Wave wave = new Wave(code, terms);
        wave.note(HistoryCode.CREATED, deed);
        return wave;
    }

    /** A wave of the past, whose results are validated already; no process carries it. */
    public static Wave takeOver(String code, DescribeWave terms, Collection<EnterTotals> results, Deed deed) {
        Wave wave = new Wave(code, terms);
        wave.takenOver = true;
        results.forEach(result -> wave.question(result.question()).enter(result, deed));
        wave.state = WaveState.VALIDATED;
        wave.note(HistoryCode.TAKEN_OVER, deed);
        return wave;
    }

    // --- preparation -------------------------------------------------------------------------------------------------

    /**
     * @param seen the version that the person has read
     * @throws SurveyChangedMeanwhile when it is another one by now
     */
    public void edit(DescribeWave terms, int seen, Deed deed) {
        admit(WaveStep.EDIT);
        if (seen != version) {
            throw SurveyChangedMeanwhile.of(code);
        }
        write(terms);
        if (state == WaveState.READY) {
            requireReady(deed.today());
        }
        note(HistoryCode.EDITED, deed);
    }

    private void write(DescribeWave terms) {
        kind = terms.kind();
        title = SurveyTexts.required(terms.title(), "title", SurveyTexts.TITLE);
        source = Optional.ofNullable(SurveyTexts.optional(terms.source(), "source", SurveyTexts.TITLE))
                .orElse(title);
        theme = terms.theme();
        channel = terms.channel();
        sampling = terms.sampling();
        gathering = kind == WaveKind.OTHER_SOURCE ? Gathering.TOTALS : terms.gathering();
        writeDates(terms.fieldFrom(), terms.fieldTo());
        writeNumbers(terms.population(), terms.panel());
        method = SurveyTexts.optional(terms.method(), "method", SurveyTexts.REASON);
        writeOpeningHours(kind == WaveKind.MYSTERY ? terms.openingHours() : null);
        commentAsked = kind == WaveKind.SATISFACTION && terms.commentAsked();
        replace(services, terms.services().stream().map(ServiceId::value).collect(Collectors.toSet()));
        replace(asked, terms.asked().stream().map(PersonId::value).collect(Collectors.toSet()));
        writeQuestions(terms.questions());
        writeScenarios(kind == WaveKind.MYSTERY ? terms.scenarios() : List.of());
    }

    private void writeDates(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw InvalidSurvey.because("dates-reversed", "The field ends before it begins", from, to);
        }
        fieldFrom = from;
        fieldTo = to;
    }

    private void writeNumbers(@Nullable Integer people, @Nullable Integer askedPeople) {
        if ((people != null && people < 0) || (askedPeople != null && askedPeople < 0)) {
            throw InvalidSurvey.because("number-negative", "A number of people is negative");
        }
        if (people != null && askedPeople != null && people < askedPeople) {
            throw InvalidSurvey.because(
                    "population-too-small", "More people are asked than there are", people, askedPeople);
        }
        population = people;
        panel = askedPeople;
    }

    private void writeOpeningHours(@Nullable OpeningHours hours) {
        if (hours != null && !hours.from().isBefore(hours.to())) {
            throw InvalidSurvey.because("opening-hours-reversed", "The phone closes before it opens");
        }
        opensAt = hours == null ? null : minutes(hours.from());
        closesAt = hours == null ? null : minutes(hours.to());
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static void replace(Set<UUID> held, Set<UUID> wanted) {
        held.retainAll(wanted);
        held.addAll(wanted);
    }

    private void writeQuestions(List<QuestionId> wanted) {
        if (new HashSet<>(wanted).size() < wanted.size()) {
            throw InvalidSurvey.because("question-twice", "A question is asked twice", title);
        }
        if (wanted.size() > MOST_QUESTIONS) {
            throw InvalidSurvey.because("questions-too-many", wanted.size() + " questions", MOST_QUESTIONS);
        }
        questions.removeIf(held -> !wanted.contains(held.question()));
        for (int place = 1; place <= wanted.size(); place++) {
            QuestionId question = wanted.get(place - 1);
            Optional<WaveQuestion> held = find(question);
            if (held.isPresent()) {
                held.get().moveTo(place);
            } else {
                questions.add(new WaveQuestion(this, question, place));
            }
        }
    }

    private void writeScenarios(List<DescribeWave.Scenario> wanted) {
        Set<ScenarioId> kept = wanted.stream()
                .map(DescribeWave.Scenario::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        scenarios.removeIf(held -> !kept.contains(held.id()));
        int place = 0;
        for (DescribeWave.Scenario terms : wanted) {
            String label = SurveyTexts.required(terms.label(), "scenario-label", SurveyTexts.TITLE);
            String words = SurveyTexts.optional(terms.instructions(), "instructions", SurveyTexts.TEXT);
            if (!questions().stream()
                    .map(WaveQuestion::question)
                    .collect(Collectors.toSet())
                    .containsAll(terms.criteria())) {
                throw InvalidSurvey.because("question-unknown", "A criterion is no question of the wave");
            }
            heldOrNew(terms.id(), label).describe(++place, label, words, terms.criteria());
        }
    }

    private Scenario heldOrNew(@Nullable ScenarioId which, String label) {
        if (which != null) {
            return scenario(which);
        }
        Scenario added = new Scenario(this, label);
        scenarios.add(added);
        return added;
    }

    /** Adds a question that an import brings along. */
    public void ask(QuestionId question) {
        if (find(question).isEmpty()) {
            if (questions.size() == MOST_QUESTIONS) {
                throw InvalidSurvey.because("questions-too-many", "One question too many", MOST_QUESTIONS);
            }
            questions.add(new WaveQuestion(this, question, 1 + questions.size()));
        }
    }

    public void prepare(Deed deed) {
        admit(WaveStep.PREPARE);
        requireReady(deed.today());
        state = WaveState.READY;
        note(HistoryCode.PREPARED, deed);
    }

    private void requireReady(LocalDate today) {
        LocalDate to = fieldTo;
        if (fieldFrom == null || to == null) {
            throw InvalidSurvey.because("dates-missing", "The field has no dates");
        }
        if (to.isBefore(today)) {
            throw InvalidSurvey.because("field-over", "The field is over already", to);
        }
        // totals may bring their questions along, from a file
        if (gathering == Gathering.ONE_BY_ONE) {
            requireQuestions();
        }
        if (takesCalls() && scenarios.isEmpty()) {
            throw InvalidSurvey.because("scenarios-missing", "No scenario is played");
        }
        if (takesCalls() && opensAt == null) {
            throw InvalidSurvey.because("opening-hours-missing", "The opening hours are not known");
        }
    }

    private void requireQuestions() {
        if (questions.isEmpty()) {
            throw InvalidSurvey.because("questions-missing", "No question is asked");
        }
    }

    // --- field -------------------------------------------------------------------------------------------------------

    /** @return false when it was open already, or cannot be any more */
    public boolean openField(Deed deed) {
        if (state != WaveState.READY) {
            return false;
        }
        state = WaveState.FIELD;
        note(HistoryCode.FIELD_OPENED, deed);
        return true;
    }

    /** By a person, before the last day. */
    public void closeField(Deed deed) {
        admit(WaveStep.CLOSE_FIELD);
        endField(deed);
    }

    /** @return false when it was closed already */
    public boolean closeFieldOnTime(Deed deed) {
        if (state != WaveState.FIELD) {
            return false;
        }
        endField(deed);
        return true;
    }

    private void endField(Deed deed) {
        state = WaveState.ENTRY;
        closedOn = deed.today();
        note(HistoryCode.FIELD_CLOSED, deed);
    }

    public void remindResults(Deed deed) {
        if (state == WaveState.ENTRY) {
            note(HistoryCode.REMINDED, deed);
        }
    }

    /** Whether somebody with a link may answer on that day. */
    public boolean isOpenOn(LocalDate day) {
        return state == WaveState.FIELD
                && (fieldFrom == null || !day.isBefore(fieldFrom))
                && (fieldTo == null || !day.isAfter(fieldTo));
    }

    // --- entry and results -------------------------------------------------------------------------------------------

    /** @return whether anything changed */
    public boolean enter(EnterTotals totals, Deed deed) {
        admit(WaveStep.ENTER);
        return write(totals, HistoryCode.ENTERED, List.of(), deed);
    }

    /** @param reason kept in the history with what it was */
    public boolean correct(EnterTotals totals, @Nullable String reason, Deed deed) {
        admit(WaveStep.CORRECT);
        String words = SurveyTexts.required(reason, "reason", SurveyTexts.REASON);
        boolean changed = write(totals, HistoryCode.CORRECTED, List.of(words), deed);
        if (changed) {
            question(totals.question()).markCorrected();
        }
        return changed;
    }

    private boolean write(EnterTotals totals, HistoryCode what, List<String> more, Deed deed) {
        WaveQuestion question = question(totals.question());
        if (gathering != Gathering.TOTALS) {
            throw InvalidSurvey.because("computed", "The results of " + code + " are computed", code);
        }
        if (question.revision() != totals.version()) {
            throw SurveyChangedMeanwhile.of(code);
        }
        String before = question.figures();
        if (!question.enter(totals, deed)) {
            return false;
        }
        List<String> arguments = new ArrayList<>(List.of(before, question.figures()));
        arguments.addAll(more);
        note(what, totals.question(), arguments, deed);
        return true;
    }

    /** @throws InvalidSurvey {@code totals-only} when it gathers totals, or the other kind of entries */
    public void requireSheets() {
        admit(WaveStep.ENTER);
        if (!takesSheets()) {
            throw InvalidSurvey.because("totals-only", code + " takes no answer sheets", code);
        }
    }

    /** @throws InvalidSurvey {@code totals-only} */
    public void requireCalls() {
        admit(WaveStep.ENTER);
        if (!takesCalls()) {
            throw InvalidSurvey.because("totals-only", code + " takes no calls", code);
        }
    }

    public boolean takesSheets() {
        return kind == WaveKind.SATISFACTION && gathering == Gathering.ONE_BY_ONE;
    }

    public boolean takesCalls() {
        return kind == WaveKind.MYSTERY && gathering == Gathering.ONE_BY_ONE;
    }

    public void imported(String fileName, int results, Deed deed) {
        note(HistoryCode.IMPORTED, null, List.of(fileName, String.valueOf(results)), deed);
    }

    /** @param missing labels of the questions without any result */
    public void submit(List<String> missing, Deed deed) {
        admit(WaveStep.SUBMIT);
        requireQuestions();
        if (!missing.isEmpty()) {
            throw InvalidSurvey.because(
                    "results-missing", missing.size() + " questions have no result", missing.get(0));
        }
        state = WaveState.TO_VALIDATE;
        submittedBy = deed.author();
        submittedAt = deed.at();
        returnReason = null;
        note(HistoryCode.SUBMITTED, deed);
    }

    public void validate(Deed deed) {
        admit(WaveStep.VALIDATE);
        state = WaveState.VALIDATED;
        validatedBy = deed.author();
        validatedAt = deed.at();
        note(HistoryCode.VALIDATED, deed);
    }

    public void sendBack(@Nullable String reason, Deed deed) {
        admit(WaveStep.SEND_BACK);
        String words = SurveyTexts.required(reason, "reason", SurveyTexts.REASON);
        state = WaveState.ENTRY;
        returnReason = words;
        note(HistoryCode.SENT_BACK, null, List.of(words), deed);
    }

    /** @return whether it was not published before: its process waits for that */
    public boolean published(String reference, Deed deed) {
        if (!state.hasValidatedResults()) {
            throw WaveStepRefused.of(WaveStep.PUBLISH, code, state);
        }
        boolean first = state == WaveState.VALIDATED;
        publication = reference;
        publishedOn = deed.today();
        if (first) {
            state = WaveState.PUBLISHED;
        }
        note(HistoryCode.PUBLISHED, null, List.of(reference), deed);
        return first;
    }

    public void keepInside(@Nullable String reason, Deed deed) {
        admit(WaveStep.PUBLISH);
        String words = SurveyTexts.required(reason, "reason", SurveyTexts.REASON);
        state = WaveState.PUBLISHED;
        publishedOn = deed.today();
        note(HistoryCode.KEPT_INSIDE, null, List.of(words), deed);
    }

    public void conclude(@Nullable String words, Deed deed) {
        admit(WaveStep.DECIDE_ACTIONS);
        conclusion = SurveyTexts.required(words, "conclusion", SurveyTexts.TEXT);
        state = WaveState.CLOSED;
        note(HistoryCode.CONCLUDED, null, List.of(conclusion), deed);
    }

    /** @param references of the actions that the plan has now because of the wave */
    public void actionsOpened(List<String> references, Deed deed) {
        note(HistoryCode.ACTIONS_OPENED, null, List.of(String.join(", ", references)), deed);
    }

    public void cancel(@Nullable String reason, Deed deed) {
        admit(WaveStep.CANCEL);
        cancelReason = SurveyTexts.required(reason, "reason", SurveyTexts.REASON);
        state = WaveState.CANCELLED;
        note(HistoryCode.CANCELLED, null, List.of(cancelReason), deed);
    }

    /** @throws WaveStepRefused when the state does not admit it */
    public void admit(WaveStep step) {
        if (!state.admits(step)) {
            throw WaveStepRefused.of(step, code, state);
        }
    }

    // --- history -----------------------------------------------------------------------------------------------------

    private void note(HistoryCode what, Deed deed) {
        note(what, null, List.of(), deed);
    }

    private void note(HistoryCode what, @Nullable QuestionId about, List<String> arguments, Deed deed) {
        history.add(new HistoryEntry(this, ++historyLength, what, about, arguments, deed));
    }

    /** Latest first. */
    public List<HistoryEntry> history() {
        return history.stream()
                .sorted(Comparator.comparingInt(HistoryEntry::rank).reversed())
                .toList();
    }

    // --- reading -----------------------------------------------------------------------------------------------------

    /** Whether somebody belongs to those who enter answers and calls, quality left aside. */
    public boolean isEnteredBy(Actor actor) {
        return asked.contains(actor.person().value())
                || services.stream()
                        .map(ServiceId::new)
                        .anyMatch(service -> actor.belongsTo(service) || actor.heads(service));
    }

    /** Whether a call at that time should have been picked up, on a day when the house works. */
    public boolean isWithinHours(LocalTime at) {
        return opensAt != null && closesAt != null && minutes(at) >= opensAt && minutes(at) < closesAt;
    }

    public List<WaveQuestion> questions() {
        return questions.stream()
                .sorted(Comparator.comparingInt(WaveQuestion::rank))
                .toList();
    }

    private Optional<WaveQuestion> find(QuestionId which) {
        return questions.stream()
                .filter(question -> question.question().equals(which))
                .findFirst();
    }

    public boolean asks(QuestionId which) {
        return find(which).isPresent();
    }

    public WaveQuestion question(QuestionId which) {
        return find(which).orElseThrow(() -> UnknownSurvey.of("question of " + code, which.toString()));
    }

    public List<Scenario> scenarios() {
        return scenarios.stream()
                .sorted(Comparator.comparingInt(Scenario::rank))
                .toList();
    }

    public Scenario scenario(ScenarioId which) {
        return scenarios.stream()
                .filter(scenario -> scenario.id().equals(which))
                .findFirst()
                .orElseThrow(() -> UnknownSurvey.of("scenario of " + code, which.toString()));
    }

    public WaveId id() {
        return new WaveId(id);
    }

    public int version() {
        return version;
    }

    public String code() {
        return code;
    }

    public WaveKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String source() {
        return source;
    }

    public @Nullable String theme() {
        return theme;
    }

    public Channel channel() {
        return channel;
    }

    public Sampling sampling() {
        return sampling;
    }

    public Gathering gathering() {
        return gathering;
    }

    public WaveState state() {
        return state;
    }

    public @Nullable LocalDate fieldFrom() {
        return fieldFrom;
    }

    public @Nullable LocalDate fieldTo() {
        return fieldTo;
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    public @Nullable Integer population() {
        return population;
    }

    public @Nullable Integer panel() {
        return panel;
    }

    public @Nullable String method() {
        return method;
    }

    public @Nullable OpeningHours openingHours() {
        return opensAt == null || closesAt == null
                ? null
                : new OpeningHours(LocalTime.MIN.plusMinutes(opensAt), LocalTime.MIN.plusMinutes(closesAt));
    }

    public boolean isCommentAsked() {
        return commentAsked;
    }

    public Set<ServiceId> services() {
        return services.stream().map(ServiceId::new).collect(Collectors.toUnmodifiableSet());
    }

    public Set<PersonId> asked() {
        return asked.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
    }

    public @Nullable PersonId submittedBy() {
        return submittedBy;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable PersonId validatedBy() {
        return validatedBy;
    }

    public @Nullable Instant validatedAt() {
        return validatedAt;
    }

    public @Nullable String returnReason() {
        return returnReason;
    }

    public @Nullable String cancelReason() {
        return cancelReason;
    }

    public @Nullable String publication() {
        return publication;
    }

    public @Nullable LocalDate publishedOn() {
        return publishedOn;
    }

    public @Nullable String conclusion() {
        return conclusion;
    }

    public boolean isTakenOver() {
        return takenOver;
    }
}
