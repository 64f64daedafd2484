package fr.qualipilote.benchmarks;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.domain.Lanes;
import fr.qualipilote.worklist.domain.SearchableWords;
import fr.qualipilote.worklist.domain.WorkItem;
import fr.qualipilote.worklist.spi.OpenedWork;
import fr.qualipilote.worklist.spi.SearchWords;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Fills a database with open work by COPY: the engine's tables as the engine writes them, and the read model from the product's
 * own {@link WorkItem}, {@link Lanes} and {@link SearchableWords}, as {@code WorkItemTable} writes them (a test compares).
 */
final class Load {

    /** When all of it was opened. */
    static final Instant OPENED_AT = Instant.parse("2022-06-20T07:00:00Z");

    private static final int CHUNK = 20_000;

    private static final Map<String, String> COLUMNS = columns();

    private final Work work;
    private final SearchWords names;
    private final Map<String, String> definitions;
    private final Map<Object, String> knownNames = new HashMap<>();

    /** @param definitions id of the deployed definition by the key of the process */
    Load(Work work, SearchWords names, Map<String, String> definitions) {
        this.work = work;
        this.names = names;
        this.definitions = Map.copyOf(definitions);
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(
                "act_ru_execution",
                "id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, proc_def_key_, act_id_,"
                        + " act_inst_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_,"
                        + " cached_ent_state_, sequence_counter_");
        columns.put(
                "act_ru_task",
                "id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, owner_, assignee_,"
                        + " priority_, create_time_, due_date_, suspension_state_, task_state_");
        columns.put("act_ru_identitylink", "id_, rev_, group_id_, type_, task_id_");
        columns.put(
                "work_item",
                "id, engine_task_id, process, form_key, subject, reference, case_kind, case_id, subject_id, theme,"
                        + " period, service_id, assignee_id, candidates, due_on, words, state, suspended, created_at");
        columns.put("work_lane", "lane, due_on, item_id, theme, process, service_id, signature, repeated");
        columns.put("work_word", "word, item_id, due_on, lane_bits");
        return columns;
    }

    /** Indexes are built when the rows are there; the statistics are as fresh as autovacuum keeps them. */
    void fill(String url, int tasks) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            List<String> indexes = dropIndexes(statement);
            copyAll(connection, tasks);
            for (String index : indexes) {
                statement.execute(index);
            }
            for (String table : COLUMNS.keySet()) {
                statement.execute("vacuum (analyze) " + table);
            }
            statement.execute("checkpoint");
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("Work is not loaded into " + url, failed);
        }
    }

    private static List<String> dropIndexes(Statement statement) throws SQLException {
        Map<String, String> indexes = new LinkedHashMap<>();
        String tables = COLUMNS.keySet().stream().collect(Collectors.joining("', '", "('", "')"));
        try (ResultSet rows =
                statement.executeQuery("select i.indexname, i.indexdef from pg_indexes i where i.tablename in " + tables
                        + " and not exists (select 1 from pg_constraint c where c.conname = i.indexname)")) {
            while (rows.next()) {
                indexes.put(rows.getString(1), rows.getString(2));
            }
        }
        for (String index : indexes.keySet()) {
            statement.execute("drop index " + index);
        }
        return List.copyOf(indexes.values());
    }

    private void copyAll(Connection connection, int tasks) throws SQLException, IOException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        CompletableFuture<Rows> next = CompletableFuture.supplyAsync(() -> rows(0, Math.min(CHUNK, tasks)));
        for (int from = CHUNK; next != null; from += CHUNK) {
            Rows ready = next.join();
            int begin = from;
            int end = Math.min(from + CHUNK, tasks);
            next = begin < tasks ? CompletableFuture.supplyAsync(() -> rows(begin, end)) : null;
            for (Map.Entry<String, String> table : COLUMNS.entrySet()) {
                postgres.getCopyAPI()
                        .copyIn(
                                "copy " + table.getKey() + " (" + table.getValue() + ") from stdin",
                                new StringReader(ready.of(table.getKey())));
            }
        }
    }

    private Rows rows(int from, int end) {
        Rows rows = new Rows();
        for (int number = from; number < end; number++) {
            Work.Task task = work.number(number);
            addToEngine(rows, task);
            addToReadModel(rows, itemOf(task.opened()));
        }
        return rows;
    }

    /** As the ledger makes it from what the engine tells. */
    WorkItem itemOf(OpenedWork opened) {
        String theme = opened.theme();
        ServiceId service = opened.service();
        SearchableWords words = SearchableWords.of(
                opened.subject(),
                opened.reference(),
                theme == null ? "" : theme,
                theme == null ? "" : knownNames.computeIfAbsent(theme, code -> names.ofTheme(theme)),
                service == null ? "" : knownNames.computeIfAbsent(service, id -> names.ofService(service)));
        return WorkItem.of(opened, words, OPENED_AT);
    }

    private void addToEngine(Rows rows, Work.Task task) {
        OpenedWork opened = task.opened();
        String instance = People.derived(opened.caseId(), "instance").toString();
        String definition = definitions.get(opened.process());
        rows.add(
                "act_ru_execution",
                instance,
                1,
                instance,
                instance,
                opened.subjectId() == null ? opened.caseId() : opened.subjectId(),
                definition,
                opened.process(),
                task.step().element,
                task.step().element + ":" + opened.engineTaskId(),
                true,
                false,
                true,
                false,
                1,
                2,
                1);
        rows.add(
                "act_ru_task",
                opened.engineTaskId(),
                1,
                instance,
                instance,
                definition,
                task.step().element,
                task.step().element,
                opened.candidates().isEmpty() ? opened.assignee() : null,
                opened.assignee(),
                50,
                LocalDateTime.ofInstant(OPENED_AT, BusinessClock.ZONE),
                dueAt(opened.dueOn()),
                1,
                "Created");
        for (CandidateGroup group : opened.candidates()) {
            UUID link = People.derived(UUID.fromString(opened.engineTaskId()), group.code());
            rows.add("act_ru_identitylink", link, 1, group.code(), "candidate", opened.engineTaskId());
        }
    }

    private static @Nullable LocalDateTime dueAt(@Nullable LocalDate dueOn) {
        return dueOn == null ? null : dueOn.atStartOfDay();
    }

    private static void addToReadModel(Rows rows, WorkItem item) {
        UUID id = item.id().value();
        ServiceId service = item.service();
        UUID serviceId = service == null ? null : service.value();
        PersonId assignee = item.assignee();
        rows.add(
                "work_item",
                id,
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
                serviceId,
                assignee == null ? null : assignee.value(),
                item.candidates().stream().map(CandidateGroup::code).collect(Collectors.joining(" ")),
                item.sortDate(),
                item.words().text(),
                item.state(),
                item.suspended(),
                item.createdAt());
        List<String> lanes = Lanes.of(item);
        for (String lane : lanes) {
            rows.add(
                    "work_lane",
                    lane,
                    item.sortDate(),
                    id,
                    item.theme(),
                    item.process(),
                    serviceId,
                    item.words().signature(),
                    Lanes.mayRepeat(item));
        }
        for (String word : item.words().words()) {
            rows.add("work_word", word, id, item.sortDate(), Lanes.bits(lanes));
        }
    }

    /** Rows of each table in the text format of COPY; no value holds a tab, a line break or a backslash. */
    private static final class Rows {

        private final Map<String, StringBuilder> tables = new HashMap<>();

        void add(String table, @Nullable Object... values) {
            StringJoiner row = new StringJoiner("\t", "", "\n");
            for (Object value : values) {
                row.add(value == null ? "\\N" : value.toString());
            }
            tables.computeIfAbsent(table, name -> new StringBuilder()).append(row);
        }

        String of(String table) {
            StringBuilder rows = tables.get(table);
            return rows == null ? "" : rows.toString();
        }
    }
}
