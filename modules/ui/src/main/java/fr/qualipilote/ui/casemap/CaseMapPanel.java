package fr.qualipilote.ui.casemap;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import fr.qualipilote.ui.casemap.ProcessDiagram.Labels;
import fr.qualipilote.ui.casemap.ProcessDiagram.Mark;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Groups;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.CaseMap;
import fr.qualipilote.worklist.CaseMap.Diagram;
import fr.qualipilote.worklist.CaseMap.State;
import fr.qualipilote.worklist.CaseMap.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where a case stands in its processes: the diagram, and under it the same as an ordered list that everybody can read. */
public final class CaseMapPanel extends Div {

    private final Wording words = Wording.here();
    private final Names names;
    private final LocalDate today;
    private final Function<String, String> part;
    private final Div place = new Div();

    public CaseMapPanel(CaseMap map, Names names, LocalDate today) {
        this(map, names, today, businessKey -> "", CaseMapPanel::current);
    }

    /**
     * A case of many parts: the whole comes first.
     *
     * @param part what a business key is about, for instance a service: it tells apart what has the same name; empty for the whole
     */
    public CaseMapPanel(CaseMap map, Names names, LocalDate today, Function<String, String> part) {
        this(map, names, today, part, diagrams -> diagrams.get(0));
    }

    private CaseMapPanel(
            CaseMap map,
            Names names,
            LocalDate today,
            Function<String, String> part,
            Function<List<Diagram>, Diagram> first) {
        this.names = names;
        this.today = today;
        this.part = part;
        addClassName("qp-case-map");
        List<Diagram> diagrams = map.diagrams();
        if (diagrams.isEmpty()) {
            add(new EmptyState(words.text("map.none.title"), words.text("map.none")));
            return;
        }
        place.addClassName("qp-stack");
        if (diagrams.size() > 1) {
            Select<Diagram> choice = new Select<>();
            choice.setLabel(words.text("map.choice"));
            choice.setItems(diagrams);
            choice.setItemLabelGenerator(
                    diagram -> words.text(diagram.ended() ? "map.ended" : "map.running", called(diagram, diagrams)));
            choice.addValueChangeListener(change -> show(change.getValue()));
            add(choice, place);
            choice.setValue(first.apply(diagrams));
        } else {
            add(place);
            show(diagrams.get(0));
        }
    }

    /** The one somebody is working in; the last one that is not the case's main process comes first. */
    private static Diagram current(List<Diagram> diagrams) {
        for (int i = diagrams.size() - 1; i > 0; i--) {
            Diagram diagram = diagrams.get(i);
            if (!diagram.ended() && diagram.steps().stream().anyMatch(step -> step.dueOn() != null)) {
                return diagram;
            }
        }
        return diagrams.get(0);
    }

    /** Processes of the same name are told apart by what they are about, or else by when they began. */
    private String called(Diagram diagram, List<Diagram> diagrams) {
        String about = part.apply(diagram.businessKey());
        if (!about.isEmpty()) {
            return words.text("map.about", diagram.name(), about);
        }
        boolean alone = diagrams.stream()
                        .filter(other -> other.name().equals(diagram.name()))
                        .count()
                == 1;
        return alone || diagram.steps().isEmpty()
                ? diagram.name()
                : words.text(
                        "map.since",
                        diagram.name(),
                        words.moment(diagram.steps().get(0).since(), today));
    }

    /** « Recueillir la fiche du service · BARU » where the step is taken once for each service. */
    private String called(Step step) {
        String about = step.about() == null ? "" : part.apply(step.about());
        return about.isEmpty() ? step.label() : words.text("map.step-about", step.label(), about);
    }

    private void show(Diagram diagram) {
        place.removeAll();
        Labels labels = new Labels(
                words.text("map.diagram", diagram.name()),
                words.text("map.zoom-in"),
                words.text("map.zoom-out"),
                words.text("map.fit"),
                words.text("map.full"),
                words.text("map.failed"));
        place.add(new ProcessDiagram(diagram.bpmnXml(), marks(diagram), labels), legend());
        place.add(new H3(words.text("map.steps")), steps(diagram));
    }

    private Div legend() {
        Div legend = new Div();
        legend.addClassName("qp-map-legend");
        for (State state : State.values()) {
            legend.add(new Chip(symbol(state) + "\u00a0" + words.label(state), tone(state)));
        }
        return legend;
    }

    private OrderedList steps(Diagram diagram) {
        OrderedList list = new OrderedList();
        list.addClassName("qp-steps");
        for (Step step : diagram.steps()) {
            if (step.label().isBlank()) {
                continue;
            }
            Span label = new Span(called(step));
            label.addClassName("qp-strong");
            Span detail = new Span(detail(step));
            detail.addClassName("qp-muted");
            list.add(new ListItem(
                    new Chip(symbol(step.state()) + "\u00a0" + words.label(step.state()), tone(step.state())),
                    new Div(label, detail)));
        }
        return list;
    }

    private List<Mark> marks(Diagram diagram) {
        Map<String, List<Step>> passages = new LinkedHashMap<>();
        for (Step step : diagram.steps()) {
            passages.computeIfAbsent(step.element(), element -> new ArrayList<>())
                    .add(step);
        }
        return passages.entrySet().stream()
                .map(entry -> mark(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Mark mark(String element, List<Step> passages) {
        State state = together(passages);
        String caption = passages.stream()
                .filter(step -> step.until() == null && step.kind().endsWith("Task"))
                .map(this::who)
                .filter(who -> !who.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        String title = passages.stream()
                .map(step -> words.text("map.mark", called(step), words.label(step.state()), detail(step)))
                .distinct()
                .collect(Collectors.joining("\n"));
        String symbol = passages.size() > 1 ? symbol(state) + " " + passages.size() : symbol(state);
        return new Mark(element, state.name().toLowerCase(Locale.ROOT), symbol, caption, title);
    }

    /** What is open weighs more than what is over; of what is over the last passage counts. */
    private static State together(List<Step> passages) {
        for (State state : List.of(State.LATE, State.CURRENT)) {
            if (passages.stream().anyMatch(step -> step.state() == state)) {
                return state;
            }
        }
        return passages.get(passages.size() - 1).state();
    }

    private String who(Step step) {
        if (step.by() != null) {
            return names.person(step.by());
        }
        return step.candidates().isEmpty() ? "" : Groups.words(step.candidates(), names);
    }

    /** « Responsable qualité, depuis hier à 10:42, à faire pour le vendredi 1er juillet ». */
    private String detail(Step step) {
        String who = who(step);
        String when = step.until() == null
                ? words.text("map.since-when", words.moment(step.since(), today))
                : words.text("map.until-when", words.moment(step.until(), today));
        String told = who.isEmpty() ? when : words.text("map.who-when", who, when);
        return step.dueOn() == null ? told : words.text("map.due", told, words.date(step.dueOn(), today));
    }

    private static String symbol(State state) {
        return switch (state) {
            case DONE -> "✓";
            case CURRENT -> "●";
            case LATE -> "!";
            case CANCELLED -> "×";
        };
    }

    private static Tone tone(State state) {
        return switch (state) {
            case DONE -> Tone.OK;
            case CURRENT -> Tone.INFO;
            case LATE -> Tone.BAD;
            case CANCELLED -> Tone.PLAIN;
        };
    }
}
