package fr.qualipilote.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.WorkPage;
import fr.qualipilote.worklist.domain.WorkItem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is compared must be the same work: no time here, a small table, every contender's answer. */
class SameTasksTest {

    private static final int TASKS = 1_200;
    private static final long SEED = 7;
    private static final String FILLED = Reads.nameOf(TASKS);
    private static final String WRITTEN = "written_by_the_product";

    private static Server server;
    private static Databases databases;
    private static Product product;
    private static Contenders contenders;

    @BeforeAll
    static void fill() {
        server = Server.start();
        TaskListBenchmark.createTemplate(server);
        databases = TaskListBenchmark.databases(server, FILLED, WRITTEN);
        product = Product.on(databases);
        TaskListBenchmark.load(product, SEED).fill(server.urlOf(FILLED), TASKS);
        contenders = new Contenders(product, databases);
    }

    @AfterAll
    static void end() {
        product.close();
        databases.close();
        server.close();
    }

    @Test
    void allContendersFindTheSameTasksInTheSameOrderOfDates() {
        databases.use(FILLED);
        List<String> ours = oursToTheEnd();
        List<String> stock = new ArrayList<>();
        List<String> jpa = new ArrayList<>();
        for (int first = 0; first < ours.size(); first += Contenders.PAGE) {
            contenders.stock(first).stream().map(Task::getId).forEach(stock::add);
            jpa.addAll(contenders.jpa(first));
        }

        assertThat(ours).hasSizeGreaterThan(2 * Contenders.PAGE).doesNotHaveDuplicates();
        // what is due on the same day comes in the order of ids, which are not the same here and there
        assertThat(byDay(stock)).isEqualTo(byDay(ours));
        assertThat(stock).isEqualTo(jpa);
        assertThat(days(stock)).isEqualTo(days(ours));
    }

    @Test
    void allContendersCountTheSame() {
        databases.use(FILLED);
        int found = oursToTheEnd().size();

        assertThat(contenders.oursExact()).isEqualTo(found);
        assertThat(contenders.stockCount()).isEqualTo(found);
        assertThat(contenders.oursCapped().total()).isEqualTo(found);
        assertThat(contenders.raw()).isEqualTo(Contenders.PAGE);
    }

    @Test
    void everyQuestionFindsSomethingAndItsBuffersAreCounted() {
        databases.use(FILLED);
        Scenario.Places places = Scenario.Places.of(contenders);
        Buffers buffers = new Buffers(databases);

        for (Scenario scenario : Scenario.values()) {
            // rare words have no match in so small a list of one person
            if (scenario != Scenario.TEXT_RARE && scenario != Scenario.TEXT_MIDDLING) {
                assertThat(scenario.ask(contenders, places)).as(scenario.name()).isPositive();
            }
            assertThat(buffers.touchedBy(() -> scenario.ask(contenders, places)))
                    .as(scenario.name())
                    .isPositive();
        }
    }

    @Test
    void theRowsAreThoseThatTheProductWrites() {
        int sample = 300;
        databases.use(WRITTEN);
        Work work = new Work(SEED);
        product.transaction().executeWithoutResult(status -> {
            for (int number = 0; number < sample; number++) {
                product.ledger().opened(work.number(number).opened());
            }
        });

        for (String rows : List.of(
                "select id, engine_task_id, process, form_key, subject, reference, case_kind, case_id, subject_id, theme, period,"
                        + " service_id, assignee_id, candidates, due_on, words, state, suspended, closed_at from work_item"
                        + " where id in (%s) order by id",
                "select * from work_lane where item_id in (%s) order by item_id, lane",
                "select * from work_word where item_id in (%s) order by item_id, word")) {
            assertThat(read(FILLED, rows, sample)).isNotEmpty().isEqualTo(read(WRITTEN, rows, sample));
        }
    }

    @Test
    void aRoundOfCompletionsLeavesTheReadModelAsTheEngineHasIt() {
        try (Databases ours = TaskListBenchmark.databases(server, "completed_with");
                Databases theirs = TaskListBenchmark.databases(server, "completed_without");
                Product with = Product.on(ours);
                Product bare = Product.bareEngineOn(theirs)) {
            Completions.Result result = new Completions(with, bare, 2, progress -> {}).measure(1);

            assertThat(result.completionsOfARound()).isEqualTo(12);
            // two rounds to warm up, one that is measured, one action whose statements are counted
            assertThat(count(ours, "work_item where state = 'DONE'")).isEqualTo(3 * 12 + 6);
            assertThat(result.ourStatements()).isGreaterThan(result.bareStatements());
            assertThat(count(ours, "work_lane")).isZero();
            assertThat(count(theirs, "work_item")).isZero();
            assertThat(count(ours, "act_hi_taskinst")).isEqualTo(count(theirs, "act_hi_taskinst"));
            assertThat(count(ours, "act_hi_actinst")).isEqualTo(count(theirs, "act_hi_actinst"));
        }
    }

    private static List<String> oursToTheEnd() {
        List<String> found = new ArrayList<>();
        Map<String, String> tasks = new TreeMap<>();
        for (int number = 0; number < TASKS; number++) {
            String task = new Work(SEED).number(number).opened().engineTaskId();
            tasks.put(WorkItem.idOf(task).toString(), task);
        }
        WorkPage.@Nullable Position next = null;
        do {
            WorkPage page = contenders.ours(Contenders.MINE_AND_MY_GROUPS, next);
            page.items().stream()
                    .map(WorkItemLine::id)
                    .map(id -> Objects.requireNonNull(tasks.get(id.toString())))
                    .forEach(found::add);
            next = page.next();
        } while (next != null);
        return found;
    }

    /** Which tasks are due on which day. */
    private static Map<String, Set<String>> byDay(List<String> tasks) {
        Map<String, Set<String>> byDay = new TreeMap<>();
        Map<String, String> days = dayOf();
        tasks.forEach(task ->
                byDay.computeIfAbsent(days.get(task), day -> new TreeSet<>()).add(task));
        return byDay;
    }

    private static List<String> days(List<String> tasks) {
        Map<String, String> days = dayOf();
        return List.copyOf(new LinkedHashSet<>(tasks.stream().map(days::get).toList()));
    }

    private static Map<String, String> dayOf() {
        Map<String, String> days = new TreeMap<>();
        for (int number = 0; number < TASKS; number++) {
            var opened = new Work(SEED).number(number).opened();
            days.put(opened.engineTaskId(), String.valueOf(opened.dueOn()));
        }
        return days;
    }

    private static List<Map<String, Object>> read(String database, String rows, int sample) {
        databases.use(database);
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < sample; number++) {
            ids.add("'" + WorkItem.idOf(new Work(SEED).number(number).opened().engineTaskId()) + "'");
        }
        return new JdbcTemplate(databases).queryForList(rows.formatted(String.join(", ", ids)));
    }

    private static int count(Databases database, String from) {
        return Objects.requireNonNull(
                new JdbcTemplate(database).queryForObject("select count(*) from " + from, Integer.class));
    }
}
