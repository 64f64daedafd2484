package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.actionplan.ProposeAction;
import fr.qualipilote.actionplan.QualifyAction;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.Services;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;

/** The use cases on a database, with the demonstration's organisation and an engine that only takes notes. */
@SpringBootTest(properties = {"qualipilote.demonstration.load=true", "qualipilote.demonstration.date=2022-06-24"})
@Import(PlanBench.Parts.class)
abstract class PlanBench {

    static final LocalDate TODAY = SteppingClock.START;
    static final LocalDate DUE = LocalDate.of(2022, 9, 15);
    static final byte[] PROOF = "Registre mis à jour le 12 septembre".getBytes(StandardCharsets.UTF_8);

    @TestConfiguration
    static class Parts {

        @Bean
        @Primary
        SteppingClock steppingClock() {
            return new SteppingClock();
        }

        @Bean
        RecordedProcess recordedProcess(@Lazy ActionFollowUpSteps steps) {
            return new RecordedProcess(steps);
        }
    }

    @Autowired
    ActionPlans plans;

    @Autowired
    ActionFollowUpSteps steps;

    @Autowired
    RecordedProcess process;

    @Autowired
    SteppingClock clock;

    @Autowired
    People people;

    @Autowired
    Services services;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void begin() {
        clock.standOn(TODAY);
        process.reset();
    }

    // --- people ------------------------------------------------------------------------------------------------------

    /** Who signs in with that name in the demonstration, with the rights of today. */
    Actor signedIn(String login) {
        return people.actor(accounts.signIn(login).orElseThrow().person());
    }

    PersonId person(String login) {
        return signedIn(login).person();
    }

    ServiceId service(String name) {
        return services.named(name).orElseThrow().id();
    }

    Contributor serviceAsked(String name) {
        return new Contributor.OneService(service(name));
    }

    // --- actions -----------------------------------------------------------------------------------------------------

    /** An action as a test needs it; starts as one done once by the quality manager, with the BARU taking part. */
    final class Draft {
        private String theme = "accueil-general";
        private String label = "Mettre à jour le registre accessibilité " + UUID.randomUUID();
        private @Nullable PersonId pilot = person("rq");
        private List<Contributor> contributors = List.of(serviceAsked("BARU"));
        private Recurrence recurrence = new Recurrence.Once();
        private LatePolicy latePolicy = LatePolicy.KEEP;
        private @Nullable LocalDate dueOn = DUE;
        private @Nullable LocalDate nextDueOn;
        private @Nullable LocalDate effectivenessOn;
        private @Nullable String observation;

        Draft theme(String code) {
            theme = code;
            return this;
        }

        Draft label(String words) {
            label = words;
            return this;
        }

        Draft pilot(String login) {
            pilot = person(login);
            return this;
        }

        Draft withoutPilot() {
            pilot = null;
            return this;
        }

        Draft contributors(Contributor... some) {
            contributors = Arrays.asList(some);
            return this;
        }

        Draft dueOn(@Nullable LocalDate date) {
            dueOn = date;
            return this;
        }

        Draft milestone(LocalDate date) {
            nextDueOn = date;
            return this;
        }

        Draft checkedOn(LocalDate date) {
            effectivenessOn = date;
            return this;
        }

        Draft observation(String words) {
            observation = words;
            return this;
        }

        Draft monthly(LatePolicy policy, LocalDate first) {
            recurrence = Recurrence.EveryMonths.monthlyOn(first.getDayOfMonth());
            latePolicy = policy;
            dueOn = null;
            nextDueOn = first;
            return this;
        }

        Draft allYear(@Nullable LocalDate first) {
            recurrence = new Recurrence.Continuous();
            dueOn = null;
            nextDueOn = first;
            return this;
        }

        ProposeAction command() {
            return new ProposeAction(
                    theme,
                    label,
                    Origin.AUDIT,
                    pilot,
                    contributors,
                    recurrence,
                    latePolicy,
                    dueOn,
                    nextDueOn,
                    Priority.NORMAL,
                    "Le registre est en ligne",
                    effectivenessOn,
                    observation);
        }

        ActionId proposed() {
            return plans.propose(signedIn("baru"), command());
        }

        QualifyAction qualification(ActionId id, boolean agreed) {
            return new QualifyAction(
                    id,
                    theme,
                    label,
                    pilot == null ? person("rq") : pilot,
                    contributors,
                    recurrence,
                    latePolicy,
                    dueOn,
                    nextDueOn,
                    Priority.NORMAL,
                    "Le registre est en ligne",
                    effectivenessOn,
                    agreed);
        }

        /** Waits for the pilot's answer. */
        ActionId qualified() {
            ActionId id = proposed();
            plans.qualify(signedIn("adjoint"), qualification(id, false));
            return id;
        }

        /** Is being carried out. */
        ActionId engaged() {
            ActionId id = proposed();
            plans.qualify(signedIn("adjoint"), qualification(id, true));
            return id;
        }
    }

    Draft draft() {
        return new Draft();
    }

    ActionSheet sheet(ActionId id) {
        return plans.action(signedIn("agent"), id);
    }

    ActionSheet sheetFor(String login, ActionId id) {
        return plans.action(signedIn(login), id);
    }

    ActionSheet.Occurrence latest(ActionId id) {
        return sheet(id).occurrences().get(0);
    }

    /** Declared done by its pilot, with a proof. */
    OccurrenceId declared(ActionId id) {
        OccurrenceId occurrence = latest(id).id();
        Actor pilot = people.actor(Objects.requireNonNull(sheet(id).line().pilot()));
        plans.addEvidence(pilot, id, occurrence, "registre.txt", PROOF);
        plans.declareDone(pilot, occurrence, "Registre à jour");
        return occurrence;
    }

    /** Somebody with one role and nothing else. */
    Actor withRole(Role role) {
        return new Actor(new PersonId(UUID.randomUUID()), role.code(), Set.of(role), Set.of(), Set.of());
    }

    static Instant parisTime(LocalDate date, int hour) {
        return date.atTime(hour, 0).atZone(BusinessClock.ZONE).toInstant();
    }
}
