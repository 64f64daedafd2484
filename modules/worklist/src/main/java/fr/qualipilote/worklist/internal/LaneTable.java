package fr.qualipilote.worklist.internal;

import fr.qualipilote.worklist.WorkPage;
import fr.qualipilote.worklist.domain.SearchableWords;
import fr.qualipilote.worklist.domain.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads the lanes. The shape of every read is the same: each lane gives its first rows in the order of an index, never more
 * than are wanted, and the few rows of all lanes are merged. So the time depends on the size of the page and not on that of
 * the table.
 *
 * <p>A search is a walk along the lanes when its words are common (the next match is never far), and starts from the words
 * when one of them is rare.
 */
@Repository
class LaneTable {

    /** A word with no more matches than this is rare: looking them all up costs about as much as a walk to fifty matches. */
    static final int RARE = 2_000;

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
        Sql page = page(query, rarest(query.words()), limit);
        return jdbc.query(page.text(), WorkItemTable.ROW, page.parameters());
    }

    /** How much work each query finds, each capped; they must search the same words. */
    List<Integer> counts(List<LaneQuery> queries, int cap) {
        @Nullable String rare = rarest(queries.get(0).words());
        int[] counts = new int[queries.size()];
        List<Integer> open = IntStream.range(0, queries.size())
                .filter(index -> !queries.get(index).isEmpty())
                .boxed()
                .toList();
        // Work that waits for two of the actor's groups is in two lanes. Only when that leaves a count open, look
        // further.
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
        Sql statement = new Sql()
                .add("select count(distinct r.item_id) from (")
                .add(rows(query, rarest(query.words()), null))
                .add(") r");
        return Objects.requireNonNull(jdbc.queryForObject(statement.text(), Long.class, statement.parameters()));
    }

    Sql page(LaneQuery query, @Nullable String rare, int limit) {
        return new Sql()
                .add("select i.* from (select distinct r.due_on, r.item_id from (")
                .add(rows(query, rare, limit))
                .add(") r order by r.due_on, r.item_id limit " + limit + ") hit")
                .add(" join work_item i on i.id = hit.item_id order by hit.due_on, hit.item_id");
    }

    private Sql cappedCounts(List<LaneQuery> queries, List<Integer> places, @Nullable String rare, int limit) {
        Sql all = new Sql();
        String separator = "";
        for (int place : places) {
            all.add(separator)
                    .add("select " + place
                            + " as place, count(*) as touched, count(distinct c.item_id) as found from (")
                    .add("select r.item_id from (")
                    .add(rows(queries.get(place), rare, limit))
                    .add(") r limit " + limit + ") c");
            separator = " union all ";
        }
        return all;
    }

    /** The word, among those searched, that fewest work is found by, if that is few enough; null when a walk is better. */
    @Nullable String rarest(SearchableWords words) {
        if (words.isEmpty()) {
            return null;
        }
        Sql statement = new Sql();
        String separator = "";
        for (String word : words.words()) {
            statement
                    .add(separator)
                    .add(
                            "select cast(? as varchar) as word, count(*) as found from (select 1 from work_word w where ",
                            word)
                    .add(beginsWith(word))
                    .add(" limit " + (RARE + 1) + ") c");
            separator = " union all ";
        }
        return jdbc
                .query(
                        statement.text(),
                        (row, number) -> Map.entry(row.getInt("found"), row.getString("word")),
                        statement.parameters())
                .stream()
                .filter(found -> found.getKey() <= RARE)
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    /** Due date and item of the rows of all lanes; work that stands in two lanes comes twice. */
    private Sql rows(LaneQuery query, @Nullable String rare, @Nullable Integer limit) {
        if (rare != null) {
            return rowsFoundBy(rare, query);
        }
        return switch (dialect) {
            case POSTGRESQL ->
                new Sql()
                        .add(
                                "select p.due_on, p.item_id from unnest(cast(? as varchar[])) as g(lane) cross join lateral (",
                                array(query.lanes()))
                        .add("select l.due_on, l.item_id from work_lane l where l.lane = g.lane")
                        .add(conditions(query, query.words()))
                        .add(limit == null ? "" : " order by l.due_on, l.item_id limit " + limit)
                        .add(") p");
            case H2 -> {
                Sql union = new Sql();
                String separator = "";
                for (String lane : query.lanes()) {
                    union.add(separator)
                            .add("(select l.due_on, l.item_id from work_lane l where l.lane = ?", lane)
                            .add(conditions(query, query.words()))
                            .add(limit == null ? "" : " order by l.lane, l.due_on, l.item_id limit " + limit)
                            .add(")");
                    separator = " union all ";
                }
                yield union;
            }
        };
    }

    private Sql rowsFoundBy(String rare, LaneQuery query) {
        SearchableWords others = query.words().without(rare);
        return switch (dialect) {
            case POSTGRESQL ->
                new Sql()
                        .add("select p.due_on, p.item_id from unnest(array(")
                        .add("select distinct w.item_id from work_word w where ")
                        .add(beginsWith(rare))
                        .add(")) as f(item_id) cross join lateral (")
                        .add(
                                "select l.due_on, l.item_id from work_lane l where l.item_id = f.item_id and l.lane = any (?)",
                                array(query.lanes()))
                        .add(conditions(query, others))
                        .add(") p");
            case H2 ->
                new Sql()
                        .add("select l.due_on, l.item_id from work_lane l where l.lane = any (?)", array(query.lanes()))
                        .add(" and l.item_id in (select w.item_id from work_word w where ")
                        .add(beginsWith(rare))
                        .add(")")
                        .add(conditions(query, others));
        };
    }

    private static Sql beginsWith(String word) {
        return new Sql().add("w.word >= ? and w.word < ?", word, word + '\uffff');
    }

    private Sql conditions(LaneQuery query, SearchableWords stillToFind) {
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
        if (query.from() != null) {
            and.add(" and l.due_on >= ?", query.from());
        }
        if (query.until() != null) {
            and.add(" and l.due_on <= ?", query.until());
        }
        if (query.after() != null) {
            and.add(after(query.after()));
        }
        if (!query.alsoIn().isEmpty()) {
            and.add(
                    " and exists (select 1 from work_lane o where o.item_id = l.item_id and o.lane = any (?))",
                    array(query.alsoIn()));
        }
        if (!stillToFind.isEmpty()) {
            and.add(foundBy(stillToFind));
        }
        return and;
    }

    private Sql after(WorkPage.Position place) {
        return switch (dialect) {
            case POSTGRESQL ->
                new Sql()
                        .add(
                                " and (l.due_on, l.item_id) > (?, ?)",
                                place.dueOn(),
                                place.id().value());
            // H2 does not look a pair up in an index
            case H2 ->
                new Sql()
                        .add(
                                " and l.due_on >= ? and (l.due_on > ? or l.item_id > ?)",
                                place.dueOn(),
                                place.dueOn(),
                                place.id().value());
        };
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
