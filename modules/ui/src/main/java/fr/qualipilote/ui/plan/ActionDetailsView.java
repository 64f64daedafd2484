package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.BeforeEnterEvent;
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
import fr.qualipilote.ui.part.DetailsPage;
import fr.qualipilote.ui.part.EvidenceBox;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Note;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.PartTabs;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.worklist.CaseMaps;
import fr.qualipilote.worklist.Worklist;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One action with all that is known of it, and what the person may do to it now. */
@Route(value = Places.PLAN + "/:" + ActionDetailsView.REFERENCE, layout = MainLayout.class)
@PermitAll
public class ActionDetailsView extends DetailsPage {

    static final String REFERENCE = "reference";

    /** The parts that are read when they are opened. */
    private enum Part {
        REALISATIONS,
        OBSERVATIONS,
        PREUVES,
        SCHEMA,
        HISTORIQUE
    }

    private final ActionPlans plans;
    private final Worklist worklist;
    private final CaseMaps caseMaps;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;
    private final ActionSteps steps;

    private Part part = Part.REALISATIONS;

    ActionDetailsView(
            ActionPlans plans,
            Worklist worklist,
            CaseMaps caseMaps,
            CurrentActor currentActor,
            BusinessClock clock,
            Names names) {
        super(REFERENCE, UnknownAction.class);
        this.plans = plans;
        this.worklist = worklist;
        this.caseMaps = caseMaps;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;
        this.steps = new ActionSteps(plans, currentActor, clock, names, this::show);

        // layout
        setWay(PlanNavigation.addressOfPlan(), words.text("nav.plan"));
        add(chips, notes, columns);
    }

    @Override
    protected void entering(BeforeEnterEvent event) {
        part = PartTabs.asked(event.getLocation().getQueryParameters(), Part.REALISATIONS);
    }

    @Override
    protected void show() {
        names.forget();
        ActionSheet sheet = plans.actionWithReference(currentActor.get(), reference());
        ActionLine line = sheet.line();
        setHeading(line.label());
        setSubtitle(words.text("action.subtitle", line.reference(), names.theme(line.theme())));
        tools.show(new StepBar(sheet.steps(), step -> steps.take(step, sheet)));
        chips.show(chips(line));
        notes.show(notes(sheet));
        Component facts = new ActionFactsCard(sheet, names, clock.today());
        if (line.state().isOpen()) {
            mainColumn.show(work(line), parts(sheet));
            aside.show(facts, new ClosingCard(sheet, names));
        } else {
            mainColumn.show(parts(sheet));
            aside.show(facts);
        }
    }

    private Component work(ActionLine line) {
        return new OpenWorkCard(
                worklist.openWorkOf(currentActor.get(), line.id().value()), nextDate(line), names, clock.today());
    }

    private static @Nullable LocalDate nextDate(ActionLine line) {
        return line.nextDueOn() == null ? line.dueOn() : line.nextDueOn();
    }

    private List<Chip> chips(ActionLine line) {
        List<Chip> all = new ArrayList<>();
        all.add(new Chip(words.label(line.state()), ActionLabels.tone(line.state())));
        if (line.late()) {
            all.add(new Chip(words.text("plan.late"), Tone.BAD));
        }
        if (line.escalated()) {
            all.add(new Chip(words.text("plan.escalated"), Tone.BAD));
        }
        all.add(new Chip(words.shortRule(line.recurrence()), Tone.PLAIN));
        return all;
    }

    private List<Note> notes(ActionSheet sheet) {
        List<Note> all = new ArrayList<>();
        String why = sheet.stateReason();
        if (why != null) {
            all.add(Note.warning(
                    words.text("action.state-reason", words.label(sheet.line().state()), why)));
        }
        if (sheet.pilotNote() != null && sheet.line().state().isOpen()) {
            String pilot = names.person(sheet.line().pilot());
            all.add(Note.warning(
                    sheet.proposedDueOn() == null
                            ? words.text("action.pilot-note", pilot, sheet.pilotNote())
                            : words.text(
                                    "action.pilot-date",
                                    pilot,
                                    words.dayMonthYear(sheet.proposedDueOn()),
                                    sheet.pilotNote())));
        }
        return all;
    }

    // --- the parts under their tabs ----------------------------------------------------------------------------------

    private Component parts(ActionSheet sheet) {
        return new PartTabs<>(
                PlanNavigation.addressOf(reference()),
                part,
                opened -> part = opened,
                List.of(
                        counted(Part.REALISATIONS, sheet.occurrences(), () -> realisations(sheet)),
                        counted(Part.OBSERVATIONS, sheet.observations(), () -> observations(sheet)),
                        counted(Part.PREUVES, sheet.evidence(), () -> evidence(sheet)),
                        new PartTabs.Part<>(Part.SCHEMA, title(Part.SCHEMA), () -> diagram(sheet)),
                        new PartTabs.Part<>(
                                Part.HISTORIQUE,
                                title(Part.HISTORIQUE),
                                () -> new HistoryList(sheet.history(), names, clock.today()))));
    }

    private PartTabs.Part<Part> counted(Part one, List<?> entries, Supplier<Component> content) {
        return new PartTabs.Part<>(one, words.text("action.part.counted", title(one), entries.size()), content);
    }

    private String title(Part one) {
        return words.text("action.part." + PartTabs.code(one));
    }

    private Component diagram(ActionSheet sheet) {
        return new CaseMapPanel(caseMaps.mapOf(sheet.line().id().value()), names, clock.today());
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
