package fr.qualipilote.publication.domain;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.publication.FigureId;
import fr.qualipilote.publication.HistoryCode;
import fr.qualipilote.publication.InvalidPublication;
import fr.qualipilote.publication.PublicSet.Licence;
import fr.qualipilote.publication.PublicationChanged;
import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.PublicationState;
import fr.qualipilote.publication.PublicationStep;
import fr.qualipilote.publication.PublicationStepRefused;
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
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A set of figures, from the first choice to what everybody reads. Its verbs refuse what the state does not admit, then what
 * makes no sense, then change, and write what happened into the history. What is frozen stays: no verb touches it.
 */
@Entity
@Table(name = "publication_set")
public class Publication {

    public static final int MOST_MONTHS = 12;

    @Id
    private UUID id;

    @Version
    private int version;

    private String reference;
    private String title;

    @Column(name = "from_month")
    @Convert(converter = MonthConverter.class)
    private YearMonth from;

    @Column(name = "to_month")
    @Convert(converter = MonthConverter.class)
    private YearMonth to;

    @Enumerated(EnumType.STRING)
    private PublicationState state;

    @Column(name = "prepared_by")
    @Convert(converter = PersonIdConverter.class)
    private PersonId preparedBy;

    @Column(name = "prepared_at")
    private Instant preparedAt;

    @Column(name = "submitted_by")
    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId submittedBy;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    @Column(name = "approved_by")
    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId approvedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "approved_as")
    private @Nullable Role approvedAs;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "published_on")
    private @Nullable LocalDate publishedOn;

    private @Nullable String producer;
    private @Nullable String licence;

    @Column(name = "licence_address")
    private @Nullable String licenceAddress;

    private @Nullable String sha256;

    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    @Column(name = "withdraw_reason")
    private @Nullable String withdrawReason;

    /** Ranks of what is added without being read; it grows with every change, and so does the version. */
    @Column(name = "history_length")
    private int historyLength;

    @ElementCollection
    @CollectionTable(name = "publication_choice", joinColumns = @JoinColumn(name = "set_id"))
    @OrderColumn(name = "position")
    private List<Choice> choices = new ArrayList<>();

    @OneToMany(mappedBy = "publication", cascade = CascadeType.ALL)
    private List<FrozenMeasure> measures = new ArrayList<>();

    @OneToMany(mappedBy = "publication", cascade = CascadeType.ALL)
    private List<FrozenResult> results = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "publication_explanation", joinColumns = @JoinColumn(name = "set_id"))
    @MapKeyColumn(name = "rank")
    @Column(name = "sentence")
    private Map<Integer, String> explanations = new HashMap<>();

    @OneToMany(mappedBy = "publication", cascade = CascadeType.ALL)
    private List<HistoryEntry> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Publication() {}

    @SuppressWarnings("NullAway.Init")
    private Publication(String reference, Deed deed) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.state = PublicationState.DRAFT;
        this.preparedBy = deed.person();
        this.preparedAt = deed.at();
    }

    // --- preparation -------------------------------------------------------------------------------------------------

    public static Publication prepare(String reference, String title, YearMonth from, YearMonth to, Deed deed) {
        Publication publication = new Publication(reference, deed);
        publication.speakOf(title, from, to, deed);
        publication.write(HistoryCode.PREPARED, deed);
        return publication;
    }

    /** @param seen the version that was read */
    public void describe(int seen, String newTitle, YearMonth newFrom, YearMonth newTo, Deed deed) {
        admit(PublicationStep.EDIT);
        requireSeen(seen);
        speakOf(newTitle, newFrom, newTo, deed);
        write(HistoryCode.DESCRIBED, deed);
    }

    private void speakOf(String newTitle, YearMonth newFrom, YearMonth newTo, Deed deed) {
        String words = Texts.title(newTitle);
        requireSpan(newFrom, newTo, deed.today());
        title = words;
        from = newFrom;
        to = newTo;
    }

    /** @throws InvalidPublication when the months are no span that can be published */
    public static void requireSpan(YearMonth from, YearMonth to, LocalDate today) {
        if (to.isBefore(from)) {
            throw InvalidPublication.because("months-reversed", to + " is before " + from);
        }
        if (ChronoUnit.MONTHS.between(from, to) >= MOST_MONTHS) {
            throw InvalidPublication.because("months-too-many", from + " to " + to + " is too long", MOST_MONTHS);
        }
        if (to.isAfter(YearMonth.from(today))) {
            throw InvalidPublication.because("months-to-come", to + " is still to come");
        }
    }

    /** The choice that goes with the preparation. */
    public void chooseFirst(Collection<FigureId> figures) {
        replaceChoices(figures);
    }

    /** @param seen the version that was read */
    public void choose(int seen, Collection<FigureId> figures, Deed deed) {
        admit(PublicationStep.EDIT);
        requireSeen(seen);
        replaceChoices(figures);
        write(HistoryCode.CHOSEN, deed, choices.size());
    }

    /** What may not be published any more, or lies outside the months, is chosen no longer. */
    public void keepOnly(Collection<FigureId> offered) {
        choices.removeIf(choice -> !offered.contains(choice.id()));
    }

    private void replaceChoices(Collection<FigureId> figures) {
        choices.clear();
        figures.stream().distinct().forEach(figure -> choices.add(Choice.of(figure, null)));
    }

    /** @param chosen what is chosen, as it is now, in the order of the publication */
    public void submit(List<Figure> chosen, Deed deed) {
        admit(PublicationStep.SUBMIT);
        if (choices.isEmpty()) {
            throw InvalidPublication.because("no-figures", reference + " has no figures", reference);
        }
        if (chosen.size() != choices.size()) {
            throw InvalidPublication.because(
                    "figure-not-offered", "A figure of " + reference + " may not be published");
        }
        choices.clear();
        chosen.forEach(figure -> choices.add(Choice.of(figure.id(), figure.fingerprint())));
        submittedBy = deed.person();
        submittedAt = deed.at();
        state = PublicationState.SUBMITTED;
        write(HistoryCode.SUBMITTED, deed, choices.size());
    }

    public void discard(String reason, Deed deed) {
        admit(PublicationStep.DISCARD);
        String words = Texts.reason(reason);
        state = PublicationState.DISCARDED;
        write(HistoryCode.DISCARDED, deed, words);
    }

    // --- decision ----------------------------------------------------------------------------------------------------

    /** @throws InvalidPublication {@code own-submission}, {@code figures-changed} */
    public void requireApprovable(PersonId by, List<Figure> now) {
        admit(PublicationStep.APPROVE);
        if (by.equals(submittedBy)) {
            throw InvalidPublication.because("own-submission", by + " submitted " + reference, reference);
        }
        Map<FigureId, Figure> current = new HashMap<>();
        now.forEach(figure -> current.put(figure.id(), figure));
        List<String> changed = choices.stream()
                .filter(choice -> !isAsSubmitted(choice, current.get(choice.id())))
                .map(choice -> Optional.ofNullable(current.get(choice.id()))
                        .map(Figure::label)
                        .orElse("–"))
                .distinct()
                .toList();
        if (!changed.isEmpty()) {
            throw InvalidPublication.because(
                    "figures-changed",
                    changed.size() + " figures of " + reference + " changed",
                    reference,
                    String.join(", ", changed));
        }
    }

    private static boolean isAsSubmitted(Choice choice, @Nullable Figure now) {
        return now != null && now.fingerprint().equals(choice.fingerprint());
    }

    /** Copies the figures; from now on this is what everybody reads. {@link #seal} tells what it amounts to. */
    public void freeze(List<Figure> figures, String newProducer, Licence newLicence, Role as, Deed deed) {
        admit(PublicationStep.APPROVE);
        int rank = 0;
        for (Figure figure : measuresFirst(figures)) {
            rank++;
            if (figure instanceof MeasureFigure measure) {
                measures.add(new FrozenMeasure(this, rank, measure));
            } else if (figure instanceof ResultFigure result) {
                results.add(new FrozenResult(this, rank, result));
            }
        }
        producer = newProducer;
        licence = newLicence.name();
        licenceAddress = newLicence.address();
        approvedBy = deed.person();
        approvedAs = as;
        approvedAt = deed.at();
        publishedOn = deed.today();
        state = PublicationState.PUBLISHED;
    }

    private static List<Figure> measuresFirst(List<Figure> figures) {
        return Stream.concat(
                        figures.stream().filter(MeasureFigure.class::isInstance),
                        figures.stream().filter(ResultFigure.class::isInstance))
                .toList();
    }

    /** @param fingerprint of the canonical file of what was frozen */
    public void seal(String fingerprint, Deed deed) {
        if (sha256 != null) {
            throw new IllegalStateException(reference + " is sealed already");
        }
        sha256 = fingerprint;
        write(HistoryCode.APPROVED, deed, fingerprint);
    }

    /** Nothing happens where the decision has come meanwhile. */
    public void remind(Deed deed) {
        if (state == PublicationState.SUBMITTED) {
            write(HistoryCode.REMINDED, deed);
        }
    }

    public void sendBack(String reason, Deed deed) {
        admit(PublicationStep.SEND_BACK);
        returnReason = Texts.reason(reason);
        state = PublicationState.RETURNED;
        write(HistoryCode.SENT_BACK, deed, returnReason);
    }

    // --- afterwards --------------------------------------------------------------------------------------------------

    public void withdraw(String reason, Deed deed) {
        admit(PublicationStep.WITHDRAW);
        withdrawReason = Texts.reason(reason);
        withdrawnOn = deed.today();
        state = PublicationState.WITHDRAWN;
        write(HistoryCode.WITHDRAWN, deed, withdrawReason);
    }

    /** @param label which figure it is */
    public void explain(int rank, String label, String sentence, Deed deed) {
        admit(PublicationStep.EXPLAIN_CORRECTION);
        String words = Texts.sentence(sentence);
        if (words.isEmpty()) {
            explanations.remove(rank);
        } else {
            explanations.put(rank, words);
        }
        write(HistoryCode.CORRECTION_EXPLAINED, deed, label, words);
    }

    private void admit(PublicationStep step) {
        if (!state.admits(step)) {
            throw PublicationStepRefused.of(step, reference, state);
        }
    }

    private void requireSeen(int seen) {
        if (seen != version) {
            throw PublicationChanged.of(reference);
        }
    }

    private void write(HistoryCode code, Deed deed, Object... arguments) {
        historyLength++;
        history.add(new HistoryEntry(
                this,
                historyLength,
                code,
                Arrays.stream(arguments).map(Object::toString).toList(),
                deed));
    }

    // --- what is known -----------------------------------------------------------------------------------------------

    public PublicationId id() {
        return new PublicationId(id);
    }

    public int version() {
        return version;
    }

    public String reference() {
        return reference;
    }

    public String title() {
        return title;
    }

    public YearMonth from() {
        return from;
    }

    public YearMonth to() {
        return to;
    }

    public PublicationState state() {
        return state;
    }

    public PersonId preparedBy() {
        return preparedBy;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    public @Nullable PersonId submittedBy() {
        return submittedBy;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    /** Whether management was asked at least once. */
    public boolean wasSubmitted() {
        return submittedAt != null;
    }

    public @Nullable String returnReason() {
        return returnReason;
    }

    public @Nullable PersonId approvedBy() {
        return approvedBy;
    }

    public @Nullable Role approvedAs() {
        return approvedAs;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }

    public @Nullable LocalDate publishedOn() {
        return publishedOn;
    }

    public String producer() {
        return Objects.requireNonNull(producer, "frozen with the figures");
    }

    public Licence licence() {
        return new Licence(
                Objects.requireNonNull(licence, "frozen with the figures"),
                Objects.requireNonNull(licenceAddress, "frozen with the figures"));
    }

    public @Nullable String sha256() {
        return sha256;
    }

    public @Nullable LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    public @Nullable String withdrawReason() {
        return withdrawReason;
    }

    public List<FigureId> chosen() {
        return choices.stream().map(Choice::id).toList();
    }

    public List<FrozenMeasure> measures() {
        return measures.stream()
                .sorted(Comparator.comparingInt(FrozenMeasure::rank))
                .toList();
    }

    public List<FrozenResult> results() {
        return results.stream()
                .sorted(Comparator.comparingInt(FrozenResult::rank))
                .toList();
    }

    public Map<Integer, String> explanations() {
        return Map.copyOf(explanations);
    }

    /** Latest first. */
    public List<HistoryEntry> history() {
        return history.stream()
                .sorted(Comparator.comparingInt(HistoryEntry::rank).reversed())
                .toList();
    }
}
