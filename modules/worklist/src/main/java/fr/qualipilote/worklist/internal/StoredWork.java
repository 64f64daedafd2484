package fr.qualipilote.worklist.internal;

import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.domain.Lanes;
import fr.qualipilote.worklist.domain.WorkItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The task list as it is stored, with the lanes and words that follow from each row: {@link WorkItemTable} writes them, this
 * reads them to compare.
 */
@Repository
class StoredWork {

    private final NamedParameterJdbcTemplate jdbc;

    StoredWork(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A row, its lanes and its words as comparable texts. */
    record Stored(WorkItem item, Set<String> lanes, Set<String> words) {

        /** What the table should hold of a piece of work. */
        static Stored of(WorkItem item) {
            List<String> lanes = Lanes.of(item);
            Set<String> laneRows = new TreeSet<>();
            lanes.forEach(lane -> laneRows.add(text(
                    lane,
                    item.sortDate(),
                    item.theme(),
                    item.process(),
                    WorkItemTable.valueOf(item.service()),
                    item.words().signature(),
                    Lanes.mayRepeat(item))));
            Set<String> wordRows = new TreeSet<>();
            if (!lanes.isEmpty()) {
                long bits = Lanes.bits(lanes);
                item.words().words().forEach(word -> wordRows.add(text(word, item.sortDate(), bits)));
            }
            return new Stored(item, laneRows, wordRows);
        }
    }

    Map<WorkItemId, Stored> find(Collection<WorkItemId> ids) {
        Map<String, Object> values =
                Map.of("ids", ids.stream().map(WorkItemId::value).toList());
        Map<UUID, Set<String>> lanes = new HashMap<>();
        jdbc.query(
                "select item_id, lane, due_on, theme, process, service_id, signature, repeated from work_lane"
                        + " where item_id in (:ids)",
                values,
                row -> {
                    lanes.computeIfAbsent(row.getObject("item_id", UUID.class), id -> new TreeSet<>())
                            .add(text(
                                    row.getString("lane"),
                                    row.getDate("due_on").toLocalDate(),
                                    row.getString("theme"),
                                    row.getString("process"),
                                    row.getObject("service_id", UUID.class),
                                    row.getLong("signature"),
                                    row.getBoolean("repeated")));
                });
        Map<UUID, Set<String>> words = new HashMap<>();
        jdbc.query("select item_id, word, due_on, lane_bits from work_word where item_id in (:ids)", values, row -> {
            words.computeIfAbsent(row.getObject("item_id", UUID.class), id -> new TreeSet<>())
                    .add(text(row.getString("word"), row.getDate("due_on").toLocalDate(), row.getLong("lane_bits")));
        });
        Map<WorkItemId, Stored> found = new HashMap<>();
        jdbc.query("select * from work_item where id in (:ids)", values, WorkItemTable.ROW)
                .forEach(item -> found.put(
                        item.id(),
                        new Stored(
                                item,
                                lanes.getOrDefault(item.id().value(), Set.of()),
                                words.getOrDefault(item.id().value(), Set.of()))));
        return found;
    }

    /** Every row that stands in a list or ought to. */
    Set<WorkItemId> shown() {
        return new HashSet<>(jdbc.query(
                "select id from work_item where state = 'OPEN' union select item_id from work_lane union select item_id"
                        + " from work_word",
                (row, number) -> new WorkItemId(row.getObject(1, UUID.class))));
    }

    long open() {
        Long open = jdbc.queryForObject("select count(*) from work_item where state = 'OPEN'", Map.of(), Long.class);
        return open == null ? 0 : open;
    }

    private static String text(@Nullable Object... values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            text.append(value).append('|');
        }
        return text.toString();
    }
}
