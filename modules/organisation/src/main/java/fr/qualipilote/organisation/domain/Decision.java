package fr.qualipilote.organisation.domain;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.AgendaItemId;
import fr.qualipilote.organisation.DecisionId;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.DecisionState;
import fr.qualipilote.organisation.DraftDecision;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.MeetingId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A decision, from its first letter to what came of it. */
@Entity
@Table(name = "org_decision")
public class Decision {

    public static final int LONGEST_TEXT = 2_000;

    /** An action's label is shorter than what a meeting may write. */
    private static final int LONGEST_LABEL = 500;

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_THEME = 60;
    private static final int MOST_SERVICES = 100;

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private DecisionState state;

    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private DecisionKind kind;

    @Column(name = "wording")
    private String text;

    @Column(name = "follower")
    private @Nullable UUID follower;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "theme")
    private @Nullable String theme;

    @Column(name = "asked_services")
    private @Nullable String askedServices;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "number")
    private @Nullable Integer number;

    @Column(name = "reference")
    private @Nullable String reference;

    @Column(name = "recorded_by")
    private @Nullable UUID recordedBy;

    @Column(name = "recorded_at")
    private @Nullable Instant recordedAt;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answer_note")
    private @Nullable String answerNote;

    @Column(name = "outcome")
    private @Nullable String outcome;

    protected Decision() {}

    public Decision(AgendaItem item, Instant at) {
        this.id = UUID.randomUUID();
        this.meetingId = item.meeting().value();
        this.itemId = item.id().value();
        this.state = DecisionState.DRAFT;
        this.kind = DecisionKind.NOTE;
        this.text = "";
        this.begunAt = at;
    }

    /** Anything may be missing. @throws InvalidOrganisation when it was taken meanwhile, or the text is too long */
    public void keep(DraftDecision content) {
        requireState(DecisionState.DRAFT);
        String checkedText =
                Objects.requireNonNullElse(Texts.optional("decision-text", content.text(), LONGEST_TEXT), "");
        String checkedTheme = Texts.optional("theme", content.theme(), LONGEST_THEME);
        if (content.services().size() > MOST_SERVICES) {
            throw InvalidOrganisation.because(
                    "decision-services-many", "More than " + MOST_SERVICES + " services", MOST_SERVICES);
        }
        PersonId someone = content.follower();
        kind = content.kind();
        text = checkedText;
        follower = someone == null ? null : someone.value();
        dueOn = content.dueOn();
        theme = checkedTheme;
        askedServices =
                content.services().stream().map(ServiceId::toString).sorted().collect(Collectors.joining(" "));
    }

    /**
     * @param askable the services that may be asked for more one by one; empty where nobody is asked by name
     * @throws InvalidOrganisation when it asks for more and none of them is named
     */
    public void requireServices(Collection<ServiceId> askable) {
        if (kind == DecisionKind.ASK_FOR_MORE
                && !askable.isEmpty()
                && services().stream().noneMatch(askable::contains)) {
            throw InvalidOrganisation.because("decision-services-missing", "No service is asked for more");
        }
    }

    /**
     * @param rank among the decisions of the meeting
     * @throws InvalidOrganisation when it was taken meanwhile, something is missing, or the item does not admit it
     */
    public void record(
            AgendaItem item, int rank, String ref, boolean toConfirm, PersonId by, Instant at, LocalDate today) {
        requireState(DecisionState.DRAFT);
        requireComplete(item, today);
        state = toConfirm ? DecisionState.TO_CONFIRM : DecisionState.TAKEN;
        number = rank;
        reference = ref;
        recordedBy = by.value();
        recordedAt = at;
    }

    private void requireComplete(AgendaItem item, LocalDate today) {
        Texts.required("decision-text", text, LONGEST_TEXT);
        if (!item.admits(kind)) {
            throw InvalidOrganisation.because(
                    "decision-not-admitted", kind + " is not possible under " + item.title(), kind.name());
        }
        if (kind == DecisionKind.START_ACTION) {
            Texts.required("decision-label", text, LONGEST_LABEL);
            Texts.required("theme", theme, LONGEST_THEME);
        }
        if (kind.isDated() && dueOn == null) {
            throw InvalidOrganisation.because("decision-date-missing", "The date is missing");
        }
        if (dueOn != null && dueOn.isBefore(today)) {
            throw InvalidOrganisation.because("decision-date-past", dueOn + " is past", dueOn);
        }
        if (kind == DecisionKind.ADJOURN && today.equals(dueOn)) {
            throw InvalidOrganisation.because("decision-adjourned-today", "Nothing is put off to the same day");
        }
    }

    /** @throws InvalidOrganisation when it does not wait, or is set aside without a word */
    public void answer(boolean confirmed, @Nullable String note, PersonId by, Instant at) {
        requireState(DecisionState.TO_CONFIRM);
        answerNote =
                confirmed ? Texts.optional("note", note, LONGEST_NOTE) : Texts.required("reason", note, LONGEST_NOTE);
        answeredBy = by.value();
        answeredAt = at;
        state = confirmed ? DecisionState.TAKEN : DecisionState.SET_ASIDE;
    }

    /** @param what the reference of what came of it; null when it has none */
    public void carriedOut(@Nullable String what) {
        requireState(DecisionState.TAKEN);
        outcome = what;
    }

    private void requireState(DecisionState needed) {
        if (state != needed) {
            throw InvalidOrganisation.because("decision-state", "The decision is " + state, state.name());
        }
    }

    public boolean isDraft() {
        return state == DecisionState.DRAFT;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public DecisionId id() {
        return new DecisionId(id);
    }

    public MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    public AgendaItemId item() {
        return new AgendaItemId(itemId);
    }

    public DecisionState state() {
        return state;
    }

    public DecisionKind kind() {
        return kind;
    }

    public DraftDecision content() {
        return new DraftDecision(kind, text, person(follower), dueOn, theme, services());
    }

    public @Nullable String reference() {
        return reference;
    }

    public @Nullable PersonId recordedBy() {
        return person(recordedBy);
    }

    public @Nullable Instant recordedAt() {
        return recordedAt;
    }

    public @Nullable PersonId answeredBy() {
        return person(answeredBy);
    }

    public @Nullable String answerNote() {
        return answerNote;
    }

    public @Nullable String outcome() {
        return outcome;
    }

    private Set<ServiceId> services() {
        return askedServices == null || askedServices.isEmpty()
                ? Set.of()
                : Arrays.stream(askedServices.split(" ")).map(ServiceId::of).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
