package fr.qualipilote.ui.testing;

import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.CampaignStep;
import fr.qualipilote.diagnosis.Halt;
import fr.qualipilote.diagnosis.Progress;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.Score;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.diagnosis.SheetStep;
import fr.qualipilote.diagnosis.TakenOver;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.VersionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A self-diagnosis campaign of the house on 1 July 2022, as a test wants it. */
public final class SomeCampaign {

    public static final String REFERENCE = "AD-2022-01";
    public static final CampaignId ID = new CampaignId(House.id("campaign"));
    public static final VersionId VERSION = new VersionId(House.id("version"));
    public static final List<ModuleLine> MODULES =
            List.of(new ModuleLine("M1", "Accueil", true, 1), new ModuleLine("M2", "Titres", false, 2));
    public static final Score SCORE = score("725", 10, 3, 1);

    private CampaignState state = CampaignState.OPEN;
    private final Set<CampaignStep> steps = EnumSet.noneOf(CampaignStep.class);
    private final List<SheetLine> sheets = new ArrayList<>();
    private final List<CampaignSheet.Decided> decisions = new ArrayList<>();
    private final List<CampaignSheet.FollowUp> followUps = new ArrayList<>();
    private final List<CampaignSheet.HistoryEntry> history = new ArrayList<>();
    private @Nullable Score conformity = SCORE;
    private @Nullable LocalDate deadline = MonthlyReview.TODAY.plusDays(28);
    private @Nullable String mission = "Lettre 12";
    private @Nullable LocalDate missionOn = LocalDate.of(2022, 6, 6);
    private @Nullable Halt halt;
    private @Nullable String summary;
    private @Nullable LocalDate adjournedUntil;
    private Results.@Nullable Frozen frozen;
    private @Nullable TakenOver takenOver;
    private @Nullable LocalDate presentedOn;
    private List<ModuleLine> modules = MODULES;
    private int late;

    public static SomeCampaign in(CampaignState state) {
        SomeCampaign campaign = new SomeCampaign();
        campaign.state = state;
        return campaign;
    }

    public static Score score(String points, int levels, int gaps, int unproven) {
        return new Score(
                BigDecimal.TEN, new BigDecimal(points), levels, 0, gaps, unproven, new Progress(levels, levels * 2));
    }

    public SomeCampaign may(CampaignStep... some) {
        steps.addAll(List.of(some));
        return this;
    }

    public SomeCampaign with(SheetLine... some) {
        sheets.addAll(List.of(some));
        late += (int) sheets.stream().filter(SheetLine::late).count();
        return this;
    }

    public SomeCampaign unreadable() {
        conformity = null;
        return this;
    }

    public SomeCampaign scored(Score score) {
        conformity = score;
        return this;
    }

    /** Stopped by the secretary general, three days ago. */
    public SomeCampaign because(String reason) {
        halt = halt(reason);
        return this;
    }

    public SomeCampaign summedUp(String text) {
        summary = text;
        return this;
    }

    public SomeCampaign asking(List<ModuleLine> some) {
        modules = some;
        return this;
    }

    public SomeCampaign until(@Nullable LocalDate day) {
        deadline = day;
        return this;
    }

    public SomeCampaign withoutMission() {
        mission = null;
        missionOn = null;
        return this;
    }

    public SomeCampaign adjourned(LocalDate until) {
        adjournedUntil = until;
        return this;
    }

    public SomeCampaign decided(CampaignSheet.Decided... some) {
        decisions.addAll(List.of(some));
        return this;
    }

    public SomeCampaign followedUp(CampaignSheet.FollowUp... some) {
        followUps.addAll(List.of(some));
        return this;
    }

    public SomeCampaign frozen(String sha256) {
        frozen = new Results.Frozen(MonthlyReview.YESTERDAY, sha256);
        return this;
    }

    public SomeCampaign takenOver(TakenOver told) {
        takenOver = told;
        return this;
    }

    public SomeCampaign presented(LocalDate on) {
        presentedOn = on;
        return this;
    }

    /** Latest first. */
    public SomeCampaign history(CampaignSheet.HistoryEntry... entries) {
        history.addAll(List.of(entries));
        return this;
    }

    public CampaignLine line() {
        List<SheetLine> inScope = sheets.stream()
                .filter(sheet -> sheet.state() != SheetState.OUT_OF_SCOPE)
                .toList();
        return new CampaignLine(
                ID,
                REFERENCE,
                "Autodiagnostic 2022",
                "Référentiel de démonstration",
                state,
                deadline,
                inScope.size(),
                (int) inScope.stream()
                        .filter(sheet -> sheet.state() == SheetState.ACCEPTED)
                        .count(),
                late,
                new Progress(12, 60),
                conformity,
                true,
                takenOver,
                halt);
    }

    public static Halt halt(String reason) {
        return new Halt(reason, new PersonId(House.id("sg")), MonthlyReview.YESTERDAY.minus(2, ChronoUnit.DAYS));
    }

    public CampaignSheet sheet() {
        return new CampaignSheet(
                line(),
                7,
                VERSION,
                modules,
                mission,
                missionOn,
                summary,
                adjournedUntil,
                List.copyOf(sheets),
                List.copyOf(decisions),
                List.copyOf(followUps),
                frozen,
                presentedOn,
                null,
                Set.copyOf(steps),
                List.copyOf(history));
    }

    /** A service's sheet as a test wants it. */
    public static final class Fiche {

        private final ServiceId service;
        private final String label;
        private SheetState state = SheetState.ANSWERING;
        private List<String> modules = List.of("M1", "M2");
        private @Nullable PersonId referent;
        private @Nullable PersonId substitute;
        private @Nullable PersonId answering;
        private @Nullable Score conformity = SCORE;
        private LocalDate dueOn = MonthlyReview.TODAY.plusDays(28);
        private @Nullable Instant headAlerted;
        private @Nullable Instant secretaryAlerted;
        private @Nullable PersonId handedInBy;
        private @Nullable String reason;
        private final Set<SheetStep> steps = EnumSet.noneOf(SheetStep.class);

        private Fiche(String code) {
            service = House.serviceId(code);
            label = code;
        }

        public static Fiche of(String code) {
            return new Fiche(code);
        }

        public static SheetId id(String code) {
            return new SheetId(House.id("sheet " + code));
        }

        public Fiche in(SheetState other) {
            state = other;
            return this;
        }

        public Fiche only(String... codes) {
            modules = List.of(codes);
            return this;
        }

        public Fiche referent(String key) {
            referent = House.personId(key);
            answering = referent;
            return this;
        }

        public Fiche substitute(String key) {
            substitute = House.personId(key);
            return this;
        }

        public Fiche answeredBy(String key) {
            answering = House.personId(key);
            return this;
        }

        public Fiche handedInBy(String key) {
            handedInBy = House.personId(key);
            return this;
        }

        public Fiche unreadable() {
            conformity = null;
            return this;
        }

        public Fiche due(LocalDate day) {
            dueOn = day;
            return this;
        }

        public Fiche headAlerted() {
            headAlerted = MonthlyReview.YESTERDAY;
            return this;
        }

        public Fiche secretaryAlerted() {
            secretaryAlerted = MonthlyReview.YESTERDAY;
            return this;
        }

        public Fiche because(String text) {
            reason = text;
            return this;
        }

        public Fiche may(SheetStep... some) {
            steps.addAll(List.of(some));
            return this;
        }

        public SheetLine line() {
            return new SheetLine(
                    new SheetId(House.id("sheet " + label)),
                    ID,
                    service,
                    label,
                    modules,
                    state,
                    referent,
                    substitute,
                    answering,
                    new Progress(12, 20),
                    conformity,
                    dueOn,
                    state.isWritable() && dueOn.isBefore(MonthlyReview.TODAY),
                    headAlerted,
                    secretaryAlerted,
                    handedInBy,
                    handedInBy == null ? null : MonthlyReview.YESTERDAY,
                    null,
                    null,
                    reason,
                    Set.copyOf(steps));
        }
    }
}
