package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.CalendarMark;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.OccurrenceState;
import fr.qualipilote.actionplan.domain.Action;
import fr.qualipilote.actionplan.domain.Occurrence;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the plan with a number of queries that does not depend on how many actions there are. */
@Component
class ActionReading {

    /** « ACT-2022-999 » comes before « ACT-2022-1000 ». */
    private static final Comparator<ActionLine> BY_NUMBER = Comparator.comparing((ActionLine line) ->
                    line.reference().substring(0, line.reference().lastIndexOf('-')))
            .thenComparing(line -> line.reference().length())
            .thenComparing(ActionLine::reference);

    private final EntityManager entities;
    private final Themes themes;
    private final Sheets sheets;
    private final BusinessClock clock;

    ActionReading(EntityManager entities, Themes themes, Sheets sheets, BusinessClock clock) {
        this.entities = entities;
        this.themes = themes;
        this.sheets = sheets;
        this.clock = clock;
    }

    // --- the plan ----------------------------------------------------------------------------------------------------

    long count(ActionQuery query) {
        return new ActionSearch(query, clock.today()).count(entities);
    }

    /** By the referential's order of themes, then by reference. */
    List<ActionLine> lines(ActionQuery query) {
        ActionSearch search = new ActionSearch(query, clock.today());
        List<Action> found = search.actions(entities);
        Map<UUID, List<Contributor>> contributors = contributors(search);
        Map<UUID, List<Occurrence>> open = openOccurrences(search);
        Map<UUID, String> observations = latestObservations(search);
        Map<String, Integer> ranks = themes.ranks();
        return found.stream()
                .map(action -> {
                    UUID id = action.id().value();
                    return line(
                            action,
                            contributors.getOrDefault(id, List.of()),
                            open.getOrDefault(id, List.of()),
                            observations.get(id));
                })
                .sorted(Comparator.comparing((ActionLine line) -> ranks.getOrDefault(line.theme(), Integer.MAX_VALUE))
                        .thenComparing(ActionLine::theme)
                        .thenComparing(BY_NUMBER))
                .toList();
    }

    private ActionLine line(
            Action action, List<Contributor> contributors, List<Occurrence> open, @Nullable String observation) {
        return sheets.line(
                action, contributors, action.isLate(open, clock.today()), action.isEscalated(open), observation);
    }

    private Map<UUID, List<Contributor>> contributors(ActionSearch search) {
        Map<UUID, List<Contributor>> found = new HashMap<>();
        search.rows(entities, "select a.id, c", "Action a join a.contributors c", " order by a.id, index(c)")
                .forEach(row -> found.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add(Action.contributor(row[1])));
        return found;
    }

    private Map<UUID, List<Occurrence>> openOccurrences(ActionSearch search) {
        Map<UUID, List<Occurrence>> found = new HashMap<>();
        search.rows(
                        entities,
                        "select a.id, o",
                        "Action a join a.occurrences o on o.state in (OPEN, DECLARED, SENT_BACK)",
                        "")
                .forEach(row -> found.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add((Occurrence) row[1]));
        return found;
    }

    private Map<UUID, String> latestObservations(ActionSearch search) {
        Map<UUID, String> found = new HashMap<>();
        search.rows(
                        entities,
                        "select a.id, n.text",
                        "Action a join a.observations n on n.rank = a.observationCount",
                        "")
                .forEach(row -> found.put((UUID) row[0], (String) row[1]));
        return found;
    }

    // --- one action --------------------------------------------------------------------------------------------------

    ActionSheet sheet(Actor actor, Action action) {
        loadOccurrences(List.of(action.id().value()));
        return sheets.sheet(actor, action);
    }

    /** Occurrences with their parts, in one query instead of one an occurrence. */
    private void loadOccurrences(List<UUID> ids) {
        entities.createQuery(
                        "select o from Occurrence o left join fetch o.contributions where o.action.id in :ids",
                        Occurrence.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    // --- the year ----------------------------------------------------------------------------------------------------

    List<CalendarMark> calendar(int year) {
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate to = LocalDate.of(year, 12, 31);
        List<CalendarMark> marks = new ArrayList<>(opened(from, to));
        for (Action action : openWithOccurrences()) {
            marks.addAll(toCome(action, from, to));
        }
        marks.sort(Comparator.comparing(CalendarMark::on).thenComparing(CalendarMark::reference));
        return marks;
    }

    private List<CalendarMark> opened(LocalDate from, LocalDate to) {
        return entities
                .createQuery(
                        """
                        select o from Occurrence o join fetch o.action
                        where o.dueOn between :from and :to and o.state <> CANCELLED""",
                        Occurrence.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .stream()
                .map(one -> mark(
                        one.action(),
                        one.dueOn(),
                        one.period(),
                        one.state(),
                        one.action().state() != ActionState.SUSPENDED && one.isLate(clock.today())))
                .toList();
    }

    private List<Action> openWithOccurrences() {
        return entities.createQuery(
                        """
                        select distinct a from Action a left join fetch a.occurrences
                        where a.state not in (CLOSED, DISMISSED, ABANDONED)""",
                        Action.class)
                .getResultList();
    }

    /** What the rule plans, the final date of what is not engaged yet, the next milestone. */
    private List<CalendarMark> toCome(Action action, LocalDate from, LocalDate to) {
        List<CalendarMark> marks = new ArrayList<>();
        action.planned(to).stream()
                .filter(date -> !date.dueOn().isBefore(from))
                .forEach(date -> marks.add(planned(action, date.dueOn(), date.period())));
        LocalDate due = action.dueOn();
        if (due != null && !action.isRecurring() && !action.state().isEngaged() && isWithin(due, from, to)) {
            marks.add(mark(action, due, null, OccurrenceState.PLANNED, action.isLate(List.of(), clock.today())));
        }
        action.milestone()
                .filter(milestone -> isWithin(milestone, from, to) && !milestone.equals(due))
                .ifPresent(milestone -> marks.add(planned(action, milestone, null)));
        return marks;
    }

    private static CalendarMark planned(Action action, LocalDate on, @Nullable String period) {
        return mark(action, on, period, OccurrenceState.PLANNED, false);
    }

    private static CalendarMark mark(
            Action action, LocalDate on, @Nullable String period, OccurrenceState state, boolean late) {
        return new CalendarMark(
                action.id(), action.reference(), action.label(), action.theme(), on, period, state, late);
    }

    private static boolean isWithin(LocalDate date, LocalDate from, LocalDate to) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
