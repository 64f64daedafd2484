package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.DiagnosisResults;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.UnknownDiagnosis;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.casemap.CaseMapPanel;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.DetailsPage;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.PartTabs;
import fr.qualipilote.ui.part.Refresh;
import fr.qualipilote.ui.part.Slot;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.tasks.WorkList;
import fr.qualipilote.worklist.CaseMaps;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.Worklist;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One campaign: where it stands, how far its services are and how well, what the person may do, and all that was decided. */
@Route(value = DiagnosisNavigation.CAMPAIGN, layout = MainLayout.class)
@PermitAll
public class CampaignView extends DetailsPage {

    private static final String DECIDE_ACTIONS = "self-diagnosis/decide-actions";

    /** The parts that are read when they are opened. */
    private enum Part {
        SCHEMA,
        HISTORIQUE
    }

    /** All that the page shows; where it is the same as before, nothing is touched. */
    private record Shown(CampaignSheet campaign, List<WorkItemLine> work) {}

    private final SelfDiagnoses diagnoses;
    private final DiagnosisResults results;
    private final ReferentialVersions versions;
    private final Worklist worklist;
    private final CaseMaps caseMaps;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;
    private final Answering answering;
    private final CampaignSteps steps;
    private final SheetSteps sheetSteps;

    private final Slot stages = new Slot();
    private final Slot figures = new Slot();
    private final Slot services = new Slot();
    private Part part = Part.SCHEMA;
    private @Nullable Shown shown;

    CampaignView(
            SelfDiagnoses diagnoses,
            DiagnosisResults results,
            ReferentialVersions versions,
            Worklist worklist,
            CaseMaps caseMaps,
            Mandates mandates,
            CurrentActor currentActor,
            BusinessClock clock,
            Names names) {
        super(DiagnosisNavigation.REFERENCE, UnknownDiagnosis.class);
        this.diagnoses = diagnoses;
        this.results = results;
        this.versions = versions;
        this.worklist = worklist;
        this.caseMaps = caseMaps;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;
        this.answering = new Answering(names, mandates, clock.today(), words);
        this.steps = new CampaignSteps(diagnoses, currentActor, clock, names, this::show);
        this.sheetSteps = new SheetSteps(diagnoses, currentActor, names, answering, this::show);

        // layout
        setWay(Places.SELF_DIAGNOSES, words.text("nav.self-diagnoses"));
        add(chips, stages, notes, figures, services, columns, new Refresh(this::look));
    }

    @Override
    protected void entering(BeforeEnterEvent event) {
        part = PartTabs.asked(event.getLocation().getQueryParameters(), Part.SCHEMA);
    }

    // --- as it is now ------------------------------------------------------------------------------------------------

    private Shown read() {
        CampaignSheet campaign = diagnoses.campaignWithReference(currentActor.get(), reference());
        return new Shown(
                campaign,
                worklist.openWorkOf(currentActor.get(), campaign.line().id().value()));
    }

    @Override
    protected void show() {
        names.forget();
        show(read());
    }

    /** What others have done since: the page changes only where it has something else to say. */
    private void look() {
        Shown now = read();
        if (!now.equals(shown)) {
            names.forget();
            show(now);
        }
    }

    private void show(Shown now) {
        shown = now;
        CampaignSheet campaign = now.campaign();
        CampaignLine line = campaign.line();
        List<String> missing = missing(campaign);
        boolean prepared = line.state() == CampaignState.IN_PREPARATION;
        boolean readable = DiagnosisRights.readsResults(campaign) && !prepared;
        setHeading(line.title());
        setSubtitle(words.text("selfdiagnosis.reference-version", line.reference(), line.referential()));
        tools.show(tools(now, missing.isEmpty(), readable));
        chips.show(chips(line));
        stages.show(line.takenOver() == null ? List.of(new CampaignStages(campaign)) : List.of());
        notes.show(CampaignNotes.of(campaign, missing, names, words));
        figures.show(prepared ? List.of() : List.of(new CampaignFigures(line, readable)));
        services.show(new ServicesCard(campaign, answering, sheetSteps));
        mainColumn.show(main(campaign));
        aside.show(aside(now));
    }

    private List<String> missing(CampaignSheet campaign) {
        return campaign.line().state() != CampaignState.IN_PREPARATION
                ? List.of()
                : new OpeningCheck(versions.version(campaign.referential()), names, clock.today(), words)
                        .missing(OpeningCheck.described(campaign));
    }

    // --- what can be done, and where it stands -----------------------------------------------------------------------

    private List<Component> tools(Shown now, boolean complete, boolean readable) {
        Component bar = steps.bar(now.campaign(), complete, actionsTask(now.work()));
        if (!readable) {
            return List.of(bar);
        }
        Component results =
                new LinkButton(DiagnosisNavigation.addressOfResults(reference()), words.text("selfdiagnosis.results"));
        return List.of(results, bar);
    }

    private static Optional<String> actionsTask(List<WorkItemLine> work) {
        return work.stream()
                .filter(item -> item.formKey().equals(DECIDE_ACTIONS))
                .map(item -> Places.TASKS + "/" + item.id())
                .findFirst();
    }

    private List<Chip> chips(CampaignLine line) {
        List<Chip> all = new ArrayList<>();
        all.add(new Chip(words.label(line.state()), CampaignWords.tone(line.state())));
        if (line.demonstration()) {
            all.add(new Chip(words.text("selfdiagnosis.demonstration"), Tone.INFO));
        }
        if (line.takenOver() != null) {
            all.add(new Chip(words.text("selfdiagnosis.takeover.mark"), Tone.INFO));
        }
        if (line.late() > 0) {
            all.add(new Chip(words.text("selfdiagnosis.late", line.late()), Tone.BAD));
        }
        return all;
    }

    private List<Component> aside(Shown now) {
        List<Component> cards = new ArrayList<>();
        if (!now.work().isEmpty()) {
            Card work = new Card(words.text("action.work"));
            work.addClassName("qp-campaign-work");
            cards.add(work.with(new WorkList(now.work(), this::task, names, clock.today())));
        }
        cards.add(new CampaignFactsCard(now.campaign(), clock.today()));
        return cards;
    }

    private String task(WorkItemLine item) {
        String key = "tasks.title." + item.formKey();
        String about = item.service() == null ? item.reference() : names.service(item.service());
        return words.has(key) ? words.text(key, about) : item.subject();
    }

    // --- what was decided --------------------------------------------------------------------------------------------

    private List<Component> main(CampaignSheet campaign) {
        List<Component> all =
                new ArrayList<>(CampaignOutcome.of(campaign, () -> gaps(campaign), names, clock.today(), words));
        all.add(parts(campaign));
        return all;
    }

    private Map<String, String> gaps(CampaignSheet campaign) {
        return results.results(currentActor.get(), campaign.line().id()).gaps().stream()
                .collect(Collectors.toMap(
                        Results.Gap::criterion, Results.Gap::text, (one, other) -> one, LinkedHashMap::new));
    }

    // --- the parts under their tabs ----------------------------------------------------------------------------------

    private Component parts(CampaignSheet campaign) {
        PartTabs.Part<Part> history = new PartTabs.Part<>(
                Part.HISTORIQUE,
                title(Part.HISTORIQUE),
                () -> new CampaignHistory(campaign.history(), names, clock.today()));
        // no process has run for what was done elsewhere: there is no diagram
        boolean elsewhere = campaign.line().takenOver() != null;
        part = elsewhere ? Part.HISTORIQUE : part;
        return new PartTabs<>(
                DiagnosisNavigation.addressOf(reference()),
                part,
                opened -> part = opened,
                elsewhere
                        ? List.of(history)
                        : List.of(
                                new PartTabs.Part<>(Part.SCHEMA, title(Part.SCHEMA), () -> diagrams(campaign)),
                                history));
    }

    private String title(Part one) {
        return words.text("selfdiagnosis.part." + PartTabs.code(one));
    }

    private Component diagrams(CampaignSheet campaign) {
        return new CaseMapPanel(
                caseMaps.mapOf(campaign.line().id().value()),
                names,
                clock.today(),
                businessKey -> service(campaign, businessKey));
    }

    /** The service whose sheet has that id; empty for the campaign's own. */
    private static String service(CampaignSheet campaign, String businessKey) {
        return campaign.sheets().stream()
                .filter(sheet -> sheet.id().toString().equals(businessKey))
                .map(SheetLine::serviceLabel)
                .findFirst()
                .orElse("");
    }
}
