package fr.qualipilote.worklist.internal;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.worklist.DueBand;
import fr.qualipilote.worklist.SavedFilter;
import fr.qualipilote.worklist.WorkQuery;
import fr.qualipilote.worklist.WorkScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps the filters of each person. */
@Repository
class FilterTable {

    private final JdbcTemplate jdbc;

    FilterTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedFilter> of(PersonId person) {
        return jdbc.query(
                "select id, name, scope, due_band, search_text, theme, service_id, assignee_id, process"
                        + " from work_filter where person_id = ? order by name_key",
                (row, number) -> read(row),
                person.value());
    }

    void insert(PersonId person, SavedFilter filter) {
        WorkQuery query = filter.query();
        jdbc.update(
                "insert into work_filter (id, person_id, name, name_key, scope, due_band, search_text, theme, service_id,"
                        + " assignee_id, process) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                filter.id(),
                person.value(),
                filter.name(),
                SearchText.fold(filter.name()),
                query.scope().name(),
                query.due() == null ? null : query.due().name(),
                query.text(),
                query.theme(),
                WorkItemTable.valueOf(query.service()),
                WorkItemTable.valueOf(query.assignee()),
                query.process());
    }

    void delete(PersonId person, UUID filter) {
        jdbc.update("delete from work_filter where person_id = ? and id = ?", person.value(), filter);
    }

    private static SavedFilter read(ResultSet row) throws SQLException {
        String band = row.getString("due_band");
        UUID service = row.getObject("service_id", UUID.class);
        UUID assignee = row.getObject("assignee_id", UUID.class);
        return new SavedFilter(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new WorkQuery(
                        WorkScope.valueOf(row.getString("scope")),
                        band == null ? null : DueBand.valueOf(band),
                        row.getString("search_text"),
                        row.getString("theme"),
                        service == null ? null : new ServiceId(service),
                        assignee == null ? null : new PersonId(assignee),
                        row.getString("process")));
    }
}
