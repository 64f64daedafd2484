package fr.qualipilote.worklist.internal;

import static fr.qualipilote.worklist.internal.Desk.BARU;
import static fr.qualipilote.worklist.internal.Desk.actor;
import static fr.qualipilote.worklist.internal.Desk.idOf;
import static fr.qualipilote.worklist.internal.Desk.member;
import static fr.qualipilote.worklist.internal.Desk.with;
import static fr.qualipilote.worklist.internal.Desk.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.FailedStep;
import fr.qualipilote.worklist.Upkeep;
import fr.qualipilote.worklist.Upkeep.Rebuilt;
import fr.qualipilote.worklist.Upkeep.Retry;
import fr.qualipilote.worklist.WorkQuery;
import fr.qualipilote.worklist.WorkScope;
import fr.qualipilote.worklist.Worklist;
import fr.qualipilote.worklist.WorklistCheck;
import fr.qualipilote.worklist.WorklistCheck.Difference;
import fr.qualipilote.worklist.WorklistCheck.Field;
import fr.qualipilote.worklist.WorklistCheck.Kind;
import fr.qualipilote.worklist.spi.EngineUpkeep;
import fr.qualipilote.worklist.spi.OpenedWork;
import fr.qualipilote.worklist.spi.WorkLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The task list beside an engine that the test plays. */
@SpringBootTest
@Import(UpkeepContract.Engine.class)
abstract class UpkeepContract {

    @TestConfiguration(proxyBeanMethods = false)
    static class Engine {

        @Bean
        PlayedEngine playedEngine() {
            return new PlayedEngine();
        }
    }

    static final class PlayedEngine implements EngineUpkeep {

        private static final int PAGE = 2;
        final Map<String, EngineTask> tasks = new LinkedHashMap<>();
        final List<FailedStep> failed = new ArrayList<>();

        @Override
        public List<EngineTask> openTasks(int first) {
            return tasks.values().stream().skip(first).limit(PAGE).toList();
        }

        @Override
        public Optional<EngineTask> openTask(String engineTaskId) {
            return Optional.ofNullable(tasks.get(engineTaskId));
        }

        @Override
        public List<FailedStep> failedSteps() {
            return List.copyOf(failed);
        }

        @Override
        public int waitingSteps() {
            return (int) failed.stream().filter(FailedStep::waitsForAPerson).count();
        }

        @Override
        public Retry retry(String step) {
            return failed.removeIf(one -> one.id().equals(step)) ? Retry.DONE : Retry.GONE;
        }
    }

    private static final Instant EARLIER = Instant.parse("2022-06-01T06:00:00Z");
    private static final CandidateGroup QUALITY = CandidateGroup.of(Role.QUALITY_MANAGER);

    private final Actor admin = with(1, Role.ADMINISTRATOR);
    private final Actor agent = member(2, BARU);

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private Worklist worklist;

    @Autowired
    private WorkLedger ledger;

    @Autowired
    private PlayedEngine engine;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void threePiecesOfWork() {
        for (String table :
                List.of("work_lane", "work_word", "work_item", "work_draft_value", "work_draft", "work_handover")) {
            jdbc.update("delete from " + table);
        }
        engine.tasks.clear();
        engine.failed.clear();
        runs(work("t1").assignedTo(agent).of(BARU).subject("Afficher les horaires"), false);
        runs(work("t2").waitingFor(QUALITY).due((LocalDate) null), false);
        runs(work("t3").assignedTo(admin), true);
    }

    private void runs(Desk.Work work, boolean suspended) {
        OpenedWork opened = work.opened();
        engine.tasks.put(opened.engineTaskId(), new EngineUpkeep.EngineTask(opened, suspended, EARLIER));
        transaction.executeWithoutResult(status -> {
            ledger.opened(opened);
            if (suspended) {
                jdbc.update("update work_item set suspended = true where engine_task_id = ?", opened.engineTaskId());
                jdbc.update(
                        "delete from work_lane where item_id = ?",
                        idOf(opened.engineTaskId()).value());
                jdbc.update(
                        "delete from work_word where item_id = ?",
                        idOf(opened.engineTaskId()).value());
            }
        });
    }

    // --- comparing and mending ---------------------------------------------------------------------------------------

    @Test
    void aListThatSaysWhatTheEngineDoesAgrees() {
        WorklistCheck check = upkeep.check(admin);

        assertThat(check.differences()).isEmpty();
        assertThat(check.agrees()).isTrue();
        assertThat(check.openInProcesses()).isEqualTo(3);
        assertThat(check.openInList()).isEqualTo(3);
        assertThat(check.at()).isEqualTo("2022-06-24T07:00:00Z");
        assertThat(upkeep.rebuild(admin)).isEqualTo(new Rebuilt(0, check));
    }

    static Stream<Arguments> handMade() {
        return Stream.of(
                difference("update work_item set assignee_id = null where engine_task_id = 't1'", Field.ASSIGNEE),
                difference(
                        "update work_item set due_on = date '2022-12-31' where engine_task_id = 't1'", Field.DUE_DATE),
                difference("update work_item set subject = 'Autre' where engine_task_id = 't1'", Field.WORDS),
                difference("update work_item set candidates = 'role:sg' where engine_task_id = 't1'", Field.CANDIDATES),
                difference("update work_item set suspended = true where engine_task_id = 't1'", Field.SUSPENSION),
                difference("update work_item set theme = 'internet' where engine_task_id = 't1'", Field.CASE),
                difference("update work_item set words = ' autre' where engine_task_id = 't1'", Field.SEARCH),
                difference(
                        "delete from work_lane where lane = 'taken' and item_id = (select id from work_item where"
                                + " engine_task_id = 't1')",
                        Field.LISTS),
                difference(
                        "delete from work_word where word = 'horaires' and item_id = (select id from work_item where"
                                + " engine_task_id = 't1')",
                        Field.SEARCH));
    }

    private static Arguments difference(String sql, Field field) {
        return Arguments.of(sql, field);
    }

    @ParameterizedTest
    @MethodSource("handMade")
    void aRowThatWasChangedByHandIsFoundAndMended(String sql, Field field) {
        assertThat(jdbc.update(sql)).isOne();

        assertThat(upkeep.check(admin).differences()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.DIFFERENT);
            assertThat(found.item()).isEqualTo(idOf("t1"));
            assertThat(found.fields()).contains(field);
            assertThat(found.reference()).isEqualTo("ACT-2022-001");
        });

        mends();
        assertThat(worklist.item(agent, idOf("t1")).assignee()).isEqualTo(agent.person());
    }

    @Test
    void aRowThatWasLostIsWrittenAnew() {
        jdbc.update("delete from work_item where engine_task_id = 't2'");
        jdbc.update("delete from work_lane where item_id = ?", idOf("t2").value());
        jdbc.update("delete from work_word where item_id = ?", idOf("t2").value());

        assertOne(Kind.MISSING, "t2");

        mends();
        assertThat(worklist.item(admin, idOf("t2")).createdAt()).isEqualTo(EARLIER);
        assertThat(worklist.item(admin, idOf("t2")).candidates()).containsExactly(QUALITY);
    }

    @Test
    void aRowThatWasLostWhileTheListsStillHaveItIsWrittenAnew() {
        worklist.saveDraft(agent, idOf("t1"), Map.of("observation", "En cours"));
        jdbc.update("delete from work_item where engine_task_id = 't1'");

        assertOne(Kind.MISSING, "t1");

        mends();
        assertThat(worklist.draft(agent, idOf("t1"))).isPresent();
        assertThat(worklist.page(agent, WorkQuery.of(WorkScope.MINE), null, 10).items())
                .hasSize(1);
    }

    @Test
    void aRowThatSaysDoneThoughItIsNotComesBack() {
        jdbc.update("update work_item set state = 'DONE' where engine_task_id = 't1'");

        mends();

        assertThat(worklist.item(agent, idOf("t1")).open()).isTrue();
    }

    @Test
    void aRowThatStayedThoughTheTaskIsGoneIsTakenOut() {
        engine.tasks.remove("t1");

        assertOne(Kind.LEFT_OVER, "t1");

        mends();
        assertThat(worklist.page(agent, WorkQuery.of(WorkScope.MINE), null, 10).items())
                .isEmpty();
        assertThat(worklist.item(agent, idOf("t1")).open()).isFalse();
    }

    @Test
    void whatStandsInAListWithoutARowIsTakenOut() {
        jdbc.update("delete from work_item where engine_task_id = 't1'");
        engine.tasks.remove("t1");

        assertThat(upkeep.check(admin).differences())
                .singleElement()
                .extracting(Difference::reference)
                .isEqualTo("");

        mends();
    }

    @Test
    void nothingThatPeopleHaveWrittenIsLost() {
        worklist.saveDraft(agent, idOf("t1"), Map.of("observation", "En cours"));
        Instant opened = worklist.item(agent, idOf("t1")).createdAt();
        jdbc.update("update work_item set subject = 'Autre' where engine_task_id = 't1'");

        mends();

        assertThat(worklist.draft(agent, idOf("t1"))).isPresent();
        assertThat(worklist.item(agent, idOf("t1")).createdAt()).isEqualTo(opened);
    }

    private void mends() {
        Rebuilt rebuilt = upkeep.rebuild(admin);
        assertThat(rebuilt.mended()).isPositive();
        assertThat(rebuilt.after().differences()).isEmpty();
    }

    private void assertOne(Kind kind, String task) {
        assertThat(upkeep.check(admin).differences()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(kind);
            assertThat(found.item()).isEqualTo(idOf(task));
        });
    }

    // --- failed steps ------------------------------------------------------------------------------------------------

    @Test
    void whatWaitsForAPersonComesFirst() {
        engine.failed.add(failed("tried again", 3, "2022-06-01T06:00:00Z"));
        engine.failed.add(failed("late", 0, "2022-06-20T06:00:00Z"));
        engine.failed.add(failed("later", 0, "2022-06-21T06:00:00Z"));

        assertThat(upkeep.failedSteps(admin))
                .extracting(FailedStep::id)
                .containsExactly("late", "later", "tried again");
        assertThat(upkeep.waitingSteps(admin)).isEqualTo(2);
        assertThat(upkeep.retry(admin, "late")).isEqualTo(Retry.DONE);
        assertThat(upkeep.retry(admin, "late")).isEqualTo(Retry.GONE);
    }

    private static FailedStep failed(String id, int left, String since) {
        return new FailedStep(
                id,
                "Relancer le pilote",
                "Suivi d’une action",
                null,
                null,
                null,
                null,
                Instant.parse(since),
                6 - left,
                left,
                FailedStep.Cause.FAULT,
                "broken",
                "at …");
    }

    // --- access ------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseLooksAfterTheProduct(Role role) {
        Actor other = actor(9, Set.of(role), Set.of(), Set.of());
        engine.failed.add(failed("late", 0, "2022-06-20T06:00:00Z"));

        for (Consumer<Actor> deed : Set.<Consumer<Actor>>of(
                upkeep::failedSteps, actor -> upkeep.retry(actor, "late"), upkeep::check, upkeep::rebuild)) {
            assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> deed.accept(other));
        }
        assertThat(upkeep.waitingSteps(other)).isZero();
        assertThat(engine.failed).hasSize(1);
    }
}
