package fr.qualipilote.ui.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.Referentials;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.SeedPlan;
import fr.qualipilote.worklist.Worklist;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** With Spring around it, as in the product. */
class HandOverTest {

    private final House house = new House();
    private final SeedPlan seed = new SeedPlan(house);
    private final Worklist worklist = house.worklist(seed);
    private final CurrentActor currentActor = mock(CurrentActor.class);
    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
    private final AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
    private final Actor administrator = House.actor("admin");

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {}

    @BeforeEach
    void open() {
        Browserless.open();
        when(currentActor.get()).thenReturn(administrator);
        when(transactions.getTransaction(any())).thenReturn(new SimpleTransactionStatus());
        spring.registerBean(Worklist.class, () -> worklist);
        spring.registerBean(ActionPlans.class, () -> seed.plans);
        spring.registerBean(People.class, () -> house.people);
        spring.registerBean(Services.class, () -> house.services);
        spring.registerBean(Mandates.class, () -> house.mandates);
        spring.registerBean(Accounts.class, () -> house.accounts);
        spring.registerBean(Programmes.class, () -> house.programmes);
        spring.registerBean(Referentials.class, () -> house.referentials);
        spring.registerBean(CurrentActor.class, () -> currentActor);
        spring.registerBean(BusinessClock.class, () -> BusinessClock.fixedAt(House.TODAY));
        spring.registerBean(PlatformTransactionManager.class, () -> transactions);
        spring.register(
                Transactions.class,
                Names.class,
                HandOver.class,
                ServicesPanel.class,
                PeoplePanel.class,
                MandatesPanel.class,
                HandOverPanel.class,
                ProgrammePanel.class);
        spring.refresh();
    }

    @AfterEach
    void close() {
        spring.close();
        Browserless.close();
    }

    @Test
    void allThatChangesHandsDoesSoInOneTransaction() {
        handOver();

        verify(transactions).commit(any());
        verify(transactions, never()).rollback(any());
    }

    @Test
    void nothingChangesHandsWhenOnePartIsRefused() {
        when(seed.plans.handOver(any(), any(), any(), anyString()))
                .thenThrow(AccessRefused.to(administrator, "hand-over", "rq"));

        assertThatThrownBy(this::handOver).isInstanceOf(AccessRefused.class);
        verify(transactions).rollback(any());
        verify(transactions, never()).commit(any());
    }

    @Test
    void everySectionIsMadeAnewForEachPage() {
        for (Class<?> panel : List.of(
                ServicesPanel.class,
                PeoplePanel.class,
                MandatesPanel.class,
                HandOverPanel.class,
                ProgrammePanel.class)) {
            assertThat(spring.getBean(panel)).isNotSameAs(spring.getBean(panel));
        }
    }

    private void handOver() {
        spring.getBean(HandOver.class)
                .of(administrator, House.personId("rq"), House.personId("adjoint"), "Mutation", List.of());
    }
}
