package fr.qualipilote.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.DemonstrationAccounts;
import fr.qualipilote.organisation.DemonstrationClock;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.Incumbency;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.organisation.SignIn;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** The demonstration, after its first start. */
@SpringBootTest(properties = {"qualipilote.demonstration.load=true", "qualipilote.demonstration.date=2022-06-24"})
abstract class DemonstrationContract {

    private static final LocalDate CUT_OFF = LocalDate.of(2022, 6, 24);

    @Autowired
    private Services services;

    @Autowired
    private People people;

    @Autowired
    private Mandates mandates;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Programmes programmes;

    @Autowired
    private DemonstrationAccounts demonstrationAccounts;

    @Autowired
    private DemonstrationClock demonstrationClock;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private DemonstrationOrganisation loader;

    @Autowired
    private AccountRepository accountRows;

    @Autowired
    private Persons persons;

    @Autowired
    private ProgrammeRepository programmeRow;

    @Test
    void theClockStandsOnTheDayOfTheReport() {
        assertThat(demonstrationClock.isDemonstration()).isTrue();
        assertThat(clock.today()).isEqualTo(CUT_OFF);
    }

    @Test
    void theProgrammeRemembersItsInterruption() {
        assertThat(programmes.programme().organisation()).isEqualTo("Préfecture du Gers");
        assertThat(programmes.programme().demonstration()).isTrue();
        assertThat(programmes.programme().isSuspended()).isFalse();
        assertThat(programmes.programme().suspensions()).singleElement().satisfies(suspension -> {
            assertThat(suspension.from()).isEqualTo("2020-01-01");
            assertThat(suspension.until()).isEqualTo("2021-11-30");
        });
    }

    /** Contributors letter for letter as the plan of 24 June 2022 has them, after it was cut at « / » and « + ». */
    @ParameterizedTest
    @CsvSource({
        "BARU, BARU",
        "Webmestre, WEBMESTRE",
        "WEBMESTRE, WEBMESTRE",
        "Logistique, LOGISTIQUE",
        "Service Logistique, LOGISTIQUE",
        "SMI, SMI",
        "SIDSIC, SIDSIC",
        "SICRE, SICRE",
        "RCOM, RCOM",
        "Référent Fraude, FRAUDE"
    })
    void eachContributorOfThePlanIsAService(String written, String code) {
        assertThat(services.named(written)).map(ServiceLine::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RQ", "rq", "Responsable qualité", "responsable de la qualité", "Référent qualité"})
    void thePilotOfThePlanIsTheQualityManager(String written) {
        assertThat(people.named(written)).map(PersonLine::name).contains("Responsable qualité");
    }

    @Test
    void theSidsicIsHeadedByItsDeputyUntilTheNewHeadArrives() {
        ServiceLine sidsic = services.named("SIDSIC").orElseThrow();
        assertThat(mandates.headOf(sidsic.id(), CUT_OFF)).isInstanceOf(Incumbency.Interim.class);
        assertThat(nameOf(mandates.headOf(sidsic.id(), CUT_OFF))).isEqualTo("Adjoint du SIDSIC");
        assertThat(mandates.headOf(sidsic.id(), LocalDate.of(2022, 7, 18))).isInstanceOf(Incumbency.Held.class);
        assertThat(nameOf(mandates.headOf(sidsic.id(), LocalDate.of(2022, 7, 31))))
                .isEqualTo("Chef du SIDSIC");
        assertThat(mandates.headOf(sidsic.id(), LocalDate.of(2021, 12, 31))).isEqualTo(new Incumbency.Vacant(null));
    }

    private String nameOf(Incumbency incumbency) {
        return people.person(incumbency.person().orElseThrow()).name();
    }

    @Test
    void theQualityManagerHoldsThePostSinceTheRelaunch() {
        assertThat(mandates.holder(Function.QUALITY_MANAGER, LocalDate.of(2021, 11, 30)))
                .isEqualTo(new Incumbency.Vacant(null));
        assertThat(mandates.holder(Function.QUALITY_MANAGER, LocalDate.of(2021, 12, 1)))
                .isInstanceOf(Incumbency.Held.class);
    }

    @Test
    void everyRoleCanBeTried() {
        Set<Role> offered = demonstrationAccounts.accounts().stream()
                .map(entry -> people.actor(
                        accounts.signIn(entry.login()).orElseThrow().person()))
                .flatMap(actor -> actor.roles().stream())
                .collect(Collectors.toSet());
        assertThat(offered).containsExactlyInAnyOrderElementsOf(Arrays.asList(Role.values()));
    }

    @ParameterizedTest
    @CsvSource({
        "rq, QUALITY_MANAGER",
        "adjoint, DEPUTY_QUALITY_MANAGER",
        "sg, SECRETARY_GENERAL",
        "prefet, PREFECT",
        "chef.baru, HEAD_OF_SERVICE",
        "adjoint.sidsic, HEAD_OF_SERVICE",
        "baru, CONTRIBUTOR",
        "auditeur, INTERNAL_AUDITOR",
        "admin, ADMINISTRATOR",
        "agent, AGENT"
    })
    void anAccountHasTheRoleItIsNamedAfter(String login, Role role) {
        Actor actor = people.actor(accounts.signIn(login).orElseThrow().person());
        assertThat(actor.roles()).contains(role, Role.AGENT);
    }

    @Test
    void theHeadOfTheBaruHeadsTheBaruAlone() {
        ServiceLine baru = services.named("BARU").orElseThrow();
        Actor head = people.actor(accounts.signIn("chef.baru").orElseThrow().person());
        assertThat(head.headed()).containsExactly(baru.id());
        assertThat(head.services()).containsExactly(baru.id());
    }

    @Test
    void theOfferedPasswordOpensEachOfferedAccount() {
        List<DemonstrationAccounts.Entry> offered = demonstrationAccounts.accounts();
        assertThat(offered).hasSizeGreaterThanOrEqualTo(16).first().satisfies(entry -> {
            assertThat(entry.login()).isEqualTo("rq");
            assertThat(entry.name()).isEqualTo("Responsable qualité");
        });
        DemonstrationAccounts.Entry first = offered.get(0);
        SignIn signIn = accounts.signIn(first.login()).orElseThrow();
        assertThat(signIn.enabled()).isTrue();
        assertThat(signIn.mustChangePassword()).isFalse();
        assertThat(PasswordEncoderFactories.createDelegatingPasswordEncoder()
                        .matches(first.password(), signIn.passwordHash()))
                .isTrue();
        assertThat(offered).allSatisfy(entry -> assertThat(accounts.signIn(entry.login()))
                .map(SignIn::passwordHash)
                .contains(signIn.passwordHash()));
    }

    @Test
    void anotherStartWritesNothing() {
        int before = people.people().size();
        loader.run(new DefaultApplicationArguments());
        assertThat(people.people()).hasSize(before);
        assertThat(programmes.programme().suspensions()).hasSize(1);
    }

    @Test
    void aDatabaseOfTheDemonstrationOpensToNobodyElsewhere() {
        DemonstrationSettings elsewhere = new DemonstrationSettings(false, null);
        Administration administration = new Administration(accountRows, persons, programmeRow, elsewhere);
        AccountService there = new AccountService(accountRows, persons, programmeRow, administration, elsewhere, clock);
        assertThat(there.signIn("admin")).map(SignIn::enabled).contains(false);
        assertThat(there.isEmpty()).isTrue();
        assertThat(new DemonstrationAccountService(accountRows, elsewhere).accounts())
                .isEmpty();
    }
}
