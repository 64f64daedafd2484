package fr.qualipilote.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.AccountLine;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.SignIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Several people, or two nodes, at once: nothing here is rolled back by the test, so it is deleted after it. */
abstract class ConcurrencyContract extends OrganisationContract {

    private static final int AT_ONCE = 6;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Persons persons;

    @AfterEach
    void leaveAnEmptyInstallation() {
        for (String table : List.of(
                "org_account_role",
                "org_account",
                "org_mandate",
                "org_membership",
                "org_person",
                "org_service_alias",
                "org_service")) {
            database.sql("delete from " + table).update();
        }
    }

    @Test
    void ofTwoFirstAdministratorsOneIsOpened() throws Exception {
        List<Callable<Object>> attempts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            String login = "admin" + i;
            attempts.add(() -> accounts.openFirstAdministrator(login, PASSWORD));
        }
        Outcome outcome = atOnce(attempts);
        assertThat(outcome.succeeded()).isEqualTo(1);
        assertThat(outcome.refused()).isEqualTo(AT_ONCE - 1);
    }

    @Test
    void ofMandatesThatMeetOneIsGiven() throws Exception {
        PersonId person = person("Une");
        List<Callable<Object>> attempts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            LocalDate from = day("2022-01-01").plusDays(i);
            attempts.add(() -> mandates.give(admin, Function.QUALITY_MANAGER, null, person, false, from, null, null));
        }
        Outcome outcome = atOnce(attempts);
        assertThat(outcome.succeeded()).isEqualTo(1);
        assertThat(outcome.refused()).isEqualTo(AT_ONCE - 1);
        assertThat(mandates.mandates()).hasSize(1);
    }

    @Test
    void ofTwoServicesCalledAlikeOneIsAdded() throws Exception {
        List<Callable<Object>> attempts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            String code = "S" + i;
            attempts.add(() -> services.add(admin, code, "Le même libellé", List.of()));
        }
        Outcome outcome = atOnce(attempts);
        assertThat(outcome.succeeded()).isEqualTo(1);
        assertThat(outcome.refused()).isEqualTo(AT_ONCE - 1);
    }

    @Test
    void failuresAtOnceAreAllCounted() throws Exception {
        PersonId agent = person("Agent");
        accounts.open(admin, agent, "agent", PASSWORD, Set.of());
        List<Callable<Object>> attempts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            attempts.add(() -> {
                accounts.signInFailed("agent");
                return "counted";
            });
        }
        assertThat(atOnce(attempts).succeeded()).isEqualTo(5);
        assertThat(accounts.signIn("agent").map(SignIn::lockedUntil)).isPresent();
    }

    @Test
    void ofTwoAdministratorsWhoDisableEachOtherOneStays() throws Exception {
        PersonId one = accounts.openFirstAdministrator("une", PASSWORD);
        PersonId two = person("Deux");
        accounts.open(admin, two, "deux", PASSWORD, Set.of(Role.ADMINISTRATOR));
        Outcome outcome = atOnce(List.of(() -> disable(one), () -> disable(two)));
        assertThat(outcome.succeeded()).isEqualTo(1);
        assertThat(outcome.refused()).isEqualTo(1);
        assertThat(accounts.accounts(admin)).filteredOn(AccountLine::enabled).hasSize(1);
    }

    private Object disable(PersonId person) {
        accounts.disable(admin, person);
        return person;
    }

    /** Each refusal ends a transaction: what it counts must be kept all the same. */
    @Test
    void guessingTheOldPasswordLocksTheAccountToo() {
        PersonId agent = person("Agent");
        accounts.open(admin, agent, "agent", PASSWORD, Set.of());
        Actor self = people.actor(agent);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> accounts.changeOwnPassword(self, "mauvaise phrase", "nouvelle phrase 1"))
                    .isInstanceOf(InvalidOrganisation.class);
        }
        assertThat(accounts.signIn("agent").map(SignIn::lockedUntil)).isPresent();
        assertThatThrownBy(() -> accounts.changeOwnPassword(self, PASSWORD, "nouvelle phrase 1"))
                .isInstanceOfSatisfying(InvalidOrganisation.class, refused -> assertThat(refused.code())
                        .isEqualTo("organisation.account-locked"));
    }

    @Test
    void whoChangesAPersonThatSomebodyElseHasJustChangedIsTold() {
        PersonId id = person("Avant");
        PersonLine seen = people.person(id);
        TransactionTemplate outer = new TransactionTemplate(transactions);
        TransactionTemplate inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        assertThatThrownBy(() -> outer.executeWithoutResult(status -> {
                    persons.findById(id.value()).orElseThrow();
                    inner.executeWithoutResult(other -> people.change(admin, seen, "Premier", null, Set.of()));
                    people.change(admin, seen, "Second", null, Set.of());
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(people.person(id).name()).isEqualTo("Premier");
    }

    private record Outcome(long succeeded, long refused) {}

    private static Outcome atOnce(List<Callable<Object>> attempts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(attempts.size());
        CyclicBarrier start = new CyclicBarrier(attempts.size());
        try {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<Object> attempt : attempts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return attempt.call();
                }));
            }
            long succeeded = 0;
            long refused = 0;
            for (Future<Object> each : running) {
                try {
                    each.get();
                    succeeded++;
                } catch (ExecutionException failure) {
                    assertThat(failure.getCause()).isInstanceOf(InvalidOrganisation.class);
                    refused++;
                }
            }
            return new Outcome(succeeded, refused);
        } finally {
            threads.shutdownNow();
        }
    }
}
