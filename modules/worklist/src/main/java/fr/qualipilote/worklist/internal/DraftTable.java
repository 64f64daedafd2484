package fr.qualipilote.worklist.internal;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.worklist.Draft;
import fr.qualipilote.worklist.WorkItemId;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps drafts, one per person and piece of work. */
@Repository
class DraftTable {

    private final JdbcTemplate jdbc;

    DraftTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> find(WorkItemId item, PersonId person) {
        return jdbc
                .query(
                        "select saved_at from work_draft where item_id = ? and person_id = ?",
                        (row, number) ->
                                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        item.value(),
                        person.value())
                .stream()
                .findFirst()
                .map(savedAt -> new Draft(valuesOf(item, person), savedAt));
    }

    private Map<String, String> valuesOf(WorkItemId item, PersonId person) {
        Map<String, String> values = new TreeMap<>();
        jdbc.query(
                "select field, content from work_draft_value where item_id = ? and person_id = ?",
                row -> {
                    values.put(row.getString("field"), row.getString("content"));
                },
                item.value(),
                person.value());
        return values;
    }

    void save(WorkItemId item, PersonId person, Draft draft) {
        delete(item, person);
        jdbc.update(
                "insert into work_draft (item_id, person_id, saved_at) values (?, ?, ?)",
                item.value(),
                person.value(),
                WorkItemTable.at(draft.savedAt()));
        jdbc.batchUpdate(
                "insert into work_draft_value (item_id, person_id, field, content) values (?, ?, ?, ?)",
                draft.values().entrySet().stream()
                        .map(value -> new Object[] {item.value(), person.value(), value.getKey(), value.getValue()})
                        .toList());
    }

    void delete(WorkItemId item, PersonId person) {
        jdbc.update("delete from work_draft where item_id = ? and person_id = ?", item.value(), person.value());
    }
}
