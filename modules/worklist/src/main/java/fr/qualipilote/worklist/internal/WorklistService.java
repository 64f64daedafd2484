package fr.qualipilote.worklist.internal;

import static fr.qualipilote.worklist.HandOverLine.Kind.DELEGATED;
import static fr.qualipilote.worklist.HandOverLine.Kind.HANDED_OVER;
import static fr.qualipilote.worklist.HandOverLine.Kind.REASSIGNED;
import static fr.qualipilote.worklist.HandOverLine.Kind.RELEASED;
import static fr.qualipilote.worklist.HandOverLine.Kind.TAKEN;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.worklist.Draft;
import fr.qualipilote.worklist.DueBand;
import fr.qualipilote.worklist.HandOverLine;
import fr.qualipilote.worklist.InvalidWorkRequest;
import fr.qualipilote.worklist.SavedFilter;
import fr.qualipilote.worklist.UnknownWorkItem;
import fr.qualipilote.worklist.WorkCounts;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.WorkItemTaken;
import fr.qualipilote.worklist.WorkPage;
import fr.qualipilote.worklist.WorkQuery;
import fr.qualipilote.worklist.WorkScope;
import fr.qualipilote.worklist.Worklist;
import fr.qualipilote.worklist.domain.Lanes;
import fr.qualipilote.worklist.domain.SearchableWords;
import fr.qualipilote.worklist.domain.WorkAccessPolicy;
import fr.qualipilote.worklist.domain.WorkItem;
import fr.qualipilote.worklist.spi.TaskAssignments;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of the task list. It never writes who has a task: it asks the engine's side, which then tells the ledger. */
@Service
@Transactional
class WorklistService implements Worklist {

    private static final int LARGEST_PAGE = 200;
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_FILTER_NAME = 80;
    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_FILTERS = 30;
    private static final int LARGEST_DRAFT = 200_000;

    private final WorkItemTable items;
    private final LaneTable lanes;
    private final FilterTable filters;
    private final DraftTable drafts;
    private final HandOverTable trail;
    private final TaskAssignments assignments;
    private final BusinessClock clock;

    WorklistService(
            WorkItemTable items,
            LaneTable lanes,
            FilterTable filters,
            DraftTable drafts,
            HandOverTable trail,
            TaskAssignments assignments,
            BusinessClock clock) {
        this.items = items;
        this.lanes = lanes;
        this.filters = filters;
        this.drafts = drafts;
        this.trail = trail;
        this.assignments = assignments;
        this.clock = clock;
    }

    // --- lists -------------------------------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public WorkPage page(Actor actor, WorkQuery query, WorkPage.@Nullable Position after, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " items, not " + limit);
        }
        LaneQuery read = inBand(read(actor, query), query.due()).after(after);
        List<WorkItem> found = lanes.first(read, limit + 1);
        List<WorkItem> shown = found.subList(0, Math.min(limit, found.size()));
        WorkPage.@Nullable Position next = null;
        if (found.size() > limit) {
            WorkItem last = shown.get(limit - 1);
            next = new WorkPage.Position(last.sortDate(), last.id());
        }
        return new WorkPage(shown.stream().map(WorkItem::line).toList(), next);
    }

    @Override
    @Transactional(readOnly = true)
    public WorkCounts counts(Actor actor, WorkQuery query) {
        LaneQuery read = read(actor, query);
        List<String> free = lanesOf(actor, query).free();
        List<Integer> counts = lanes.counts(
                List.of(
                        inBand(read, DueBand.LATE),
                        inBand(read, DueBand.THIS_WEEK),
                        inBand(read, DueBand.LATER),
                        read.of(free)),
                WorkCounts.CAP);
        return new WorkCounts(counts.get(0), counts.get(1), counts.get(2), counts.get(3));
    }

    @Override
    @Transactional(readOnly = true)
    public long exactCount(Actor actor, WorkQuery query) {
        return lanes.count(inBand(read(actor, query), query.due()));
    }

    private LaneQuery read(Actor actor, WorkQuery query) {
        if (!WorkAccessPolicy.mayList(actor, query.scope())) {
            throw AccessRefused.to(actor, "list-all-work", query.scope().name());
        }
        boolean ofServicesAndOnePerson = query.scope() == WorkScope.MY_SERVICES && query.assignee() != null;
        return new LaneQuery(
                lanesOf(actor, query).all(),
                ofServicesAndOnePerson ? Lanes.of(query.scope(), actor).all() : List.of(),
                query.theme(),
                query.process(),
                WorkItemTable.valueOf(query.service()),
                null,
                null,
                null,
                query.text() == null ? new SearchableWords(List.of()) : SearchableWords.searched(query.text()));
    }

    /** What one person has is a lane of its own, whatever the scope. */
    private static Lanes lanesOf(Actor actor, WorkQuery query) {
        PersonId assignee = query.assignee();
        if (assignee == null) {
            return Lanes.of(query.scope(), actor);
        }
        return switch (query.scope()) {
            case ALL, MY_SERVICES -> Lanes.ofPerson(assignee);
            case MINE, MINE_AND_MY_GROUPS -> actor.is(assignee) ? Lanes.ofPerson(assignee) : Lanes.none();
            case TO_TAKE -> Lanes.none();
        };
    }

    private LaneQuery inBand(LaneQuery query, @Nullable DueBand band) {
        if (band == null) {
            return query;
        }
        LocalDate today = clock.today();
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return switch (band) {
            case LATE -> query.dueBetween(null, today.minusDays(1));
            case THIS_WEEK -> query.dueBetween(today, sunday);
            case LATER -> query.dueBetween(sunday.plusDays(1), null);
        };
    }

    // --- one piece of work -------------------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public WorkItemLine item(Actor actor, WorkItemId id) {
        return visible(actor, id).line();
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItemLine> openWorkOf(Actor actor, UUID caseId) {
        return items.openOf(caseId).stream()
                .filter(item -> WorkAccessPolicy.maySee(actor, item))
                .map(WorkItem::line)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<HandOverLine> handOvers(Actor actor, WorkItemId id) {
        visible(actor, id);
        return trail.of(id);
    }

    private WorkItem visible(Actor actor, WorkItemId id) {
        return items.find(id)
                .filter(item -> WorkAccessPolicy.maySee(actor, item))
                .orElseThrow(() -> UnknownWorkItem.withId(id));
    }

    /** From here to the end of the transaction nobody else changes who has it. */
    private WorkItem locked(Actor actor, WorkItemId id) {
        return items.lock(id)
                .filter(item -> item.isWorkable() && WorkAccessPolicy.maySee(actor, item))
                .orElseThrow(() -> UnknownWorkItem.withId(id));
    }

    // --- who has it --------------------------------------------------------------------------------------------------

    @Override
    public void claim(Actor actor, WorkItemId id, @Nullable PersonId expectedAssignee) {
        WorkItem item = locked(actor, id);
        if (!WorkAccessPolicy.mayTake(actor, item)) {
            throw AccessRefused.to(actor, "claim", item.reference());
        }
        PersonId assignee = item.assignee();
        if (assignee != null && !actor.is(assignee) && !assignee.equals(expectedAssignee)) {
            throw WorkItemTaken.by(assignee, id);
        }
        pass(actor, item, actor.person(), TAKEN, "");
    }

    @Override
    public void release(Actor actor, WorkItemId id) {
        WorkItem item = locked(actor, id);
        if (!WorkAccessPolicy.mayPassOn(actor, item)) {
            throw AccessRefused.to(actor, "release", item.reference());
        }
        if (item.candidates().isEmpty()) {
            throw InvalidWorkRequest.withoutGroup(id);
        }
        pass(actor, item, null, RELEASED, "");
    }

    @Override
    public void delegate(Actor actor, WorkItemId id, PersonId to, String note) {
        WorkItem item = locked(actor, id);
        if (!WorkAccessPolicy.mayPassOn(actor, item)) {
            throw AccessRefused.to(actor, "delegate", item.reference());
        }
        pass(actor, item, to, DELEGATED, note(note));
    }

    @Override
    public int reassign(Actor actor, Collection<WorkItemId> ids, PersonId to, String reason) {
        String why = reason(reason);
        int reassigned = 0;
        for (WorkItemId id : inOneOrder(ids)) {
            WorkItem item = locked(actor, id);
            if (!WorkAccessPolicy.leads(actor, item)) {
                throw AccessRefused.to(actor, "reassign", item.reference());
            }
            reassigned += pass(actor, item, to, REASSIGNED, why);
        }
        return reassigned;
    }

    @Override
    public int handOver(Actor actor, PersonId from, PersonId to, String reason) {
        String why = reason(reason);
        if (from.equals(to)) {
            throw InvalidWorkRequest.samePerson();
        }
        List<WorkItemId> ids =
                openWorkOfPerson(actor, from).stream().map(WorkItemLine::id).toList();
        int handedOver = 0;
        for (WorkItemId id : inOneOrder(ids)) {
            // what was done or passed on in the meantime is no longer theirs to hand over
            Optional<WorkItem> item =
                    items.lock(id).filter(WorkItem::isWorkable).filter(now -> from.equals(now.assignee()));
            if (item.isPresent()) {
                handedOver += pass(actor, item.get(), to, HANDED_OVER, why);
            }
        }
        return handedOver;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItemLine> openWorkOfPerson(Actor actor, PersonId person) {
        boolean all = actor.is(person) || WorkAccessPolicy.leadsAll(actor);
        if (!all && actor.headed().isEmpty()) {
            throw AccessRefused.to(actor, "hand-over", person.toString());
        }
        return items.openOf(person).stream()
                .filter(item -> all || WorkAccessPolicy.leads(actor, item))
                .map(WorkItem::line)
                .toList();
    }

    /** Two people who pass on the same work at once lock it in the same order, and so never wait for each other. */
    private static Collection<WorkItemId> inOneOrder(Collection<WorkItemId> ids) {
        TreeSet<WorkItemId> ordered = new TreeSet<>(Comparator.comparing(WorkItemId::value));
        ordered.addAll(ids);
        return ordered;
    }

    private int pass(Actor actor, WorkItem item, @Nullable PersonId to, HandOverLine.Kind kind, String note) {
        if (Objects.equals(item.assignee(), to)) {
            return 0;
        }
        assignments.assign(item.engineTaskId(), to);
        trail.add(item.id(), new HandOverLine(clock.now(), kind, actor.person(), item.assignee(), to, note));
        return 1;
    }

    private static String reason(String reason) {
        if (reason.isBlank()) {
            throw InvalidWorkRequest.reasonMissing();
        }
        return note(reason);
    }

    private static String note(String note) {
        String stripped = note.strip();
        if (stripped.length() > LONGEST_NOTE) {
            throw InvalidWorkRequest.noteTooLong(LONGEST_NOTE);
        }
        return stripped;
    }

    // --- filters -----------------------------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public List<SavedFilter> savedFilters(Actor actor) {
        return filters.of(actor.person());
    }

    @Override
    public SavedFilter saveFilter(Actor actor, String name, WorkQuery query) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            throw InvalidWorkRequest.filterNameMissing();
        }
        if (stripped.length() > LONGEST_FILTER_NAME) {
            throw InvalidWorkRequest.filterNameTooLong(LONGEST_FILTER_NAME);
        }
        if (query.text() != null && query.text().length() > LONGEST_SEARCH) {
            throw InvalidWorkRequest.searchTooLong(LONGEST_SEARCH);
        }
        List<SavedFilter> kept = new ArrayList<>(filters.of(actor.person()));
        String key = SearchText.fold(stripped);
        Optional<SavedFilter> before = kept.stream()
                .filter(filter -> SearchText.fold(filter.name()).equals(key))
                .findFirst();
        if (before.isEmpty() && kept.size() >= MOST_FILTERS) {
            throw InvalidWorkRequest.tooManyFilters(MOST_FILTERS);
        }
        before.ifPresent(filter -> filters.delete(actor.person(), filter.id()));
        SavedFilter saved = new SavedFilter(before.map(SavedFilter::id).orElseGet(UUID::randomUUID), stripped, query);
        filters.insert(actor.person(), saved);
        return saved;
    }

    @Override
    public void deleteFilter(Actor actor, UUID filter) {
        filters.delete(actor.person(), filter);
    }

    // --- drafts ------------------------------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public Optional<Draft> draft(Actor actor, WorkItemId id) {
        return drafts.find(id, actor.person());
    }

    @Override
    public Draft saveDraft(Actor actor, WorkItemId id, Map<String, String> values) {
        long size = values.entrySet().stream()
                .mapToLong(value ->
                        value.getKey().length() + (long) value.getValue().length())
                .sum();
        if (size > LARGEST_DRAFT) {
            throw InvalidWorkRequest.draftTooLarge(LARGEST_DRAFT);
        }
        locked(actor, id);
        Draft draft = new Draft(Map.copyOf(values), clock.now());
        drafts.save(id, actor.person(), draft);
        return draft;
    }

    @Override
    public void discardDraft(Actor actor, WorkItemId id) {
        drafts.delete(id, actor.person());
    }
}
