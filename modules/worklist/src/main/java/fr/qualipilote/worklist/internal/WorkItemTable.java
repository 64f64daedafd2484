package fr.qualipilote.worklist.internal;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.domain.Lanes;
import fr.qualipilote.worklist.domain.SearchableWords;
import fr.qualipilote.worklist.domain.WorkItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Writes {@code work_item} together with the lanes and words that follow from it; the only class that writes them. */
@Repository
class WorkItemTable {

    static final RowMapper<WorkItem> ROW = WorkItemTable::read;

    private static final String COLUMNS =
            "id, engine_task_id, process, form_key, subject, reference, case_kind, case_id,"
                    + " subject_id, theme, period, service_id, assignee_id, candidates, due_on, words, state, suspended, created_at";

    private final JdbcTemplate jdbc;
    private final Dialect dialect;

    WorkItemTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.dialect = Dialect.of(Objects.requireNonNull(jdbc.getDataSource(), "data source"));
    }

    void insert(WorkItem item) {
        Sql row = Sql.of(
                "insert into work_item (" + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                item.id().value(),
                item.engineTaskId(),
                item.process(),
                item.formKey(),
                item.subject(),
                item.reference(),
                item.caseKind(),
                item.caseId(),
                item.subjectId(),
                item.theme(),
                item.period(),
                valueOf(item.service()),
                valueOf(item.assignee()),
                codes(item),
                item.sortDate(),
                item.words().text(),
                item.state().name(),
                item.suspended(),
                at(item.createdAt()));
        together(row, insertLanes(item), insertWords(item));
    }

    Optional<WorkItem> find(WorkItemId id) {
        return jdbc.query("select " + COLUMNS + " from work_item where id = ?", ROW, id.value()).stream()
                .findFirst();
    }

    /** Reads it for changing: whoever else wants to change it waits, and then reads what has become of it. */
    Optional<WorkItem> lock(WorkItemId id) {
        return jdbc.query("select " + COLUMNS + " from work_item where id = ? for update", ROW, id.value()).stream()
                .findFirst();
    }

    List<WorkItem> lockOpenOf(UUID caseId) {
        return jdbc.query(
                "select " + COLUMNS + " from work_item where case_id = ? and state = 'OPEN' order by id for update",
                ROW,
                caseId);
    }

    List<WorkItem> openOf(UUID caseId) {
        return jdbc.query(
                "select " + COLUMNS
                        + " from work_item where case_id = ? and state = 'OPEN' and not suspended order by due_on, id",
                ROW,
                caseId);
    }

    List<WorkItem> openOf(PersonId person) {
        return jdbc.query(
                "select " + COLUMNS + " from work_item where id in (select l.item_id from work_lane l where l.lane = ?)"
                        + " order by due_on, id",
                ROW,
                Lanes.ofPerson(person).all().get(0));
    }

    void assign(WorkItem item, @Nullable PersonId person) {
        change(
                Sql.of(
                        "update work_item set assignee_id = ? where id = ?",
                        valueOf(person),
                        item.id().value()),
                item.assignedTo(person));
    }

    void suspend(WorkItem item, boolean suspended) {
        change(
                Sql.of(
                        "update work_item set suspended = ? where id = ?",
                        suspended,
                        item.id().value()),
                item.suspended(suspended));
    }

    /** Writes all of it anew but for when it was opened. */
    void replace(WorkItem item) {
        Sql row = Sql.of(
                "update work_item set process = ?, form_key = ?, subject = ?, reference = ?, case_kind = ?, case_id = ?,"
                        + " subject_id = ?, theme = ?, period = ?, service_id = ?, candidates = ?, due_on = ?, words = ?"
                        + " where id = ?",
                item.process(),
                item.formKey(),
                item.subject(),
                item.reference(),
                item.caseKind(),
                item.caseId(),
                item.subjectId(),
                item.theme(),
                item.period(),
                valueOf(item.service()),
                codes(item),
                item.sortDate(),
                item.words().text(),
                item.id().value());
        change(row, item);
    }

    /** What stands in lists without a row goes. */
    void takeOutOfLists(WorkItemId id) {
        together(deleteLanes(id), deleteWords(id));
    }

    /** Writes all of it anew, whatever stood there, but for when it was opened: drafts and hand-overs stay. */
    void rewrite(WorkItem item) {
        replace(item);
        change(
                Sql.of(
                        "update work_item set engine_task_id = ?, assignee_id = ?, suspended = ?, state = 'OPEN',"
                                + " closed_at = null where id = ?",
                        item.engineTaskId(),
                        valueOf(item.assignee()),
                        item.suspended(),
                        item.id().value()),
                item);
    }

    private void change(Sql row, WorkItem changed) {
        together(row, deleteLanes(changed.id()), deleteWords(changed.id()));
        together(insertLanes(changed), insertWords(changed));
    }

    /** It leaves the lists, and what people had begun to write for it goes; nothing happens when it is not open. */
    void close(WorkItemId id, WorkItem.State outcome, Instant now) {
        together(
                Sql.of(
                        "update work_item set state = ?, closed_at = ? where id = ? and state = 'OPEN'",
                        outcome.name(),
                        at(now),
                        id.value()),
                deleteLanes(id),
                deleteWords(id),
                Sql.of("delete from work_draft where item_id = ?", id.value()));
    }

    /**
     * Runs changes of different tables. On PostgreSQL they go as parts of one statement: with every task that is completed the
     * engine waits for one answer instead of four.
     */
    private void together(Sql... changes) {
        switch (dialect) {
            case POSTGRESQL -> {
                int last = changes.length - 1;
                Sql all = new Sql();
                for (int index = 0; index < last; index++) {
                    all.add(index == 0 ? "with " : ", ")
                            .add("change" + index + " as (")
                            .add(changes[index])
                            .add(")");
                }
                all.add(" ").add(changes[last]);
                jdbc.update(all.text(), all.parameters());
            }
            case H2 -> {
                for (Sql change : changes) {
                    jdbc.update(change.text(), change.parameters());
                }
            }
        }
    }

    private static Sql insertLanes(WorkItem item) {
        return Sql.of(
                "insert into work_lane (lane, due_on, item_id, theme, process, service_id, signature, repeated)"
                        + " select t.lane, cast(? as date), cast(? as uuid), cast(? as varchar), cast(? as varchar),"
                        + " cast(? as uuid), cast(? as bigint), cast(? as boolean)"
                        + " from unnest(cast(? as varchar array)) as t(lane)",
                item.sortDate(),
                item.id().value(),
                item.theme(),
                item.process(),
                valueOf(item.service()),
                item.words().signature(),
                Lanes.mayRepeat(item),
                Lanes.of(item).toArray(String[]::new));
    }

    /** None while it is suspended. */
    private static Sql insertWords(WorkItem item) {
        List<String> lanes = Lanes.of(item);
        List<String> words = lanes.isEmpty() ? List.of() : item.words().words();
        return Sql.of(
                "insert into work_word (item_id, due_on, lane_bits, word)"
                        + " select cast(? as uuid), cast(? as date), cast(? as bigint), t.word"
                        + " from unnest(cast(? as varchar array)) as t(word)",
                item.id().value(),
                item.sortDate(),
                Lanes.bits(lanes),
                words.toArray(String[]::new));
    }

    private static Sql deleteLanes(WorkItemId id) {
        return Sql.of("delete from work_lane where item_id = ?", id.value());
    }

    private static Sql deleteWords(WorkItemId id) {
        return Sql.of("delete from work_word where item_id = ?", id.value());
    }

    private static String codes(WorkItem item) {
        return String.join(
                " ", item.candidates().stream().map(CandidateGroup::code).toList());
    }

    private static WorkItem read(ResultSet row, int number) throws SQLException {
        UUID service = row.getObject("service_id", UUID.class);
        UUID assignee = row.getObject("assignee_id", UUID.class);
        String candidates = row.getString("candidates");
        return new WorkItem(
                new WorkItemId(row.getObject("id", UUID.class)),
                row.getString("engine_task_id"),
                row.getString("process"),
                row.getString("form_key"),
                row.getString("subject"),
                row.getString("reference"),
                row.getString("case_kind"),
                row.getObject("case_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getString("theme"),
                row.getString("period"),
                service == null ? null : new ServiceId(service),
                assignee == null ? null : new PersonId(assignee),
                candidates.isEmpty() ? List.of() : CandidateGroup.ofCodes(Arrays.asList(candidates.split(" "))),
                row.getObject("due_on", LocalDate.class),
                SearchableWords.ofText(row.getString("words")),
                WorkItem.State.valueOf(row.getString("state")),
                row.getBoolean("suspended"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    static @Nullable UUID valueOf(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    static @Nullable UUID valueOf(@Nullable ServiceId service) {
        return service == null ? null : service.value();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
