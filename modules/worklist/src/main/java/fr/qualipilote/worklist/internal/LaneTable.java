package fr.qualipilote.worklist.internal;

import fr.qualipilote.worklist.WorkPage;
import fr.qualipilote.worklist.domain.Lanes;
import fr.qualipilote.worklist.domain.SearchableWords;
import fr.qualipilote.worklist.domain.WorkItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads the lanes. The shape of every read is the same: each lane gives its first rows in the order of an index, never more
 * than are wanted, and the few rows of all lanes are merged. So the time depends on the size of the page and not on that of
 * the table.
 *
 * <p>A search starts from the word that least work is found by and follows it in the order of due dates, passing over what
 * stands in none of the lanes. When the reader has too little of that work, or too many words begin so, it is a walk along the
 * lanes instead, all of them together, so that a lane with few matches is not searched to its end.
 */
@Repository
class LaneTable {

    /**
     * A word with no more matches than this is rare. Its matches cost as much as a walk to fifty matches of a word that is just
     * not rare, measured at a million open pieces of work; in a smaller table either is quick.
     */
    static final int RARE = 3_000;

    /** Most words that are rare are much rarer, and found to be so at once. */
    private static final int VERY_RARE = 200;

    /** How much of each lane is walked together; fewer than what a lane holds, so that no database sorts a lane instead. */
    private static final int WALK = 4_000;

    /** How far a word is followed among what may be the reader's. */
    static final int FOLLOWED = 1_000;

    /** What begins with more words than this is not followed word by word. */
    private static final int MOST_FORMS = 12;

    /** Each piece of work once; only those that may have been met twice need to be compared. */
    private static final String COUNT =
            "count(*) filter (where not r.repeated) + count(distinct case when r.repeated then r.item_id end)";

    private static final SearchableWords NO_WORDS = new SearchableWords(List.of());

    private final JdbcTemplate jdbc;
    private final Dialect dialect;

    LaneTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.dialect = Dialect.of(Objects.requireNonNull(jdbc.getDataSource(), "data source"));
    }

    /** The first work of the merged lanes, by due date and id. */
    List<WorkItem> first(LaneQuery query, int limit) {
        if (query.isEmpty()) {
            return List.of();
        }
        return dialect == Dialect.POSTGRESQL && !query.words().isEmpty()
                ? searched(query, limit)
                : read(page(query, rarest(query.words()), limit));
    }

    private List<WorkItem> searched(LaneQuery query, int limit) {
        List<Forms> all = formsOf(query.words());
        if (all.stream().anyMatch(Forms::isUnknown)) {
            return List.of();
        }
        Optional<Forms> fewest = fewest(all);
        if (fewest.isPresent()) {
            List<WorkItem> found = read(following(fewest.get(), query, limit));
            if (found.size() == limit || fewest.get().areFollowedToTheEnd()) {
                return found;
            }
        }
        @Nullable String rare = rarest(query.words());
        if (rare == null) {
            List<WorkItem> found = read(walk(query, limit));
            if (found.size() == limit || !hasLongerLane(query)) {
                return found;
            }
        }
        return read(page(query, rare, limit));
    }

    private List<WorkItem> read(Sql items) {
        return jdbc.query(items.text(), WorkItemTable.ROW, items.parameters());
    }

    /** How much work each query finds, each capped; they must search the same words. */
    List<Integer> counts(List<LaneQuery> queries, int cap) {
        @Nullable String rare = rarest(queries.get(0).words());
        int[] counts = new int[queries.size()];
        List<Integer> open = IntStream.range(0, queries.size())
                .filter(index -> !queries.get(index).isEmpty())
                .boxed()
                .toList();
        // Only where work was met twice can a count still be open after the first round.
        for (int limit = cap + 1; !open.isEmpty(); limit *= 2) {
            int seen = limit;
            Sql statement = cappedCounts(queries, open, rare, limit);
            open = jdbc
                    .query(
                            statement.text(),
                            (row, number) -> {
                                int index = row.getInt("place");
                                counts[index] = Math.min(cap, row.getInt("found"));
                                return row.getInt("touched") < seen || counts[index] == cap ? -1 : index;
                            },
                            statement.parameters())
                    .stream()
                    .filter(index -> index >= 0)
                    .toList();
        }
        return IntStream.of(counts).boxed().toList();
    }

    /** How much work a query finds, counted to the end. */
    long count(LaneQuery query) {
        if (query.isEmpty()) {
            return 0;
        }
        // groups instead of "distinct", which would sort all rows
        Sql statement = new Sql()
                .add("select coalesce(sum(case when g.item_id is null then g.found else 1 end), 0) from (")
                .add("select case when r.repeated then r.item_id end as item_id, count(*) as found from (")
                .add(rows(query, rarest(query.words()), null))
                .add(") r group by case when r.repeated then r.item_id end) g");
        return Objects.requireNonNull(jdbc.queryForObject(statement.text(), Long.class, statement.parameters()));
    }

    Sql page(LaneQuery query, @Nullable String rare, int limit) {
        return new Sql()
                .add("select i.* from (select " + (rare == null ? "distinct " : "") + "r.due_on, r.item_id from (")
                .add(rows(query, rare, limit))
                .add(") r order by r.due_on, r.item_id limit " + limit + ") hit")
                .add(" join work_item i on i.id = hit.item_id order by hit.due_on, hit.item_id");
    }

    /**
     * A word of the table.
     *
     * @param found how much work it finds, counted to {@link #FOLLOWED}
     * @param reach the due date that counting came to; the more work it finds, the earlier
     */
    record Form(String searched, String word, int found, LocalDate reach) {

        boolean isFollowedToTheEnd() {
            return found <= FOLLOWED;
        }
    }

    /** What begins with a word that is searched. */
    record Forms(String word, List<Form> found) {

        boolean isUnknown() {
            return found.isEmpty();
        }

        boolean areFew() {
            return found.size() <= MOST_FORMS;
        }

        boolean areFollowedToTheEnd() {
            return found.stream().allMatch(Form::isFollowedToTheEnd);
        }

        /** The less work, the less. */
        long rank() {
            return found.stream()
                    .filter(form -> !form.isFollowedToTheEnd())
                    .map(Form::reach)
                    .min(Comparator.naturalOrder())
                    .map(reach -> Long.MAX_VALUE - reach.toEpochDay())
                    .orElseGet(() -> found.stream().mapToLong(Form::found).sum());
        }
    }

    /** The word that least work is found by; empty when each begins too many words. */
    Optional<Forms> fewest(List<Forms> all) {
        return all.stream().filter(Forms::areFew).min(Comparator.comparing(Forms::rank));
    }

    /** Each word of the table is found from the one before, by one probe of the index. */
    List<Forms> formsOf(SearchableWords words) {
        Sql statement = new Sql();
        String separator = "";
        for (String word : words.words()) {
            statement
                    .add(separator)
                    .add("(with recursive form (word) as ((select w.word from work_word w where ")
                    .add(beginsWith(word))
                    .add(
                            " order by w.word limit 1) union all select (select w.word from work_word w where w.word > f.word")
                    .add(" and w.word < ? order by w.word limit 1)", word + '\uffff')
                    .add(" from form f where f.word is not null)")
                    .add(" select cast(? as varchar) as searched, f.word, c.found, c.reach from form f", word)
                    .add(" cross join lateral (select count(*) as found, max(n.due_on) as reach from")
                    .add(" (select w.due_on from work_word w where w.word = f.word order by w.due_on, w.item_id")
                    .add(" limit " + (FOLLOWED + 1) + ") n) c where f.word is not null limit " + (MOST_FORMS + 1)
                            + ")");
            separator = " union all ";
        }
        List<Form> found = jdbc.query(
                statement.text(),
                (row, number) -> new Form(
                        row.getString("searched"),
                        row.getString("word"),
                        row.getInt("found"),
                        row.getObject("reach", LocalDate.class)),
                statement.parameters());
        return words.words().stream()
                .map(word -> new Forms(
                        word,
                        found.stream()
                                .filter(form -> form.searched().equals(word))
                                .toList()))
                .toList();
    }

    /** The work of a word in order, as far as it may be the reader's, then what of it is and has the other words. */
    Sql following(Forms forms, LaneQuery query, int limit) {
        Sql rows = new Sql();
        String separator = "";
        for (Form form : forms.found()) {
            rows.add(separator)
                    .add("select r.* from (select w.due_on, w.item_id from work_word w where w.word = ?", form.word())
                    .add(" and (w.lane_bits & ?) <> 0", Lanes.bits(query.lanes()))
                    .add(due(query, "w"))
                    .add(" order by w.due_on, w.item_id limit " + FOLLOWED + ") r");
            separator = " union all ";
        }
        return new Sql()
                .add("select i.* from (select f.due_on, f.item_id from (select distinct w.due_on, w.item_id from (")
                .add(rows)
                .add(" order by due_on, item_id offset 0) w order by w.due_on, w.item_id) f cross join lateral ")
                .add(inALane(query, forms.word()))
                .add(" limit 1) one order by f.due_on, f.item_id limit " + limit + ") hit")
                .add(" join work_item i on i.id = hit.item_id order by hit.due_on, hit.item_id");
    }

    /** What the words find in the first rows of all lanes, met in one order; nothing beyond the last match is looked at. */
    Sql walk(LaneQuery query, int limit) {
        Sql rows = new Sql();
        String separator = "";
        for (String lane : query.lanes()) {
            rows.add(separator)
                    .add(
                            "select r.* from (select l.due_on, l.item_id, l.signature from work_lane l where l.lane = ?",
                            lane)
                    .add(due(query, "l"))
                    .add(facets(query, NO_WORDS))
                    .add(" order by l.due_on, l.item_id limit " + WALK + ") r");
            separator = " union all ";
        }
        // "offset 0" keeps the words out of the lanes: there each lane would be searched for a match of its own
        return new Sql()
                .add("select i.* from (select distinct l.due_on, l.item_id from (")
                .add(rows)
                .add(" order by due_on, item_id offset 0) l where true")
                .add(foundBy(query.words()))
                .add(" order by l.due_on, l.item_id limit " + limit + ") hit")
                .add(" join work_item i on i.id = hit.item_id order by hit.due_on, hit.item_id");
    }

    /** Whether a walk leaves something of a lane out. */
    private boolean hasLongerLane(LaneQuery query) {
        Sql longer = new Sql()
                .add("select count(*) from unnest(cast(? as varchar[])) as g(lane)", array(query.lanes()))
                .add(" where (select count(*) from (select 1 from work_lane l where l.lane = g.lane")
                .add(due(query, "l"))
                .add(facets(query, NO_WORDS))
                .add(" limit " + (WALK + 1) + ") c) > " + WALK);
        return Objects.requireNonNull(jdbc.queryForObject(longer.text(), Integer.class, longer.parameters())) > 0;
    }

    private Sql cappedCounts(List<LaneQuery> queries, List<Integer> places, @Nullable String rare, int limit) {
        Sql all = new Sql();
        String separator = "";
        for (int place : places) {
            all.add(separator)
                    .add("select " + place + " as place, count(*) as touched, " + COUNT + " as found from (")
                    .add("select m.item_id, m.repeated from (")
                    .add(rows(queries.get(place), rare, limit))
                    .add(") m limit " + limit + ") r");
            separator = " union all ";
        }
        return all;
    }

    /** The word, among those searched, that fewest work is found by, if that is few enough; null when a walk is better. */
    @Nullable String rarest(SearchableWords words) {
        if (words.isEmpty()) {
            return null;
        }
        Optional<String> rarest = words.words().size() == 1 ? Optional.empty() : rarest(words, VERY_RARE);
        return rarest.or(() -> rarest(words, RARE)).orElse(null);
    }

    private Optional<String> rarest(SearchableWords words, int most) {
        Sql statement = new Sql();
        String separator = "";
        for (String word : words.words()) {
            statement
                    .add(separator)
                    .add("select cast(? as varchar) as word, count(*) as found", word)
                    .add(" from (select 1 from work_word w where ")
                    .add(beginsWith(word))
                    .add(" limit " + (most + 1) + ") c");
            separator = " union all ";
        }
        return jdbc
                .query(
                        statement.text(),
                        (row, number) -> Map.entry(row.getInt("found"), row.getString("word")),
                        statement.parameters())
                .stream()
                .filter(found -> found.getKey() <= most)
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    /**
     * Due date, item and whether it may come twice. By lane: no more of each lane than the limit, in order within it; from a rare
     * word: each item once, in order.
     */
    private Sql rows(LaneQuery query, @Nullable String rare, @Nullable Integer limit) {
        return rare == null ? rowsOfLanes(query, limit) : rowsFoundBy(rare, query);
    }

    private Sql rowsOfLanes(LaneQuery query, @Nullable Integer limit) {
        Sql conditions = due(query, "l").add(facets(query, query.words()));
        return switch (dialect) {
            case POSTGRESQL ->
                new Sql()
                        .add(
                                "select p.due_on, p.item_id, p.repeated from unnest(cast(? as varchar[])) as g(lane)",
                                array(query.lanes()))
                        .add(
                                " cross join lateral (select l.due_on, l.item_id, l.repeated from work_lane l where l.lane = g.lane")
                        .add(conditions)
                        .add(limit == null ? "" : " order by l.due_on, l.item_id limit " + limit)
                        .add(") p");
            // H2 has no lateral joins
            case H2 -> {
                Sql union = new Sql();
                String separator = "";
                for (String lane : query.lanes()) {
                    union.add(separator)
                            .add("(select l.due_on, l.item_id, l.repeated from work_lane l where l.lane = ?", lane)
                            .add(conditions)
                            .add(limit == null ? "" : " order by l.lane, l.due_on, l.item_id limit " + limit)
                            .add(")");
                    separator = " union all ";
                }
                yield union;
            }
        };
    }

    private Sql rowsFoundBy(String rare, LaneQuery query) {
        Sql found = new Sql()
                .add("(select distinct w.due_on, w.item_id from work_word w where ")
                .add(beginsWith(rare))
                .add(
                        switch (dialect) {
                            case POSTGRESQL -> " and (w.lane_bits & ?) <> 0";
                            case H2 -> " and bitand(w.lane_bits, cast(? as bigint)) <> 0";
                        },
                        Lanes.bits(query.lanes()))
                .add(due(query, "w"))
                .add(" order by w.due_on, w.item_id) f");
        Sql inLane = inALane(query, rare);
        Sql rows = new Sql()
                .add("select f.due_on, f.item_id, false as repeated from ")
                .add(found);
        return switch (dialect) {
            case POSTGRESQL -> rows.add(" cross join lateral ").add(inLane).add(" limit 1) one");
            case H2 -> rows.add(" where exists ").add(inLane).add(")");
        };
    }

    /** Whether the work {@code f} is in one of the lanes, and has all the words but one; lacks its closing bracket. */
    private Sql inALane(LaneQuery query, String found) {
        return new Sql()
                .add(
                        "(select 1 from work_lane l where l.item_id = f.item_id and l.lane = any (?)",
                        array(query.lanes()))
                .add(facets(query, query.words().without(found)));
    }

    private static Sql beginsWith(String word) {
        return new Sql().add("w.word >= ? and w.word < ?", word, word + '\uffff');
    }

    /** What is asked of due date and place, of rows that carry them. */
    private Sql due(LaneQuery query, String row) {
        Sql and = new Sql();
        if (query.from() != null) {
            and.add(" and " + row + ".due_on >= ?", query.from());
        }
        if (query.until() != null) {
            and.add(" and " + row + ".due_on <= ?", query.until());
        }
        WorkPage.Position after = query.after();
        if (after != null) {
            LocalDate date = after.dueOn();
            UUID id = after.id().value();
            and.add(
                    switch (dialect) {
                        case POSTGRESQL -> Sql.of(" and (" + row + ".due_on, " + row + ".item_id) > (?, ?)", date, id);
                        // H2 does not look a pair up in an index
                        case H2 ->
                            Sql.of(
                                    " and " + row + ".due_on >= ? and (" + row + ".due_on > ? or " + row
                                            + ".item_id > ?)",
                                    date,
                                    date,
                                    id);
                    });
        }
        return and;
    }

    /** What is asked of rows of lanes besides. */
    private Sql facets(LaneQuery query, SearchableWords words) {
        Sql and = new Sql();
        if (query.theme() != null) {
            and.add(" and l.theme = ?", query.theme());
        }
        if (query.process() != null) {
            and.add(" and l.process = ?", query.process());
        }
        if (query.service() != null) {
            and.add(" and l.service_id = ?", query.service());
        }
        if (!query.alsoIn().isEmpty()) {
            and.add(
                    " and exists (select 1 from work_lane o where o.item_id = l.item_id and o.lane = any (?))",
                    array(query.alsoIn()));
        }
        if (!words.isEmpty()) {
            and.add(foundBy(words));
        }
        return and;
    }

    /** The signature lets most others pass without a look at the work; the words then decide. */
    private Sql foundBy(SearchableWords words) {
        long mask = words.mask();
        Sql found = new Sql()
                .add(
                        switch (dialect) {
                            case POSTGRESQL -> " and (l.signature & ?) = ?";
                            case H2 -> " and bitand(l.signature, cast(? as bigint)) = cast(? as bigint)";
                        },
                        mask,
                        mask)
                .add(" and (select case when ");
        String separator = "";
        for (String word : words.words()) {
            found.add(separator).add("i.words like ?", "% " + word + "%");
            separator = " and ";
        }
        return found.add(" then 1 else 0 end from work_item i where i.id = l.item_id) = 1");
    }

    private static Object array(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
