package fr.qualipilote.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.qualipilote.kernel.testing.OnPostgres;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.WorkPage;
import fr.qualipilote.worklist.domain.SearchableWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How PostgreSQL reads the lanes: few rows of an index that is in order already, whether it plans for these very values or
 * for any. Rows and blocks are counted, not time.
 */
@OnPostgres
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanePlanTest {

    private static final int WORK = 40_000;
    private static final int PAGE = 51;
    private static final List<String> MINE = List.of("person:7", "service:1", "service:2", "role:0");

    @Autowired
    private LaneTable lanes;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeAll
    void fill() {
        empty();
        jdbc.update(
                """
                insert into work_item
                select md5('item' || n)::uuid, 'plan' || n, 'process' || n % 5, 'p/t', 'Libellé ' || n, 'ACT-' || n, 'action',
                       md5('case' || n)::uuid, null, 'theme' || n % 8, null, null, null, '', date '2022-06-01' + n % 300,
                       ' libelle ' || n || case when n % 7 = 0 then ' accueil' else '' end
                           || case when n % 16 = 0 then ' secourisme' else '' end,
                       'OPEN', false, now(), null
                from generate_series(1, ?) n""",
                WORK);
        // two lanes for each: one of fifty people's or groups', and the one of all
        for (String lane : List.of(
                "case n % 2 when 0 then 'person:' || n / 2 % 50 else 'service:' || n / 2 % 50 end", "'taken'")) {
            jdbc.update(
                    "insert into work_lane (lane, due_on, item_id, theme, process, service_id, signature, repeated) select "
                            + lane
                            + ", due_on, id, theme, process, null, 0, false from work_item join generate_series(1, "
                            + WORK
                            + ") n on engine_task_id = 'plan' || n");
        }
        jdbc.update("insert into work_lane (lane, due_on, item_id, theme, process, service_id, signature, repeated)"
                + " select 'quiet', due_on, id, theme, process, null, 0, true from work_item"
                + " where words not like '% accueil%' order by engine_task_id limit 6000");
        jdbc.update(
                "update work_lane set signature = ?",
                SearchableWords.of("libelle accueil secourisme").signature());
        jdbc.update(
                "insert into work_word select w.word, i.id, i.due_on, -1 from work_item i, unnest(string_to_array(trim(i.words), ' ')) w(word)");
        for (String table : List.of("work_item", "work_lane", "work_word")) {
            jdbc.execute("vacuum (full, analyze) " + table);
            jdbc.execute("vacuum " + table);
        }
    }

    @AfterAll
    void empty() {
        for (String table : List.of("work_lane", "work_word", "work_item")) {
            jdbc.update("delete from " + table);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void aPageIsOneOrderedProbeOfEachLane(String mode) {
        Plan plan = planOf(query(MINE), mode);

        assertThat(plan.indexesOn("work_lane")).containsOnly("work_lane_in_order");
        assertThat(plan.rowsReadOf("work_lane")).isLessThanOrEqualTo(MINE.size() * PAGE);
        assertThat(plan.rowsReadOf("work_item")).isLessThanOrEqualTo(PAGE);
        assertThat(plan.largestSort()).isLessThanOrEqualTo(MINE.size() * PAGE);
        assertThat(plan.readsAWholeTable()).isFalse();
        assertThat(plan.blocks()).isLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void aPageOfAllWorkIsNoDearer(String mode) {
        Plan plan = planOf(query(List.of("taken", "free")), mode);

        assertThat(plan.indexesOn("work_lane")).containsOnly("work_lane_in_order");
        assertThat(plan.rowsReadOf("work_lane")).isLessThanOrEqualTo(2 * PAGE);
        assertThat(plan.blocks()).isLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void aPageFarDownIsNoDearer(String mode) {
        WorkPage.Position far = new WorkPage.Position(LocalDate.of(2023, 1, 15), new WorkItemId(new UUID(0, 0)));

        Plan plan = planOf(query(List.of("taken")).after(far), mode);

        assertThat(plan.indexesOn("work_lane")).containsOnly("work_lane_in_order");
        assertThat(plan.rowsReadOf("work_lane")).isLessThanOrEqualTo(PAGE);
        assertThat(plan.blocks()).isLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void aFilterReadsLittleMoreThanItShows(String mode) {
        for (LaneQuery query : List.of(
                new LaneQuery(MINE, List.of(), "theme3", null, null, null, null, null, none()),
                new LaneQuery(MINE, List.of(), null, "process4", null, null, null, null, none()),
                new LaneQuery(List.of("taken"), List.of(), "nothing", null, null, null, null, null, none()),
                query(MINE).dueBetween(null, LocalDate.of(2022, 6, 23)))) {
            Plan plan = planOf(query, mode);
            assertThat(plan.rowsReadOf("work_lane")).isLessThanOrEqualTo(8 * MINE.size() * PAGE);
            assertThat(plan.readsAWholeTable()).isFalse();
            assertThat(plan.blocks()).isLessThan(700);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void aSearchForACommonWordWalksNoFurtherThanItMust(String mode) {
        LaneQuery query = searching("accueil");
        assertThat(lanes.rarest(query.words())).isNull();

        Plan plan = planOf(lanes.walk(query, PAGE), mode);

        assertThat(plan.indexesOn("work_lane")).containsOnly("work_lane_in_order");
        assertThat(plan.rowsReadOf("work_lane")).isLessThan(14 * PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void aSearchWalksAllLanesTogetherAndNoneOfThemToItsEnd(String mode) {
        LaneQuery query = searching("accueil").of(List.of("person:7", "person:8", "service:1", "quiet"));

        Plan plan = planOf(lanes.walk(query, PAGE), mode);

        assertThat(plan.indexesOn("work_lane")).containsOnly("work_lane_in_order");
        assertThat(plan.rowsReadOf("work_lane")).isLessThan(3_000);
        assertThat(plan.largestSort()).isLessThanOrEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void aSearchFollowsAWordInOrderAndStopsAtThePage(String mode) {
        LaneQuery query = searching("accu");
        LaneTable.Forms forms = lanes.formsOf(query.words()).get(0);
        assertThat(forms.found()).extracting(LaneTable.Form::word).containsExactly("accueil");

        Plan plan = planOf(lanes.following(forms, query, PAGE), mode);

        assertThat(plan.indexesOn("work_word")).containsOnly("work_word_in_order");
        assertThat(plan.rowsReadOf("work_word")).isLessThanOrEqualTo(2 * PAGE);
        assertThat(plan.rowsReadOf("work_lane")).isLessThanOrEqualTo(4 * PAGE);
        assertThat(plan.largestSort()).isLessThanOrEqualTo(PAGE);
        assertThat(plan.blocks()).isLessThan(700);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"accueil libelle", "libelle accueil", "39998 accueil", "accueil 39998", "accueil 3", "3 accueil"
            })
    void ofSeveralWordsTheOneThatFewestWorkHasIsFollowed(String words) {
        String expected = words.contains("39998") ? "39998" : "accueil";

        assertThat(lanes.fewest(lanes.formsOf(SearchableWords.searched(words))))
                .map(LaneTable.Forms::word)
                .contains(expected);
    }

    @Test
    void aBeginningOfManyWordsIsNotFollowedWordByWord() {
        assertThat(lanes.formsOf(SearchableWords.searched("39")).get(0).areFew())
                .isFalse();
        assertThat(lanes.formsOf(SearchableWords.searched("absent")).get(0).isUnknown())
                .isTrue();
    }

    /** Followed to its end and not, by one lane and several, by walks that come to an end and that do not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "accueil",
                "secourisme",
                "libelle",
                "3",
                "39",
                "39998",
                "accueil secourisme",
                "accueil 3",
                "absent"
            })
    void aSearchFindsTheSameInWhateverWayItIsMade(String words) {
        for (List<String> some : List.of(
                List.of("taken"),
                List.of("person:7", "service:1", "quiet"),
                List.of("taken", "person:8", "quiet"),
                List.of("quiet"))) {
            for (int limit : List.of(PAGE, 200)) {
                assertThat(lanes.first(searching(words).of(some), limit))
                        .extracting(item -> item.id().value())
                        .as("%s in %s", words, some)
                        .containsExactlyElementsOf(found(words, some, limit));
            }
        }
    }

    private List<UUID> found(String words, List<String> some, int limit) {
        return jdbc.queryForList(
                "select i.id from work_item i where i.words like all (?) and i.id in"
                        + " (select l.item_id from work_lane l where l.lane = any (?)) order by i.due_on, i.id limit ?",
                UUID.class,
                Stream.of(words.split(" ")).map(word -> "% " + word + "%").toArray(String[]::new),
                some.toArray(String[]::new),
                limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void aSearchForARareWordStartsFromTheWord(String mode) {
        LaneQuery query = searching("39998");
        assertThat(lanes.rarest(query.words())).isEqualTo("39998");

        Plan plan = planOf(query, mode);

        assertThat(plan.rowsReadOf("work_word")).isEqualTo(1);
        assertThat(plan.rowsReadOf("work_lane")).isLessThanOrEqualTo(2);
        assertThat(plan.blocks()).isLessThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void aSearchForAWordOfManyLooksUpOnlyWhatItShows(String mode) {
        LaneQuery query = searching("secourisme");
        assertThat(lanes.rarest(query.words())).isEqualTo("secourisme");

        Plan plan = planOf(query, mode);

        assertThat(plan.indexesOn("work_word")).containsOnly("work_word_in_order");
        assertThat(plan.rowsReadOf("work_word")).isEqualTo(WORK / 16);
        assertThat(plan.rowsReadOf("work_lane")).isLessThanOrEqualTo(2 * PAGE);
        assertThat(plan.blocks()).isLessThan(600);
    }

    @Test
    void theWholeTableIsManyTimesWhatAPageReads() {
        Integer pages = jdbc.queryForObject(
                "select sum(relpages) from pg_class where relname in ('work_item', 'work_lane')", Integer.class);
        assertThat(pages).isGreaterThan(1_500);
    }

    private static LaneQuery query(List<String> lanes) {
        return new LaneQuery(lanes, List.of(), null, null, null, null, null, null, none());
    }

    private static LaneQuery searching(String words) {
        return new LaneQuery(
                List.of("taken"), List.of(), null, null, null, null, null, null, SearchableWords.searched(words));
    }

    private static SearchableWords none() {
        return new SearchableWords(List.of());
    }

    private Plan planOf(LaneQuery query, String mode) {
        return planOf(lanes.page(query, lanes.rarest(query.words()), PAGE), mode);
    }

    private Plan planOf(Sql page, String mode) {
        String text = page.text();
        for (int number = 1; text.contains("?"); number++) {
            text = text.replaceFirst("\\?", "\\$" + number);
        }
        String prepare = "prepare page as " + text;
        String values = Stream.of(page.parameters()).map(LanePlanTest::literal).collect(Collectors.joining(", "));
        String json = transaction.execute(status -> {
            jdbc.execute("set local plan_cache_mode = " + mode);
            jdbc.execute(prepare);
            String plan = jdbc.queryForObject(
                    "explain (analyze, buffers, format json) execute page(" + values + ")", String.class);
            jdbc.execute("deallocate page");
            return plan;
        });
        return Plan.of(String.valueOf(json));
    }

    private static String literal(@Nullable Object value) {
        return "'" + (value instanceof String[] texts ? "{" + String.join(",", texts) + "}" : value) + "'";
    }

    /** What PostgreSQL says that it did. */
    private record Plan(List<Map<String, Object>> nodes, int blocks) {

        static Plan of(String json) {
            List<Map<String, Object>> nodes =
                    new ArrayList<>(JsonPath.<List<Map<String, Object>>>read(json, "$..[?(@['Node Type'])]"));
            int blocks = JsonPath.<Integer>read(json, "$[0].Plan['Shared Hit Blocks']")
                    + JsonPath.<Integer>read(json, "$[0].Plan['Shared Read Blocks']");
            return new Plan(nodes, blocks);
        }

        List<Object> indexesOn(String table) {
            return nodes.stream()
                    .filter(node -> table.equals(node.get("Relation Name")))
                    .map(node -> node.getOrDefault("Index Name", node.get("Node Type")))
                    .toList();
        }

        /** Those given on and those looked at in vain. */
        double rowsReadOf(String table) {
            return nodes.stream()
                    .filter(node -> table.equals(node.get("Relation Name")))
                    .mapToDouble(node -> (number(node, "Actual Rows") + number(node, "Rows Removed by Filter"))
                            * number(node, "Actual Loops"))
                    .sum();
        }

        double largestSort() {
            return nodes.stream()
                    .filter(node -> "Sort".equals(node.get("Node Type")))
                    .mapToDouble(node -> number(node, "Actual Rows"))
                    .max()
                    .orElse(0);
        }

        boolean readsAWholeTable() {
            return nodes.stream().anyMatch(node -> "Seq Scan".equals(node.get("Node Type")));
        }

        private static double number(Map<String, Object> node, String name) {
            return node.get(name) instanceof Number number ? number.doubleValue() : 0;
        }
    }
}
