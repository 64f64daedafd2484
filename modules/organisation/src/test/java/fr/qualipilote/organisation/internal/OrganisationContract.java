package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.Bodies;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.Meetings;
import fr.qualipilote.organisation.OrganisationTestApplication;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.organisation.Services;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The module's use cases on an empty installation, on 24 June 2022. */
@SpringBootTest(classes = OrganisationTestApplication.class)
@Import(OrganisationContract.Time.class)
abstract class OrganisationContract {

    static final String PASSWORD = "cheval pile agrafe";

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        SetClock setClock() {
            return new SetClock();
        }

        @Bean
        RecordedCommittee recordedCommittee() {
            return new RecordedCommittee();
        }
    }

    @Autowired
    Services services;

    @Autowired
    People people;

    @Autowired
    Mandates mandates;

    @Autowired
    Accounts accounts;

    @Autowired
    Programmes programmes;

    @Autowired
    Bodies bodies;

    @Autowired
    Meetings meetings;

    @Autowired
    RecordedCommittee committee;

    @Autowired
    SetClock clock;

    @Autowired
    EntityManager entityManager;

    final Actor admin = actor(Role.ADMINISTRATOR);

    @BeforeEach
    void startOn24June() {
        clock.set(SetClock.START);
        committee.forget();
    }

    static Actor actor(Role... roles) {
        return new Actor(new PersonId(UUID.randomUUID()), "Essai", Set.of(roles), Set.of(), Set.of());
    }

    ServiceId service(String code) {
        return services.add(admin, code, "Service " + code, List.of());
    }

    PersonId person(String name, ServiceId... memberOf) {
        return people.add(admin, name, null, Set.of(memberOf));
    }

    /** What another transaction would see. */
    void forget() {
        entityManager.flush();
        entityManager.clear();
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
