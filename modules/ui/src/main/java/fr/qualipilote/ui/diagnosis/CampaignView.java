package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.DiagnosisResults;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.Score;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.TakenOver;
import fr.qualipilote.diagnosis.UnknownDiagnosis;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.casemap.CaseMapPanel;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.DueLabel;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.Refresh;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.worklist.CaseMap;
import fr.qualipilote.worklist.CaseMaps;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.Worklist;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One campaign: where it stands, how far its services are and how well, what the person may do, and all that was decided. */
@Route(value = DiagnosisNavigation.CAMPAIGN, layout = MainLayout.class)
@PermitAll
public class CampaignView extends Page implements BeforeEnterObserver {

    private static final String TAB = "onglet";
    private static final String DECIDE_ACTIONS = "self-diagnosis/decide-actions";

    /** The parts that are read when they are opened. */
    private enum Part {
        SCHEMA,
        HISTORIQUE;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
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

    private final Div tools = new Div();
    private final Div chips = new Div();
    private final Div stages = new Div();
    private final Div notes = new Div();
    private final Div figures = new Div();
    private final Div services = new Div();
    private final Div mainColumn = new Div();
    private final Div aside = new Div();
    private String reference = "";
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
        super("");
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
        addComponentAsFirst(DiagnosisNavigation.back(Places.SELF_DIAGNOSES, words.text("selfdiagnosis.back")));
        tools.addClassName("qp-head-tools");
        addTools(tools);
        chips.addClassName("qp-chips");
        notes.addClassName("qp-stack");
        figures.addClassName("qp-two-facts");
        mainColumn.addClassName("qp-stack");
        aside.addClassName("qp-stack");
        Div columns = new Div(mainColumn, aside);
        columns.addClassName("qp-columns");
        add(chips, stages, notes, figures, services, columns, new Refresh(this::look));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference =
                event.getRouteParameters().get(DiagnosisNavigation.REFERENCE).orElse("");
        String asked =
                event.getLocation().getQueryParameters().getSingleParameter(TAB).orElse("");
        part = asked.equals(Part.HISTORIQUE.code()) ? Part.HISTORIQUE : Part.SCHEMA;
        try {
            show();
        } catch (UnknownDiagnosis unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return words.text("app.title", reference);
    }

    // --- as it is now ------------------------------------------------------------------------------------------------

    private Shown read() {
        CampaignSheet campaign = diagnoses.campaignWithReference(currentActor.get(), reference);
        return new Shown(
                campaign,
                worklist.openWorkOf(currentActor.get(), campaign.line().id().value()));
    }

    private void show() {
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
        setHeading(line.title());
        setSubtitle(words.text("selfdiagnosis.reference-version", line.reference(), line.referential()));
        tools.removeAll();
        if (mayReadResults(campaign)) {
            tools.add(new LinkButton(
                    DiagnosisNavigation.addressOfResults(reference), words.text("selfdiagnosis.results")));
        }
        tools.add(steps.bar(campaign, missing.isEmpty(), actionsTask(now.work())));
        showChips(line);
        stages.removeAll();
        if (line.takenOver() == null) {
            stages.add(new CampaignStages(campaign));
        }
        showNotes(campaign, missing);
        showFigures(campaign);
        services.removeAll();
        services.add(new ServicesCard(campaign, answering, sheetSteps));
        showMain(campaign);
        aside.removeAll();
        if (!now.work().isEmpty()) {
            aside.add(new CampaignWorkCard(now.work(), names, clock.today()));
        }
        aside.add(facts(campaign));
    }

    private static boolean mayReadResults(CampaignSheet campaign) {
        return DiagnosisRights.readsResults(campaign) && campaign.line().state() != CampaignState.IN_PREPARATION;
    }

    private List<String> missing(CampaignSheet campaign) {
        return campaign.line().state() != CampaignState.IN_PREPARATION
                ? List.of()
                : new OpeningCheck(versions.version(campaign.referential()), names, clock.today(), words)
                        .missing(OpeningCheck.described(campaign));
    }

    private static Optional<String> actionsTask(List<WorkItemLine> work) {
        return work.stream()
                .filter(item -> item.formKey().equals(DECIDE_ACTIONS))
                .map(item -> Places.TASKS + "/" + item.id())
                .findFirst();
    }

    // --- where it stands ---------------------------------------------------------------------------------------------

    private void showChips(CampaignLine line) {
        chips.removeAll();
        chips.add(new Chip(words.label(line.state()), CampaignWords.tone(line.state())));
        if (line.demonstration()) {
            chips.add(new Chip(words.text("selfdiagnosis.demonstration"), Tone.WARN));
        }
        if (line.takenOver() != null) {
            chips.add(new Chip(words.text("selfdiagnosis.takeover.mark"), Tone.INFO));
        }
        if (line.late() > 0) {
            chips.add(new Chip(words.text("selfdiagnosis.late", line.late()), Tone.BAD));
        }
    }

    private void showNotes(CampaignSheet campaign, List<String> missing) {
        notes.removeAll();
        TakenOver takenOver = campaign.line().takenOver();
        if (takenOver != null) {
            notes.add(note(CampaignWords.said(takenOver, names, words), "qp-next"));
        }
        CampaignState state = campaign.line().state();
        String why = campaign.stateReason();
        if (why != null && state == CampaignState.SUSPENDED) {
            notes.add(note(words.text("selfdiagnosis.suspended", why), "qp-warning"));
        }
        if (why != null && state == CampaignState.CANCELLED) {
            notes.add(note(words.text("selfdiagnosis.cancelled", why), "qp-refused"));
        }
        if (campaign.adjournedUntil() != null && state == CampaignState.WITH_COMMITTEE) {
            notes.add(note(
                    words.text("selfdiagnosis.adjourned", words.dayMonthYear(campaign.adjournedUntil())),
                    "qp-warning"));
        }
        if (!missing.isEmpty()) {
            notes.add(missing(missing));
        }
        notes.setVisible(notes.getComponentCount() > 0);
    }

    private static Paragraph note(String text, String className) {
        Paragraph note = new Paragraph(text);
        note.addClassNames(className, "qp-pre");
        return note;
    }

    private Component missing(List<String> missing) {
        UnorderedList list = new UnorderedList();
        missing.forEach(one -> list.add(new ListItem(one)));
        Div note = new Div(new Span(words.text("selfdiagnosis.missing")), list);
        note.addClassNames("qp-warning", "qp-missing");
        return note;
    }

    /** Two different facts, side by side. */
    private void showFigures(CampaignSheet campaign) {
        figures.removeAll();
        boolean asked = campaign.line().state() != CampaignState.IN_PREPARATION;
        figures.setVisible(asked);
        if (asked) {
            figures.add(progress(campaign), conformity(campaign));
        }
    }

    private Component progress(CampaignSheet campaign) {
        CampaignLine line = campaign.line();
        Card card = new Card(words.text("selfdiagnosis.column.progress"));
        card.with(
                CampaignWords.progress(line.progress(), words),
                muted(words.text("selfdiagnosis.progress.sheets", line.accepted(), line.services())),
                muted(words.text("selfdiagnosis.progress.explain")));
        return mayReadResults(campaign) ? card.with(why("selfdiagnosis.why.progress")) : card;
    }

    private Component conformity(CampaignSheet campaign) {
        Card card = new Card(words.text("selfdiagnosis.column.conformity"));
        Score score = campaign.line().conformity();
        if (score == null) {
            return card.with(muted(words.text("selfdiagnosis.conformity.closed.explain")));
        }
        Span figure = new Span(CampaignWords.conformity(score, words));
        figure.addClassName("qp-fact-figure");
        card.with(
                figure,
                muted(
                        score.levels() == 0
                                ? words.text("selfdiagnosis.conformity.no-level")
                                : words.text(
                                        "selfdiagnosis.conformity.levels",
                                        score.levels(),
                                        score.gaps(),
                                        score.unproven())),
                muted(words.text("selfdiagnosis.conformity.explain")));
        return mayReadResults(campaign) ? card.with(why("selfdiagnosis.why.conformity")) : card;
    }

    private Component why(String key) {
        return new Anchor(DiagnosisNavigation.addressOfResults(reference), words.text(key));
    }

    private static Paragraph muted(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("qp-muted");
        return paragraph;
    }

    // --- what was decided --------------------------------------------------------------------------------------------

    private void showMain(CampaignSheet campaign) {
        mainColumn.removeAll();
        if (campaign.summary() != null) {
            Paragraph summary = new Paragraph(campaign.summary());
            summary.addClassName("qp-pre");
            mainColumn.add(new Card(words.text("selfdiagnosis.summary")).with(summary));
        }
        if (!campaign.decisions().isEmpty()) {
            mainColumn.add(
                    new DecisionsCard(campaign.decisions(), campaign.line().takenOver() != null, names, clock.today()));
        }
        if (!campaign.followUps().isEmpty()) {
            mainColumn.add(new FollowUpsCard(campaign.followUps(), gaps(campaign)));
        }
        if (campaign.presentedOn() != null) {
            mainColumn.add(presentation(campaign));
        }
        mainColumn.add(parts(campaign));
    }

    private Map<String, String> gaps(CampaignSheet campaign) {
        return results.results(currentActor.get(), campaign.line().id()).gaps().stream()
                .collect(Collectors.toMap(
                        Results.Gap::criterion, Results.Gap::text, (one, other) -> one, LinkedHashMap::new));
    }

    private Component presentation(CampaignSheet campaign) {
        Card card = new Card(words.text("selfdiagnosis.presentation"));
        card.with(new Paragraph(words.text(
                "selfdiagnosis.presented", words.dayMonthYear(Objects.requireNonNull(campaign.presentedOn())))));
        if (campaign.presentationNote() != null && !campaign.presentationNote().isBlank()) {
            Paragraph note = new Paragraph(campaign.presentationNote());
            note.addClassName("qp-pre");
            card.with(note);
        }
        return card;
    }

    private Component parts(CampaignSheet campaign) {
        Map<Part, Supplier<Component>> contents = new EnumMap<>(Part.class);
        boolean elsewhere = campaign.line().takenOver() != null;
        part = elsewhere ? Part.HISTORIQUE : part;
        contents.put(
                Part.SCHEMA,
                () -> new CaseMapPanel(
                        caseMaps.mapOf(campaign.line().id().value()),
                        names,
                        clock.today(),
                        diagram -> service(campaign, diagram)));
        contents.put(Part.HISTORIQUE, () -> new CampaignHistory(campaign.history(), names, clock.today()));
        TabSheet tabs = new TabSheet();
        tabs.addClassNames("qp-card", "qp-parts");
        Map<Tab, Part> byTab = new LinkedHashMap<>();
        Map<Part, Div> places = new EnumMap<>(Part.class);
        for (Part one : elsewhere ? EnumSet.of(Part.HISTORIQUE) : EnumSet.allOf(Part.class)) {
            Div place = new Div();
            place.addClassName("qp-part");
            places.put(one, place);
            Tab tab = tabs.add(words.text("selfdiagnosis.part." + one.code()), place);
            byTab.put(tab, one);
            if (one == part) {
                tabs.setSelectedTab(tab);
            }
        }
        tabs.addSelectedChangeListener(change -> {
            part = byTab.getOrDefault(change.getSelectedTab(), Part.SCHEMA);
            fill(Objects.requireNonNull(places.get(part)), Objects.requireNonNull(contents.get(part)));
            rememberPart();
        });
        fill(Objects.requireNonNull(places.get(part)), Objects.requireNonNull(contents.get(part)));
        return tabs;
    }

    /** The service whose sheet a diagram is about; empty for the campaign's own. */
    private static String service(CampaignSheet campaign, CaseMap.Diagram diagram) {
        return campaign.sheets().stream()
                .filter(sheet -> sheet.id().toString().equals(diagram.businessKey()))
                .map(SheetLine::serviceLabel)
                .findFirst()
                .orElse("");
    }

    private static void fill(Div place, Supplier<Component> content) {
        if (place.getComponentCount() == 0) {
            place.add(content.get());
        }
    }

    /** The open part is in the address, without a visit of the server for it. */
    private void rememberPart() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(DiagnosisNavigation.addressOf(reference), QueryParameters.of(TAB, part.code())));
    }

    // --- facts -------------------------------------------------------------------------------------------------------

    private Component facts(CampaignSheet campaign) {
        CampaignLine line = campaign.line();
        Facts facts = new Facts()
                .fact(words.text("selfdiagnosis.fact.reference"), line.reference())
                .fact(words.text("selfdiagnosis.fact.referential"), line.referential())
                .fact(
                        words.text("selfdiagnosis.fact.modules"),
                        campaign.modules().stream()
                                .map(module -> module.label())
                                .collect(Collectors.joining(", ")))
                .fact(words.text("selfdiagnosis.fact.mission"), mission(campaign));
        boolean awaited = line.state() == CampaignState.OPEN || line.state() == CampaignState.IN_PREPARATION;
        if (awaited && line.deadline() != null) {
            facts.fact(words.text("selfdiagnosis.fact.deadline"), new DueLabel(words, line.deadline(), clock.today()));
        } else if (line.deadline() != null) {
            facts.fact(words.text("selfdiagnosis.fact.deadline"), words.dayMonthYear(line.deadline()));
        }
        Results.Frozen frozen = campaign.frozen();
        if (frozen != null) {
            Div seal = new Div(frozen.sha256());
            seal.addClassName("qp-seal");
            facts.fact(words.text("selfdiagnosis.fact.frozen"), words.dateTime(frozen.at()))
                    .fact(words.text("selfdiagnosis.fact.seal"), seal);
        }
        return new Card(words.text("selfdiagnosis.facts")).with(facts);
    }

    private @Nullable String mission(CampaignSheet campaign) {
        if (campaign.mission() == null) {
            return null;
        }
        return campaign.missionOn() == null
                ? campaign.mission()
                : words.text("selfdiagnosis.mission.of", campaign.mission(), words.dayMonthYear(campaign.missionOn()));
    }
}
