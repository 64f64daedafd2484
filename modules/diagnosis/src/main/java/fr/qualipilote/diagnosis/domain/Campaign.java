package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignSheet.Outcome;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.CampaignStep;
import fr.qualipilote.diagnosis.DescribeCampaign.ServiceInScope;
import fr.qualipilote.diagnosis.DiagnosisChangedMeanwhile;
import fr.qualipilote.diagnosis.DiagnosisHistory;
import fr.qualipilote.diagnosis.DiagnosisStepRefused;
import fr.qualipilote.diagnosis.Halt;
import fr.qualipilote.diagnosis.InvalidDiagnosis;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.diagnosis.SheetStep;
import fr.qualipilote.diagnosis.TakenOver;
import fr.qualipilote.diagnosis.UnknownDiagnosis;
import fr.qualipilote.diagnosis.spi.DelayLevel;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.VersionId;
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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with its sheets. Its verbs are the steps of {@link CampaignStep} and {@link SheetStep}: each of them refuses what the
 * state does not admit, then what makes no sense, then changes, and writes what happened into the history.
 */
@Entity
@Table(name = "diag_campaign")
public class Campaign {

    private static final Set<DiagnosisHistory> HALTS =
            EnumSet.of(DiagnosisHistory.SUSPENDED, DiagnosisHistory.CANCELLED);

    @Id
    private UUID id;

    @Version
    private int version;

    private String reference;
    private String title;

    @Column(name = "referential_id")
    @Convert(converter = VersionIdConverter.class)
    private VersionId referential;

    @Convert(converter = TextsConverter.class)
    private List<String> modules;

    private @Nullable LocalDate deadline;
    private @Nullable String mission;

    @Column(name = "mission_on")
    private @Nullable LocalDate missionOn;

    @Enumerated(EnumType.STRING)
    private CampaignState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_before_suspension")
    private @Nullable CampaignState stateBeforeSuspension;

    @Column(name = "state_reason")
    private @Nullable String stateReason;

    private @Nullable String summary;

    @Column(name = "adjourned_until")
    private @Nullable LocalDate adjournedUntil;

    @Column(name = "actions_decided")
    private boolean actionsDecided;

    @Column(name = "presented_on")
    private @Nullable LocalDate presentedOn;

    @Column(name = "presentation_note")
    private @Nullable String presentationNote;

    @Column(name = "frozen_at")
    private @Nullable Instant frozenAt;

    @Column(name = "frozen_sha256")
    private @Nullable String frozenSha256;

    /** When the results were validated: on which day the committee said so. */
    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    /** Of a campaign that was taken over. */
    @Column(name = "opened_on")
    private @Nullable LocalDate openedOn;

    @Column(name = "taken_over_by")
    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId takenOverBy;

    @Column(name = "taken_over_at")
    private @Nullable Instant takenOverAt;

    @Column(name = "taken_over_from")
    private @Nullable String takenOverFrom;

    private boolean demonstration;

    /** Rank of what is added without being read. It grows with every change, and so does the version. */
    @Column(name = "history_length")
    private int historyLength;

    @OneToMany(mappedBy = "campaign", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Sheet> sheets = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "diag_decision", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "rank")
    private List<Verdict> verdicts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "diag_follow_up", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "position")
    private List<GapFollowUp> followUps = new ArrayList<>();

    @OneToMany(mappedBy = "campaign", cascade = CascadeType.ALL)
    private List<HistoryEntry> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    // --- preparation -------------------------------------------------------------------------------------------------

    public static Campaign prepare(String reference, CampaignTerms terms, boolean demonstration, Deed deed) {
        Campaign campaign = new Campaign();
        campaign.id = UUID.randomUUID();
        campaign.reference = reference;
        campaign.state = CampaignState.IN_PREPARATION;
        campaign.demonstration = demonstration;
        campaign.agree(terms);
        campaign.write(DiagnosisHistory.PREPARED, deed);
        return campaign;
    }

    /**
     * A campaign that was conducted elsewhere: closed from the start, with the dates that are told. Its sheets are there to be given
     * their answers.
     *
     * @param fileName of the grid
     */
    public static Campaign takeOver(
            String reference, PastTerms terms, String fileName, boolean demonstration, Deed deed) {
        Campaign campaign = new Campaign();
        campaign.id = UUID.randomUUID();
        campaign.reference = reference;
        campaign.state = CampaignState.CLOSED;
        campaign.demonstration = demonstration;
        campaign.agree(terms.campaign());
        campaign.sheets.forEach(Sheet::takeOver);
        campaign.actionsDecided = true;
        campaign.openedOn = terms.openedOn();
        campaign.decidedOn = terms.decidedOn();
        campaign.takenOverBy = Objects.requireNonNull(deed.author(), "somebody takes it over");
        campaign.takenOverAt = deed.at();
        campaign.takenOverFrom = fileName;
        campaign.verdicts.add(new Verdict(Outcome.VALIDATED, terms.minutes(), null, null, terms.decision()));
        campaign.write(DiagnosisHistory.TAKEN_OVER, deed, fileName, terms.openedOn(), terms.decidedOn());
        return campaign;
    }

    public void edit(int seen, CampaignTerms terms, Deed deed) {
        admit(CampaignStep.EDIT);
        if (seen != version) {
            throw DiagnosisChangedMeanwhile.of(reference);
        }
        agree(terms);
        write(DiagnosisHistory.EDITED, deed);
    }

    private void agree(CampaignTerms terms) {
        title = terms.title();
        referential = terms.referential();
        modules = terms.modules();
        deadline = terms.deadline();
        mission = terms.mission();
        missionOn = terms.missionOn();
        Map<Object, Sheet> kept = new LinkedHashMap<>();
        sheets.forEach(sheet -> kept.put(sheet.service(), sheet));
        int last = sheets.stream().mapToInt(Sheet::position).max().orElse(-1);
        for (ServiceInScope scope : terms.services()) {
            Sheet sheet = kept.remove(scope.service());
            if (sheet == null) {
                last++;
                sheets.add(new Sheet(this, last, scope));
            } else {
                sheet.agree(scope);
            }
        }
        sheets.removeAll(kept.values());
    }

    /**
     * @param offered the modules of the version
     * @throws InvalidDiagnosis while something is missing
     */
    public void open(List<ModuleLine> offered, Deed deed) {
        admit(CampaignStep.OPEN);
        requireMission(deed.today());
        requireModules(offered);
        if (sheets.isEmpty()) {
            throw InvalidDiagnosis.because("services-missing", reference + " asks no service");
        }
        LocalDate day = deadline;
        if (day == null) {
            throw InvalidDiagnosis.because("deadline-missing", reference + " has no deadline");
        }
        if (!day.isAfter(deed.today())) {
            throw InvalidDiagnosis.because("deadline-past", day + " is not after today", day);
        }
        state = CampaignState.OPEN;
        sheets.forEach(sheet -> sheet.ask(day));
        write(DiagnosisHistory.OPENED, deed, day);
    }

    private void requireMission(LocalDate today) {
        if (mission == null) {
            throw InvalidDiagnosis.because("mission-missing", reference + " has no mission letter");
        }
        LocalDate signed = missionOn;
        if (signed == null) {
            throw InvalidDiagnosis.because("mission-date-missing", "The mission letter has no date");
        }
        if (signed.isAfter(today)) {
            throw InvalidDiagnosis.because("mission-in-future", "The mission letter is of " + signed, signed);
        }
    }

    private void requireModules(List<ModuleLine> offered) {
        if (modules.isEmpty()) {
            throw InvalidDiagnosis.because("modules-missing", reference + " asks about no module");
        }
        offered.stream()
                .filter(ModuleLine::mandatory)
                .filter(module -> !modules.contains(module.code()))
                .findFirst()
                .ifPresent(module -> {
                    throw InvalidDiagnosis.because("module-mandatory", module.code() + " is mandatory", module.label());
                });
    }

    // --- while services answer ---------------------------------------------------------------------------------------

    public void extend(LocalDate day, String reason, Deed deed) {
        admit(CampaignStep.EXTEND);
        String words = GivenText.required(reason, "reason", GivenText.TEXT);
        LocalDate inForce = Objects.requireNonNull(deadline, "an open campaign has a deadline");
        if (!day.isAfter(inForce) || !day.isAfter(deed.today())) {
            throw InvalidDiagnosis.because("deadline-not-later", day + " is not later than " + inForce, inForce);
        }
        deadline = day;
        postponeOpenSheets(day);
        write(DiagnosisHistory.EXTENDED, deed, day, words);
    }

    private void postponeOpenSheets(LocalDate day) {
        sheets.stream()
                .filter(sheet -> sheet.state().isWritable())
                .filter(sheet -> sheet.dueOn() == null || sheet.dueOn().isBefore(day))
                .forEach(sheet -> sheet.askUntil(day));
    }

    public void nameReferent(SheetId one, @Nullable PersonId referent, @Nullable PersonId substitute, Deed deed) {
        admit(CampaignStep.NAME_REFERENT);
        Sheet sheet = sheet(one);
        sheet.name(referent, substitute);
        write(DiagnosisHistory.REFERENT_NAMED, deed, sheet.service(), referent);
    }

    /** @param missing codes of the criteria that are not answered */
    public void handIn(SheetId one, List<String> missing, Deed deed) {
        Sheet sheet = sheetToTake(SheetStep.HAND_IN, one);
        if (!missing.isEmpty()) {
            throw InvalidDiagnosis.because(
                    "sheet-incomplete",
                    missing.size() + " criteria are not answered",
                    missing.size(),
                    String.join(", ", missing.subList(0, Math.min(10, missing.size()))));
        }
        sheet.handIn(deed);
        write(DiagnosisHistory.HANDED_IN, deed, sheet.service());
    }

    /** When it was the last sheet, the campaign goes on to consolidation. */
    public void accept(SheetId one, Deed deed) {
        Sheet sheet = sheetToTake(SheetStep.ACCEPT, one);
        requireOther(sheet, deed);
        sheet.accept(deed);
        write(DiagnosisHistory.ACCEPTED, deed, sheet.service());
        completeWhenAllAccepted(deed);
    }

    public void sendBack(SheetId one, @Nullable String reason, int criteria, LocalDate day, Deed deed) {
        Sheet sheet = sheetToTake(SheetStep.SEND_BACK, one);
        requireOther(sheet, deed);
        String words = GivenText.optional(reason, "reason", GivenText.TEXT);
        if (words == null && criteria == 0) {
            throw InvalidDiagnosis.because("nothing-to-return", "Nothing says what is to be completed");
        }
        sheet.sendBack(words, day);
        write(DiagnosisHistory.SENT_BACK, deed, sheet.service(), words, criteria);
    }

    private void requireOther(Sheet sheet, Deed deed) {
        PersonId reviewer = deed.author();
        if (reviewer != null && sheet.wasHandedInBy(reviewer)) {
            throw InvalidDiagnosis.because("own-sheet", reviewer + " has handed the sheet in", reference);
        }
    }

    public void leaveScope(SheetId one, String reason, Deed deed) {
        admit(CampaignStep.LEAVE_SCOPE);
        Sheet sheet = sheet(one);
        if (!sheet.isInScope()) {
            throw DiagnosisStepRefused.of(CampaignStep.LEAVE_SCOPE, reference, state);
        }
        String words = GivenText.required(reason, "reason", GivenText.TEXT);
        if (sheets.stream().filter(Sheet::isInScope).count() == 1) {
            throw InvalidDiagnosis.because("service-last", "No service would be left", reference);
        }
        sheet.leave(words);
        write(DiagnosisHistory.LEFT_SCOPE, deed, sheet.service(), words);
        completeWhenAllAccepted(deed);
    }

    private void completeWhenAllAccepted(Deed deed) {
        if (sheets.stream().filter(Sheet::isInScope).allMatch(sheet -> sheet.state() == SheetState.ACCEPTED)) {
            state = CampaignState.IN_REVIEW;
            write(DiagnosisHistory.COMPLETE, new Deed(null, deed.at(), deed.today()));
        }
    }

    // --- what time does ----------------------------------------------------------------------------------------------

    public void remind(SheetId one, Deed deed) {
        Sheet sheet = sheet(one);
        if (sheet.state().isWritable()) {
            write(DiagnosisHistory.REMINDED, deed, sheet.service());
        }
    }

    public void alertHead(SheetId one, Deed deed) {
        Sheet sheet = sheet(one);
        if (sheet.alertHead(deed)) {
            write(DiagnosisHistory.HEAD_ALERTED, deed, sheet.service());
        }
    }

    public void alertSecretary(SheetId one, Deed deed) {
        Sheet sheet = sheet(one);
        if (sheet.alertSecretary(deed)) {
            write(DiagnosisHistory.SECRETARY_ALERTED, deed, sheet.service());
        }
    }

    /** @return the alerts that are settled with it */
    public List<DelayLevel> treatDelay(SheetId one, boolean asHead, boolean asSecretary, String note, Deed deed) {
        Sheet sheet = sheetToTake(SheetStep.TREAT_DELAY, one);
        String words = GivenText.required(note, "note", GivenText.TEXT);
        List<DelayLevel> settled = Arrays.stream(DelayLevel.values())
                .filter(sheet::isAlertOpen)
                .filter(level -> level == DelayLevel.HEAD_OF_SERVICE ? asHead : asSecretary)
                .toList();
        if (settled.isEmpty()) {
            throw InvalidDiagnosis.because("no-delay", "Nothing late waits to be dealt with", reference);
        }
        settled.forEach(sheet::treatDelay);
        write(DiagnosisHistory.DELAY_TREATED, deed, sheet.service(), words);
        return settled;
    }

    // --- consolidation and decision ----------------------------------------------------------------------------------

    public void consolidate(String words, Deed deed) {
        admit(CampaignStep.CONSOLIDATE);
        summary = GivenText.required(words, "summary", GivenText.TEXT);
        state = CampaignState.WITH_COMMITTEE;
        write(DiagnosisHistory.CONSOLIDATED, deed);
    }

    public void validate(String minutes, Deed deed) {
        admit(CampaignStep.DECIDE);
        String document = GivenText.required(minutes, "minutes", GivenText.DOCUMENT);
        adjournedUntil = null;
        decidedOn = deed.today();
        state = CampaignState.VALIDATED;
        verdicts.add(new Verdict(Outcome.VALIDATED, document, null, null, deed));
        write(DiagnosisHistory.VALIDATED, deed, document);
    }

    /** @param day until when the services complete their sheets */
    public void askForMore(String minutes, Map<SheetId, String> requests, LocalDate day, Deed deed) {
        admit(CampaignStep.DECIDE);
        String document = GivenText.required(minutes, "minutes", GivenText.DOCUMENT);
        if (requests.isEmpty()) {
            throw InvalidDiagnosis.because("services-to-ask-missing", "No service is asked for more");
        }
        Map<Sheet, String> asked = new LinkedHashMap<>();
        requests.forEach((one, words) -> {
            Sheet sheet = sheet(one);
            if (sheet.state() != SheetState.ACCEPTED) {
                throw DiagnosisStepRefused.of(SheetStep.SEND_BACK, reference, sheet.state());
            }
            asked.put(sheet, GivenText.required(words, "request", GivenText.TEXT));
        });
        asked.forEach((sheet, words) -> sheet.sendBack(words, day));
        adjournedUntil = null;
        state = CampaignState.OPEN;
        String note = String.join("\n", asked.values());
        verdicts.add(new Verdict(
                Outcome.MORE_ASKED, document, note.substring(0, Math.min(note.length(), GivenText.TEXT)), null, deed));
        write(DiagnosisHistory.MORE_ASKED, deed, document, asked.size());
    }

    public void adjourn(String minutes, LocalDate until, String reason, Deed deed) {
        admit(CampaignStep.DECIDE);
        String document = GivenText.required(minutes, "minutes", GivenText.DOCUMENT);
        String words = GivenText.required(reason, "reason", GivenText.TEXT);
        if (!until.isAfter(deed.today())) {
            throw InvalidDiagnosis.because("date-not-after-today", until + " is not after today", until);
        }
        adjournedUntil = until;
        verdicts.add(new Verdict(Outcome.ADJOURNED, document, words, until, deed));
        write(DiagnosisHistory.ADJOURNED, deed, document, until);
    }

    // --- after validation --------------------------------------------------------------------------------------------

    /** Once and for all. */
    public void freeze(String sha256, Deed deed) {
        if (frozenAt != null || !state.isFrozen()) {
            throw new IllegalStateException(reference + " is frozen already, or not valid");
        }
        frozenAt = deed.at();
        frozenSha256 = sha256;
        write(DiagnosisHistory.FROZEN, deed, sha256);
    }

    /** @param outcomes one for each gap, in the order of the referential */
    public void decideActions(List<GapFollowUp> outcomes, Deed deed) {
        admit(CampaignStep.PROPOSE_ACTIONS);
        if (actionsDecided) {
            throw InvalidDiagnosis.because("actions-decided", "The actions were decided already", reference);
        }
        followUps.addAll(outcomes);
        actionsDecided = true;
        long toOpen = outcomes.stream().filter(GapFollowUp::isToOpen).count();
        long left = outcomes.stream().filter(GapFollowUp::isLeft).count();
        write(DiagnosisHistory.ACTIONS_DECIDED, deed, toOpen, outcomes.size() - toOpen - left, left);
    }

    /** In the order in which they were wanted; those that are known already stay. */
    public void actionsOpened(List<String> references) {
        Iterator<String> next = references.iterator();
        for (GapFollowUp followUp : followUps) {
            if (followUp.isToOpen() && next.hasNext()) {
                followUp.opened(next.next());
            }
        }
    }

    public void present(LocalDate on, @Nullable String note, Deed deed) {
        admit(CampaignStep.PRESENT);
        if (!actionsDecided) {
            throw InvalidDiagnosis.because("actions-undecided", "What follows from the gaps is open", reference);
        }
        if (on.isAfter(deed.today())) {
            throw InvalidDiagnosis.because("presented-in-future", on + " has not come yet", on);
        }
        presentationNote = GivenText.optional(note, "note", GivenText.TEXT);
        presentedOn = on;
        state = CampaignState.CLOSED;
        write(DiagnosisHistory.PRESENTED, deed, on);
    }

    // --- exceptions --------------------------------------------------------------------------------------------------

    public void suspend(String reason, Deed deed) {
        admit(CampaignStep.SUSPEND);
        stateReason = GivenText.required(reason, "reason", GivenText.TEXT);
        stateBeforeSuspension = state;
        state = CampaignState.SUSPENDED;
        write(DiagnosisHistory.SUSPENDED, deed, stateReason);
    }

    public void resume(@Nullable LocalDate day, Deed deed) {
        admit(CampaignStep.RESUME);
        if (day != null && !day.isAfter(deed.today())) {
            throw InvalidDiagnosis.because("deadline-past", day + " is not after today", day);
        }
        state = Objects.requireNonNull(stateBeforeSuspension, "a suspended campaign has a state to go back to");
        stateBeforeSuspension = null;
        stateReason = null;
        if (day != null) {
            deadline = day;
            postponeOpenSheets(day);
        }
        write(DiagnosisHistory.RESUMED, deed);
    }

    public void cancel(String reason, Deed deed) {
        admit(CampaignStep.CANCEL);
        stateReason = GivenText.required(reason, "reason", GivenText.TEXT);
        state = CampaignState.CANCELLED;
        write(DiagnosisHistory.CANCELLED, deed, stateReason);
    }

    // -----------------------------------------------------------------------------------------------------------------

    /** @throws DiagnosisStepRefused when the state does not admit it */
    public void admit(CampaignStep step) {
        if (!step.isPossibleIn(state)) {
            throw DiagnosisStepRefused.of(step, reference, state);
        }
    }

    /** Whether there is anything left to do by that step, once the state admits it. */
    public boolean offers(CampaignStep step) {
        return switch (step) {
            case PROPOSE_ACTIONS -> !actionsDecided;
            case PRESENT -> actionsDecided;
            default -> true;
        };
    }

    private Sheet sheetToTake(SheetStep step, SheetId one) {
        Sheet sheet = sheet(one);
        requireRunning(step, sheet);
        return sheet;
    }

    /** A sheet is worked on while its campaign is open, and not while it is suspended. */
    public void requireRunning(SheetStep step, Sheet sheet) {
        if (state != CampaignState.OPEN) {
            throw DiagnosisStepRefused.of(step, reference, state);
        }
        sheet.admit(step);
    }

    public Sheet sheet(SheetId one) {
        return sheets.stream()
                .filter(sheet -> sheet.id().equals(one))
                .findFirst()
                .orElseThrow(() -> UnknownDiagnosis.withId(one));
    }

    private void write(DiagnosisHistory code, Deed deed, @Nullable Object... arguments) {
        historyLength++;
        List<String> texts = Arrays.stream(arguments)
                .map(argument -> argument == null ? "" : argument.toString())
                .toList();
        history.add(new HistoryEntry(this, historyLength, code, texts, deed));
    }

    public CampaignId id() {
        return new CampaignId(id);
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

    public VersionId referential() {
        return referential;
    }

    public List<String> modules() {
        return modules;
    }

    public @Nullable LocalDate deadline() {
        return deadline;
    }

    public @Nullable String mission() {
        return mission;
    }

    public @Nullable LocalDate missionOn() {
        return missionOn;
    }

    public CampaignState state() {
        return state;
    }

    /** Null while it goes its way. */
    public @Nullable Halt halt() {
        String reason = stateReason;
        if (reason == null) {
            return null;
        }
        HistoryEntry last = history().stream()
                .filter(entry -> HALTS.contains(entry.code()))
                .findFirst()
                .orElseThrow();
        return new Halt(reason, Objects.requireNonNull(last.author(), "somebody has stopped it"), last.at());
    }

    public @Nullable String summary() {
        return summary;
    }

    public @Nullable LocalDate adjournedUntil() {
        return adjournedUntil;
    }

    public @Nullable LocalDate presentedOn() {
        return presentedOn;
    }

    public @Nullable String presentationNote() {
        return presentationNote;
    }

    public @Nullable Instant frozenAt() {
        return frozenAt;
    }

    public @Nullable String frozenSha256() {
        return frozenSha256;
    }

    /** Null until the results are valid. */
    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    /** Null for a campaign that was conducted here. */
    public @Nullable TakenOver takenOver() {
        return takenOverBy == null
                        || takenOverAt == null
                        || takenOverFrom == null
                        || openedOn == null
                        || decidedOn == null
                ? null
                : new TakenOver(takenOverBy, takenOverAt, takenOverFrom, openedOn, decidedOn);
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    /** In the order in which the services were added. */
    public List<Sheet> sheets() {
        return sheets.stream().sorted(Comparator.comparingInt(Sheet::position)).toList();
    }

    public List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    public List<GapFollowUp> followUps() {
        return List.copyOf(followUps);
    }

    /** Latest first. */
    public List<HistoryEntry> history() {
        return history.stream()
                .sorted(Comparator.comparingInt(HistoryEntry::rank).reversed())
                .toList();
    }
}
