package fr.qualipilote.worklist.internal;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.worklist.HandOverLine;
import fr.qualipilote.worklist.WorkItemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The trail of work that went from one person to another; rows are only ever added. */
@Repository
class HandOverTable {

    private final JdbcTemplate jdbc;

    HandOverTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(WorkItemId item, HandOverLine line) {
        jdbc.update(
                "insert into work_handover (id, item_id, kind, by_person, from_person, to_person, note, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                item.value(),
                line.kind().name(),
                line.by().value(),
                WorkItemTable.valueOf(line.from()),
                WorkItemTable.valueOf(line.to()),
                line.note(),
                WorkItemTable.at(line.at()));
    }

    List<HandOverLine> of(WorkItemId item) {
        return jdbc.query(
                "select kind, by_person, from_person, to_person, note, at from work_handover"
                        + " where item_id = ? order by at desc, id",
                (row, number) -> new HandOverLine(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        HandOverLine.Kind.valueOf(row.getString("kind")),
                        new PersonId(row.getObject("by_person", UUID.class)),
                        person(row, "from_person"),
                        person(row, "to_person"),
                        row.getString("note")),
                item.value());
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
