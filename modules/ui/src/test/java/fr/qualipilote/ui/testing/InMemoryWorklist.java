package fr.qualipilote.ui.testing;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.Draft;
import fr.qualipilote.worklist.DueBand;
import fr.qualipilote.worklist.HandOverLine;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task list that keeps its rows in a map, and remembers what was handed over. */
public final class InMemoryWorklist implements Worklist {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Map<WorkItemId, WorkItemLine> items = new LinkedHashMap<>();
    private final Map<WorkItemId, Draft> drafts = new HashMap<>();
    private final Map<UUID, SavedFilter> filters = new LinkedHashMap<>();
    private final Map<WorkItemId, List<HandOverLine>> handOvers = new HashMap<>();

    public void open(WorkItemLine... lines) {
        for (WorkItemLine line : lines) {
            items.put(line.id(), line);
        }
    }

    public void close(WorkItemId id) {
        items.remove(id);
    }

    public void said(WorkItemId id, HandOverLine line) {
        handOvers.put(id, List.of(line));
    }

    @Override
    public WorkPage page(Actor actor, WorkQuery query, WorkPage.@Nullable Position after, int limit) {
        List<WorkItemLine> matching = matching(actor, query)
                .filter(item -> after == null || compare(item, after) > 0)
                .toList();
        List<WorkItemLine> page = matching.subList(0, Math.min(limit, matching.size()));
        WorkItemLine last = page.isEmpty() ? null : page.get(page.size() - 1);
        return new WorkPage(
                page,
                last == null || page.size() == matching.size() ? null : new WorkPage.Position(due(last), last.id()));
    }

    private java.util.stream.Stream<WorkItemLine> matching(Actor actor, WorkQuery query) {
        return items.values().stream()
                .filter(item -> inScope(item, actor, query.scope()))
                .filter(item -> query.due() == null || band(item) == query.due())
                .filter(item -> query.text() == null
                        || SearchText.contains(item.subject() + " " + item.reference(), query.text()))
                .filter(item -> query.theme() == null || query.theme().equals(item.theme()))
                .filter(item -> query.process() == null || query.process().equals(item.process()))
                .sorted(Comparator.comparing(InMemoryWorklist::due)
                        .thenComparing(item -> item.id().value()));
    }

    private static int compare(WorkItemLine item, WorkPage.Position position) {
        int byDate = due(item).compareTo(position.dueOn());
        return byDate != 0 ? byDate : item.id().value().compareTo(position.id().value());
    }

    private static LocalDate due(WorkItemLine item) {
        return Objects.requireNonNullElse(item.dueOn(), NEVER);
    }

    private static DueBand band(WorkItemLine item) {
        if (due(item).isBefore(MonthlyReview.TODAY)) {
            return DueBand.LATE;
        }
        return due(item).isAfter(MonthlyReview.TODAY.plusDays(2)) ? DueBand.LATER : DueBand.THIS_WEEK;
    }

    private static boolean inScope(WorkItemLine item, Actor actor, WorkScope scope) {
        boolean mine = item.assignee() != null && actor.is(item.assignee());
        boolean toTake = item.assignee() == null && isCandidate(item, actor);
        return switch (scope) {
            case MINE_AND_MY_GROUPS -> mine || toTake;
            case MINE -> mine;
            case TO_TAKE -> toTake;
            case MY_SERVICES -> isCandidate(item, actor);
            case ALL -> true;
        };
    }

    private static boolean isCandidate(WorkItemLine item, Actor actor) {
        Set<String> codes = CandidateGroup.codesOf(actor);
        return item.candidates().stream().map(CandidateGroup::code).anyMatch(codes::contains);
    }

    @Override
    public WorkCounts counts(Actor actor, WorkQuery query) {
        List<WorkItemLine> all = matching(actor, query.due(null)).toList();
        return new WorkCounts(
                (int) all.stream().filter(item -> band(item) == DueBand.LATE).count(),
                (int) all.stream()
                        .filter(item -> band(item) == DueBand.THIS_WEEK)
                        .count(),
                (int) all.stream().filter(item -> band(item) == DueBand.LATER).count(),
                (int) all.stream().filter(item -> item.assignee() == null).count());
    }

    @Override
    public long exactCount(Actor actor, WorkQuery query) {
        return matching(actor, query).count();
    }

    @Override
    public WorkItemLine item(Actor actor, WorkItemId id) {
        return Optional.ofNullable(items.get(id)).orElseThrow(() -> UnknownWorkItem.withId(id));
    }

    @Override
    public List<HandOverLine> handOvers(Actor actor, WorkItemId id) {
        return handOvers.getOrDefault(id, List.of());
    }

    @Override
    public List<WorkItemLine> openWorkOf(Actor actor, UUID caseId) {
        return items.values().stream()
                .filter(item -> item.caseId().equals(caseId))
                .toList();
    }

    @Override
    public void claim(Actor actor, WorkItemId id, @Nullable PersonId expectedAssignee) {
        PersonId holder = item(actor, id).assignee();
        if (holder != null && !holder.equals(expectedAssignee)) {
            throw WorkItemTaken.by(holder, id);
        }
        assign(id, actor.person());
    }

    @Override
    public void release(Actor actor, WorkItemId id) {
        assign(id, null);
    }

    @Override
    public void delegate(Actor actor, WorkItemId id, PersonId to, String note) {
        assign(id, to);
    }

    @Override
    public int reassign(Actor actor, Collection<WorkItemId> ids, PersonId to, String reason) {
        ids.forEach(id -> assign(id, to));
        return ids.size();
    }

    @Override
    public int handOver(Actor actor, PersonId from, PersonId to, String reason) {
        List<WorkItemLine> work = openWorkOfPerson(actor, from);
        work.forEach(item -> assign(item.id(), to));
        return work.size();
    }

    /** Gives a piece of work to somebody behind the screen's back. */
    public void assign(WorkItemId id, @Nullable PersonId person) {
        items.computeIfPresent(
                id,
                (same, item) -> new WorkItemLine(
                        item.id(),
                        item.process(),
                        item.formKey(),
                        item.subject(),
                        item.reference(),
                        item.caseKind(),
                        item.caseId(),
                        item.subjectId(),
                        item.theme(),
                        item.period(),
                        item.service(),
                        person,
                        item.candidates(),
                        item.dueOn(),
                        item.createdAt(),
                        item.open()));
    }

    @Override
    public List<WorkItemLine> openWorkOfPerson(Actor actor, PersonId person) {
        return items.values().stream()
                .filter(item -> person.equals(item.assignee()))
                .toList();
    }

    @Override
    public List<SavedFilter> savedFilters(Actor actor) {
        return new ArrayList<>(filters.values());
    }

    @Override
    public SavedFilter saveFilter(Actor actor, String name, WorkQuery query) {
        SavedFilter filter = new SavedFilter(House.id(name), name, query);
        filters.put(filter.id(), filter);
        return filter;
    }

    @Override
    public void deleteFilter(Actor actor, UUID filter) {
        filters.remove(filter);
    }

    @Override
    public Optional<Draft> draft(Actor actor, WorkItemId id) {
        return Optional.ofNullable(drafts.get(id));
    }

    @Override
    public Draft saveDraft(Actor actor, WorkItemId id, Map<String, String> values) {
        Draft draft = new Draft(Map.copyOf(values), MonthlyReview.CLOCK.now());
        drafts.put(id, draft);
        return draft;
    }

    @Override
    public void discardDraft(Actor actor, WorkItemId id) {
        drafts.remove(id);
    }
}
