package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.actionplan.UnknownAction;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.casemap.CaseMapPanel;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.EvidenceBox;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.worklist.CaseMaps;
import fr.qualipilote.worklist.Worklist;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One action with all that is known of it, and what the person may do to it now. */
@Route(value = Places.PLAN + "/:" + ActionDetailsView.REFERENCE, layout = MainLayout.class)
@PermitAll
public class ActionDetailsView extends Page implements BeforeEnterObserver {

    static final String REFERENCE = "reference";
    private static final String TAB = "onglet";

    /** The parts that are read when they are opened. */
    private enum Part {
        REALISATIONS,
        OBSERVATIONS,
        PREUVES,
        SCHEMA,
        HISTORIQUE;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final ActionPlans plans;
    private final Worklist worklist;
    private final CaseMaps caseMaps;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;
    private final ActionSteps steps;

    private final Div chips = new Div();
    private final Div tools = new Div();
    private final Div notes = new Div();
    private final Div mainColumn = new Div();
    private final Div aside = new Div();
    private String reference = "";
    private Part part = Part.REALISATIONS;

    ActionDetailsView(
            ActionPlans plans,
            Worklist worklist,
            CaseMaps caseMaps,
            CurrentActor currentActor,
            BusinessClock clock,
            Names names) {
        super("");
        this.plans = plans;
        this.worklist = worklist;
        this.caseMaps = caseMaps;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;
        this.steps = new ActionSteps(plans, currentActor, clock, names, this::show);

        // layout
        Nav way = new Nav(PlanNavigation.back(words.text("action.back")));
        way.setAriaLabel(words.text("action.way"));
        way.addClassName("qp-way");
        addComponentAsFirst(way);
        addTools(tools);
        chips.addClassName("qp-chips");
        notes.addClassName("qp-stack");
        mainColumn.addClassName("qp-stack");
        aside.addClassName("qp-stack");
        Div columns = new Div(mainColumn, aside);
        columns.addClassName("qp-columns");
        add(chips, notes, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference = event.getRouteParameters().get(REFERENCE).orElse("");
        String asked =
                event.getLocation().getQueryParameters().getSingleParameter(TAB).orElse("");
        part = Part.REALISATIONS;
        for (Part known : Part.values()) {
            part = known.code().equals(asked) ? known : part;
        }
        try {
            show();
        } catch (UnknownAction unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return words.text("app.title", reference);
    }

    private void show() {
        names.forget();
        ActionSheet sheet = plans.actionWithReference(currentActor.get(), reference);
        ActionLine line = sheet.line();
        setHeading(line.label());
        setSubtitle(words.text("action.subtitle", line.reference(), names.theme(line.theme())));
        tools.removeAll();
        tools.add(new StepBar(sheet.steps(), step -> steps.take(step, sheet)));
        showChips(line);
        showNotes(sheet);
        mainColumn.removeAll();
        if (line.state().isOpen()) {
            mainColumn.add(new OpenWorkCard(
                    worklist.openWorkOf(currentActor.get(), line.id().value()), nextDate(line), names, clock.today()));
        }
        mainColumn.add(parts(sheet));
        aside.removeAll();
        aside.add(new ActionFactsCard(sheet, names, clock.today()));
        if (line.state().isOpen()) {
            aside.add(new ClosingCard(sheet, names));
        }
    }

    private static @Nullable LocalDate nextDate(ActionLine line) {
        return line.nextDueOn() == null ? line.dueOn() : line.nextDueOn();
    }

    private void showChips(ActionLine line) {
        chips.removeAll();
        chips.add(new Chip(words.label(line.state()), ActionLabels.tone(line.state())));
        if (line.late()) {
            chips.add(new Chip(words.text("plan.late"), Tone.BAD));
        }
        if (line.escalated()) {
            chips.add(new Chip(words.text("plan.escalated"), Tone.BAD));
        }
        chips.add(new Chip(words.shortRule(line.recurrence()), Tone.PLAIN));
    }

    private void showNotes(ActionSheet sheet) {
        notes.removeAll();
        String why = sheet.stateReason();
        if (why != null) {
            note(words.text("action.state-reason", words.label(sheet.line().state()), why));
        }
        if (sheet.pilotNote() != null && sheet.line().state().isOpen()) {
            String pilot = names.person(sheet.line().pilot());
            note(
                    sheet.proposedDueOn() == null
                            ? words.text("action.pilot-note", pilot, sheet.pilotNote())
                            : words.text(
                                    "action.pilot-date",
                                    pilot,
                                    words.dayMonthYear(sheet.proposedDueOn()),
                                    sheet.pilotNote()));
        }
        notes.setVisible(notes.getComponentCount() > 0);
    }

    private void note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassNames("qp-warning", "qp-pre");
        notes.add(note);
    }

    // --- the parts under their tabs ----------------------------------------------------------------------------------

    private Component parts(ActionSheet sheet) {
        Map<Part, Supplier<Component>> contents = new EnumMap<>(Part.class);
        contents.put(Part.REALISATIONS, () -> realisations(sheet));
        contents.put(Part.OBSERVATIONS, () -> observations(sheet));
        contents.put(Part.PREUVES, () -> evidence(sheet));
        contents.put(
                Part.SCHEMA,
                () -> new CaseMapPanel(caseMaps.mapOf(sheet.line().id().value()), names, clock.today()));
        contents.put(Part.HISTORIQUE, () -> new HistoryList(sheet.history(), names, clock.today()));
        Map<Part, Object> counts = Map.of(
                Part.REALISATIONS,
                sheet.occurrences().size(),
                Part.OBSERVATIONS,
                sheet.observations().size(),
                Part.PREUVES,
                sheet.evidence().size());
        TabSheet tabs = new TabSheet();
        tabs.addClassNames("qp-card", "qp-parts");
        Map<Tab, Part> byTab = new java.util.HashMap<>();
        Map<Part, Div> places = new EnumMap<>(Part.class);
        for (Part one : Part.values()) {
            Div place = new Div();
            place.addClassName("qp-part");
            places.put(one, place);
            String title = words.text("action.part." + one.code());
            Tab tab = tabs.add(
                    counts.containsKey(one) ? words.text("action.part.counted", title, counts.get(one)) : title, place);
            byTab.put(tab, one);
            if (one == part) {
                tabs.setSelectedTab(tab);
            }
        }
        tabs.addSelectedChangeListener(change -> {
            part = byTab.getOrDefault(change.getSelectedTab(), Part.REALISATIONS);
            fill(Objects.requireNonNull(places.get(part)), Objects.requireNonNull(contents.get(part)));
            rememberPart();
        });
        fill(Objects.requireNonNull(places.get(part)), Objects.requireNonNull(contents.get(part)));
        return tabs;
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
                        null, new Location(PlanNavigation.addressOf(reference), QueryParameters.of(TAB, part.code())));
    }

    private Component realisations(ActionSheet sheet) {
        Div content = new Div(new CarryingOutList(sheet, names, clock.today()));
        content.addClassName("qp-stack");
        if (!sheet.postponements().isEmpty()) {
            content.add(
                    new H3(words.text("action.postponements")),
                    new PostponementList(sheet.postponements(), names, clock.today()));
        }
        return content;
    }

    private Component observations(ActionSheet sheet) {
        return new ObservationList(
                sheet.observations(),
                names,
                clock.today(),
                !sheet.steps().contains(ActionStep.OBSERVE)
                        ? null
                        : text -> {
                            plans.observe(currentActor.get(), sheet.line().id(), text);
                            Notices.done(words.text("action.observed"));
                            show();
                        });
    }

    private Component evidence(ActionSheet sheet) {
        EvidenceBox box = new EvidenceBox(
                words.text("evidence.label"),
                sheet.evidence(),
                id -> plans.evidence(currentActor.get(), id),
                !sheet.steps().contains(ActionStep.ADD_EVIDENCE)
                        ? null
                        : (name, content) -> {
                            plans.addEvidence(currentActor.get(), sheet.line().id(), null, name, content);
                            return plans.action(currentActor.get(), sheet.line().id())
                                    .evidence();
                        });
        box.onChange(this::show);
        return box;
    }
}
