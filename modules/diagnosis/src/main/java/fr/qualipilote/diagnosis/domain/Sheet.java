package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.diagnosis.DescribeCampaign.ServiceInScope;
import fr.qualipilote.diagnosis.DiagnosisStepRefused;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.diagnosis.SheetStep;
import fr.qualipilote.diagnosis.spi.DelayLevel;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of one service in a campaign. Its answers are beside it, so that whoever writes one waits for nobody but its sheet. */
@Entity
@Table(name = "diag_sheet")
public class Sheet {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "campaign_id")
    private Campaign campaign;

    private int position;

    @Column(name = "service_id")
    @Convert(converter = ServiceIdConverter.class)
    private ServiceId service;

    /** Empty for all modules of the campaign. */
    @Convert(converter = TextsConverter.class)
    private List<String> modules;

    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId referent;

    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId substitute;

    @Enumerated(EnumType.STRING)
    private SheetState state;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    private @Nullable String reason;

    @Column(name = "head_alerted_since")
    private @Nullable Instant headAlertedSince;

    @Column(name = "secretary_alerted_since")
    private @Nullable Instant secretaryAlertedSince;

    @Column(name = "head_treated")
    private boolean headTreated;

    @Column(name = "secretary_treated")
    private boolean secretaryTreated;

    @Column(name = "handed_in_by")
    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId handedInBy;

    @Column(name = "handed_in_at")
    private @Nullable Instant handedInAt;

    @Column(name = "accepted_by")
    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId acceptedBy;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    /** Grows with every answer that is written. */
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Sheet() {}

    Sheet(Campaign campaign, int position, ServiceInScope scope) {
        this.id = UUID.randomUUID();
        this.campaign = campaign;
        this.position = position;
        this.service = scope.service();
        this.state = SheetState.PLANNED;
        this.modules = List.of();
        agree(scope);
    }

    void agree(ServiceInScope scope) {
        modules = scope.modules().stream().sorted().toList();
        referent = scope.referent();
        substitute = scope.substitute();
    }

    void ask(LocalDate day) {
        state = SheetState.ANSWERING;
        dueOn = day;
    }

    void askUntil(LocalDate day) {
        dueOn = day;
        calm();
    }

    void name(@Nullable PersonId newReferent, @Nullable PersonId newSubstitute) {
        referent = newReferent;
        substitute = newSubstitute;
    }

    /** @throws DiagnosisStepRefused when the state does not admit it */
    public void admit(SheetStep step) {
        if (!step.isPossibleIn(state)) {
            throw DiagnosisStepRefused.of(step, campaign.reference(), state);
        }
    }

    /** The number of a change of one of its answers. */
    public long nextRevision() {
        revision++;
        return revision;
    }

    /** It was answered elsewhere: who handed it in, and when, is not known. */
    void takeOver() {
        state = SheetState.ACCEPTED;
    }

    void handIn(Deed deed) {
        state = SheetState.HANDED_IN;
        handedInBy = deed.author();
        handedInAt = deed.at();
        reason = null;
        calm();
    }

    void accept(Deed deed) {
        state = SheetState.ACCEPTED;
        acceptedBy = deed.author();
        acceptedAt = deed.at();
    }

    void sendBack(@Nullable String why, LocalDate day) {
        state = SheetState.RETURNED;
        reason = why;
        dueOn = day;
        acceptedBy = null;
        acceptedAt = null;
    }

    void leave(String why) {
        state = SheetState.OUT_OF_SCOPE;
        reason = why;
        calm();
    }

    private void calm() {
        headAlertedSince = null;
        secretaryAlertedSince = null;
        headTreated = false;
        secretaryTreated = false;
    }

    /** @return false when it was alerted already, or nothing is waited for any more */
    boolean alertHead(Deed deed) {
        if (!state.isWritable() || headAlertedSince != null) {
            return false;
        }
        headAlertedSince = deed.at();
        return true;
    }

    /** @return as {@link #alertHead} */
    boolean alertSecretary(Deed deed) {
        if (!state.isWritable() || secretaryAlertedSince != null) {
            return false;
        }
        secretaryAlertedSince = deed.at();
        return true;
    }

    /** Whether the alert of that level waits for somebody. */
    public boolean isAlertOpen(DelayLevel level) {
        return state.isWritable()
                && switch (level) {
                    case HEAD_OF_SERVICE -> headAlertedSince != null && !headTreated;
                    case SECRETARY_GENERAL -> secretaryAlertedSince != null && !secretaryTreated;
                };
    }

    void treatDelay(DelayLevel level) {
        switch (level) {
            case HEAD_OF_SERVICE -> headTreated = true;
            case SECRETARY_GENERAL -> secretaryTreated = true;
        }
    }

    public boolean isLate(LocalDate today) {
        return state.isWritable() && dueOn != null && dueOn.isBefore(today);
    }

    /** Whether its answers count. */
    public boolean isInScope() {
        return state != SheetState.OUT_OF_SCOPE;
    }

    public boolean wasHandedInBy(PersonId person) {
        return person.equals(handedInBy);
    }

    public SheetId id() {
        return new SheetId(id);
    }

    public Campaign campaign() {
        return campaign;
    }

    int position() {
        return position;
    }

    public ServiceId service() {
        return service;
    }

    /** Codes of the modules that it is asked about: its own, as far as the campaign asks about them. */
    public List<String> modules() {
        return modules.isEmpty()
                ? campaign.modules()
                : modules.stream().filter(campaign.modules()::contains).toList();
    }

    public @Nullable PersonId referent() {
        return referent;
    }

    public @Nullable PersonId substitute() {
        return substitute;
    }

    public SheetState state() {
        return state;
    }

    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable Instant headAlertedSince() {
        return headAlertedSince;
    }

    public @Nullable Instant secretaryAlertedSince() {
        return secretaryAlertedSince;
    }

    public @Nullable PersonId handedInBy() {
        return handedInBy;
    }

    public @Nullable Instant handedInAt() {
        return handedInAt;
    }

    public @Nullable PersonId acceptedBy() {
        return acceptedBy;
    }

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    public long revision() {
        return revision;
    }
}
