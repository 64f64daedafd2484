package fr.qualipilote.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.spi.ActionFollowUpProcess;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.OpenedOccurrence;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.TaskCard;
import fr.qualipilote.actionplan.spi.Deadlines;
import fr.qualipilote.indicators.spi.IndicatorSteps;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.ConcurrentChange;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.organisation.ProgrammeSheet;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.organisation.spi.DueWork;
import fr.qualipilote.referential.Referentials;
import fr.qualipilote.worklist.CaseMap;
import fr.qualipilote.worklist.CaseMaps;
import fr.qualipilote.worklist.spi.OpenedWork;
import fr.qualipilote.worklist.spi.TaskAssignments;
import fr.qualipilote.worklist.spi.WorkLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine in Spring, sharing data source and transactions with JPA: what one side loses the other loses too. */
@SpringBootTest(
        classes = BothOrNeitherContract.Wiring.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"camunda.bpm.job-execution.enabled=false", "spring.jpa.hibernate.ddl-auto=none"})
abstract class BothOrNeitherContract {

    private static final PersonId PILOT = new PersonId(UUID.randomUUID());
    private static final Instant MORNING = Instant.parse("2022-06-24T07:00:00Z");
    private static final AtomicReference<Instant> now = new AtomicReference<>(MORNING);

    @EnableAutoConfiguration
    @ComponentScan(
            basePackageClasses = BothOrNeitherContract.class,
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = SpringBootConfiguration.class))
    @SpringBootConfiguration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        BusinessClock businessClock() {
            return now::get;
        }

        @Bean
        ActionFollowUpSteps actionFollowUpSteps() {
            return Mockito.mock(ActionFollowUpSteps.class);
        }

        /** Nothing is collected here; the calendar only asks when it would be. */
        @Bean
        IndicatorSteps indicatorSteps() {
            IndicatorSteps steps = Mockito.mock(IndicatorSteps.class);
            Mockito.when(steps.nextOpening()).thenReturn(ActionFollowUpSteps.NEVER);
            return steps;
        }

        /** Under way. */
        @Bean
        Programmes programmes() {
            Programmes programmes = Mockito.mock(Programmes.class);
            Mockito.when(programmes.programme())
                    .thenReturn(new ProgrammeSheet("Préfecture du Gers", "Qual-e-Pref", true, List.of()));
            return programmes;
        }

        @Bean
        Services services() {
            return Mockito.mock(Services.class);
        }

        @Bean
        Referentials referentials() {
            return Mockito.mock(Referentials.class);
        }

        /** The write side of a task list, in a table of its own. */
        @Bean
        WorkLedger workLedger(JdbcClient jdbc) {
            jdbc.sql("create table test_ledger (task varchar(64) primary key, person varchar(64))")
                    .update();
            WorkLedger ledger = Mockito.mock(WorkLedger.class);
            Mockito.doAnswer(call -> jdbc.sql("insert into test_ledger (task) values (?)")
                            .param(call.<OpenedWork>getArgument(0).engineTaskId())
                            .update())
                    .when(ledger)
                    .opened(Mockito.any());
            Mockito.doAnswer(call -> jdbc.sql("update test_ledger set person = ? where task = ?")
                            .param(String.valueOf(call.<Object>getArgument(1)))
                            .param(call.<String>getArgument(0))
                            .update())
                    .when(ledger)
                    .assigned(Mockito.any(), Mockito.any());
            Mockito.doAnswer(call -> jdbc.sql("delete from test_ledger where task = ?")
                            .param(call.<String>getArgument(0))
                            .update())
                    .when(ledger)
                    .completed(Mockito.any());
            return ledger;
        }
    }

    @Autowired
    ActionFollowUpProcess process;

    @Autowired
    ActionFollowUpSteps steps;

    @Autowired
    TaskAssignments assignments;

    @Autowired
    WorkLedger ledger;

    @Autowired
    CaseMaps maps;

    @Autowired
    DueWork dueWork;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

    private final ActionId action = new ActionId(UUID.randomUUID());

    @BeforeEach
    void anActionPlanThatAnswers() {
        now.set(MORNING);
        Mockito.reset(steps);
        Mockito.when(steps.card(Mockito.any(), Mockito.any(), Mockito.any()))
                .thenReturn(new TaskCard(
                        "ACT-2022-014",
                        "Afficher les horaires",
                        "accueil",
                        null,
                        null,
                        null,
                        PILOT,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        null));
        Mockito.when(steps.openOccurrence(Mockito.any()))
                .thenAnswer(call ->
                        new OpenedOccurrence(new OccurrenceId(UUID.randomUUID()), List.of(), null, false, false));
    }

    @Test
    void whatCommitsIsThereOnBothSides() {
        inTransaction(() -> process.started(action, false, false));

        assertThat(openTasks()).isOne();
        assertThat(rows()).isEqualTo(tasks.createTaskQuery().count());
        assertThat(maps.mapOf(action.value()).diagrams())
                .extracting(CaseMap.Diagram::process)
                .containsExactly("action-follow-up");
    }

    @Test
    void aUseCaseThatFailsAfterwardsTakesTheEngineBack() {
        long before = rows();

        assertThatThrownBy(() -> inTransaction(() -> {
                    process.started(action, false, false);
                    throw new IllegalStateException("the use case failed");
                }))
                .hasMessage("the use case failed");

        assertThat(instances()).isZero();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(action.toString())
                        .count())
                .isZero();
        assertThat(rows()).isEqualTo(before);
        assertThat(maps.mapOf(action.value()).diagrams()).isEmpty();
    }

    @Test
    void aStepThatFailsTakesTheUseCaseBack() {
        inTransaction(() -> process.started(action, false, false));
        long before = rows();
        Mockito.when(steps.openOccurrence(action)).thenThrow(new IllegalStateException("the step failed"));

        assertThatThrownBy(() -> inTransaction(() -> {
                    jdbc.sql("insert into test_ledger (task) values ('of the use case')")
                            .update();
                    process.qualified(action, true, true, false, PILOT);
                }))
                .hasMessageContaining("the step failed");

        assertThat(openTasks()).isOne();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aUseCaseThatSwallowsTheFailureOfAStepCannotCommitHalfOfIt() {
        inTransaction(() -> process.started(action, false, false));
        long before = rows();
        Mockito.when(steps.openOccurrence(action)).thenThrow(new IllegalStateException("the step failed"));

        assertThatThrownBy(() -> inTransaction(() -> {
                    jdbc.sql("insert into test_ledger (task) values ('half')").update();
                    try {
                        process.qualified(action, true, true, false, PILOT);
                    } catch (RuntimeException swallowed) {
                        assertThat(swallowed).hasMessageContaining("the step failed");
                    }
                }))
                .isInstanceOf(UnexpectedRollbackException.class);

        assertThat(openTasks()).isOne();
        assertThat(rows()).isEqualTo(before);
    }

    /** The other one does all of it while this one is on the way: what a lock on the action keeps out between use cases. */
    @Test
    void ofTwoAtOneTaskTheSecondIsRefusedInWordsAndLeavesNothing() {
        inTransaction(() -> process.started(action, false, false));
        Mockito.when(steps.answerReminder(action)).thenReturn(days(5));
        AtomicBoolean overtaken = new AtomicBoolean();
        Mockito.doAnswer(call -> {
                    if (overtaken.compareAndSet(false, true)) {
                        CompletableFuture.runAsync(
                                        () -> inTransaction(() -> process.qualified(action, true, false, false, PILOT)))
                                .join();
                    }
                    return jdbc.sql("delete from test_ledger where task = ?")
                            .param(call.<String>getArgument(0))
                            .update();
                })
                .when(ledger)
                .completed(Mockito.any());

        assertThatThrownBy(() -> inTransaction(() -> process.qualified(action, true, false, false, PILOT)))
                .isInstanceOfSatisfying(ConcurrentChange.class, refused -> assertThat(refused.code())
                        .isEqualTo("changed-at-once"));

        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(action.toString())
                        .list())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("userTask_answer");
    }

    @Test
    void theProcessIsToldWithinAUseCaseOnly() {
        assertThatThrownBy(() -> process.started(action, false, false))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anAssignmentReachesTheTaskListInTheSameTransaction() {
        inTransaction(() -> process.started(action, false, false));
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(action.toString())
                .singleResult()
                .getId();
        PersonId colleague = new PersonId(UUID.randomUUID());

        inTransaction(() -> assignments.assign(task, colleague));

        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(colleague.toString());
        assertThat(jdbc.sql("select person from test_ledger where task = ?")
                        .param(task)
                        .query(String.class)
                        .single())
                .isEqualTo(colleague.toString());
    }

    @Test
    void theEngineReadsTheBusinessClock() {
        now.set(Instant.parse("2023-01-02T08:00:00Z"));

        assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(now.get());
    }

    @Test
    void dueTimersRunInTheirOrderEachInATransactionOfItsOwn() {
        UUID watched = UUID.randomUUID();
        inTransaction(() -> process.watch(action, watched, deadlines()));
        assertThat(dueWork.nextDue(MORNING, days(30))).contains(days(1));
        // one fails: those after it run all the same
        Mockito.doThrow(new IllegalStateException("no reminder today"))
                .doNothing()
                .when(steps)
                .remindDeadline(action, watched);

        now.set(days(5));
        dueWork.runDue(days(5));

        var inOrder = Mockito.inOrder(steps);
        inOrder.verify(steps, Mockito.times(3)).remindDeadline(action, watched);
        inOrder.verify(steps).recordDelay(action, watched);
        inOrder.verify(steps).recordEscalation(action, watched);
        Job failed = management
                .createJobQuery()
                .processDefinitionKey("deadline-watch")
                .withException()
                .singleResult();
        assertThat(failed.getRetries()).isPositive();
        assertThat(failed.getDuedate()).isAfter(Date.from(days(5)));
        assertThat(dueWork.nextDue(days(5), days(6)))
                .contains(failed.getDuedate().toInstant());
    }

    @Test
    void dueTimersRunOutsideTheCallersTransaction() {
        UUID watched = UUID.randomUUID();
        inTransaction(() -> process.watch(action, watched, deadlines()));
        now.set(days(1));

        assertThatThrownBy(() -> inTransaction(() -> {
                    dueWork.runDue(days(1));
                    throw new IllegalStateException("the caller failed");
                }))
                .hasMessage("the caller failed");

        Mockito.verify(steps).remindDeadline(action, watched);
        assertThat(dueWork.nextDue(MORNING, days(30))).contains(days(2));
    }

    @Test
    void theModelsOfTheClassPathAreDeployedUnderTheirNames() {
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrder(
                        "action-follow-up",
                        "action-recurrence",
                        "action-occurrence",
                        "deadline-watch",
                        "action-postponement",
                        "collection-calendar",
                        "indicator-collection",
                        "indicator-review",
                        "survey-wave",
                        "figure-publication",
                        "meeting-decision",
                        "self-diagnosis",
                        "self-diagnosis-service",
                        "self-diagnosis-watch");
        String deployment = repository.createDeploymentQuery().singleResult().getId();
        assertThat(repository.getDeploymentResources(deployment))
                .extracting(Resource::getName)
                .contains("processes/action-follow-up/action-follow-up.bpmn");
    }

    private static Deadlines deadlines() {
        return new Deadlines(days(1), days(2), days(3), days(4), days(5));
    }

    private static Instant days(int days) {
        return MORNING.plus(Duration.ofDays(days));
    }

    private long openTasks() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(action.toString())
                .count();
    }

    private long instances() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(action.toString())
                .count();
    }

    private long rows() {
        return jdbc.sql("select count(*) from test_ledger").query(Long.class).single();
    }

    private void inTransaction(Runnable deed) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> deed.run());
    }
}
