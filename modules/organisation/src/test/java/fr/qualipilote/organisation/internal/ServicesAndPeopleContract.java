package fr.qualipilote.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.Incumbency;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.MandateLine;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.SignIn;
import fr.qualipilote.organisation.UnknownPerson;
import fr.qualipilote.organisation.UnknownService;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

@Transactional
abstract class ServicesAndPeopleContract extends OrganisationContract {

    @Test
    void aServiceIsReadBackAsItWasWritten() {
        ServiceId id = services.add(admin, "LOG", "Service logistique", List.of("Logistique", "Moyens"));
        forget();
        assertThat(services.service(id))
                .isEqualTo(new ServiceLine(id, "LOG", "Service logistique", List.of("Logistique", "Moyens"), true));
        services.change(admin, services.service(id), "LOGI", "Logistique", List.of("Moyens généraux"));
        forget();
        assertThat(services.service(id))
                .isEqualTo(new ServiceLine(id, "LOGI", "Logistique", List.of("Moyens généraux"), true));
        assertThat(services.named("moyens generaux")).isPresent();
        assertThat(services.named("LOG")).isEmpty();
    }

    @Test
    void activeServicesComeFirstByCodeWhateverTheCase() {
        ServiceId closed = service("ARCHIVES");
        service("smi");
        service("BARU");
        service("Étrangers");
        services.close(admin, closed);
        forget();
        assertThat(services.services())
                .extracting(ServiceLine::code)
                .containsExactly("BARU", "Étrangers", "smi", "ARCHIVES");
        services.reopen(admin, closed);
        assertThat(services.service(closed).active()).isTrue();
    }

    @Test
    void aNameThatIsTakenIsRefusedForANewServiceAndForAChangedOne() {
        service("BARU");
        ServiceId other = service("SMI");
        assertThatThrownBy(() -> services.add(admin, "baru", "Autre", List.of()))
                .isInstanceOf(InvalidOrganisation.class);
        assertThatThrownBy(() -> services.change(admin, services.service(other), "SMI", "SMI", List.of("Service-BARU")))
                .isInstanceOf(InvalidOrganisation.class);
        forget();
        assertThat(services.service(other).aliases()).isEmpty();
        services.change(admin, services.service(other), "SMI", "Migrations", List.of());
    }

    @Test
    void whatIsNotThereIsSaidToBeUnknown() {
        ServiceId nowhere = new ServiceId(UUID.randomUUID());
        PersonId nobody = new PersonId(UUID.randomUUID());
        assertThatThrownBy(() -> services.service(nowhere)).isInstanceOf(UnknownService.class);
        assertThatThrownBy(() -> services.close(admin, nowhere)).isInstanceOf(UnknownService.class);
        assertThatThrownBy(() -> people.person(nobody)).isInstanceOf(UnknownPerson.class);
        assertThatThrownBy(() -> people.actor(nobody)).isInstanceOf(UnknownPerson.class);
        assertThatThrownBy(() -> people.add(admin, "Agent", null, Set.of(nowhere)))
                .isInstanceOf(UnknownService.class);
        assertThatThrownBy(() -> mandates.headOf(nowhere, clock.today())).isInstanceOf(UnknownService.class);
    }

    @Test
    void aPersonIsReadBackAsItWasWritten() {
        ServiceId baru = service("BARU");
        ServiceId smi = service("SMI");
        PersonId id = people.add(admin, "Agent d’accueil", "accueil@example.org", Set.of(baru));
        forget();
        assertThat(people.person(id))
                .isEqualTo(new PersonLine(id, "Agent d’accueil", "accueil@example.org", Set.of(baru), true));
        people.change(admin, people.person(id), "Agente d’accueil", null, Set.of(baru, smi));
        forget();
        assertThat(people.person(id)).isEqualTo(new PersonLine(id, "Agente d’accueil", null, Set.of(baru, smi), true));
    }

    @Test
    void aFormThatWasFilledInBeforeSomebodyElseSavedOverwritesNothing() {
        ServiceId service = service("BARU");
        ServiceLine serviceSeen = services.service(service);
        services.change(admin, serviceSeen, "BARU", "Bureau de l’accueil", List.of());
        PersonId person = person("Avant", service);
        PersonLine personSeen = people.person(person);
        people.change(admin, personSeen, "Avant", "avant@example.org", Set.of(service));
        forget();

        assertThatThrownBy(() -> services.change(admin, serviceSeen, "ACC", "Accueil", List.of()))
                .isInstanceOfSatisfying(InvalidOrganisation.class, refused -> assertThat(refused.code())
                        .isEqualTo("organisation.changed-meanwhile"));
        assertThatThrownBy(() -> people.change(admin, personSeen, "Après", null, Set.of()))
                .isInstanceOfSatisfying(InvalidOrganisation.class, refused -> assertThat(refused.arguments())
                        .containsExactly("Avant"));
        forget();
        assertThat(services.service(service).label()).isEqualTo("Bureau de l’accueil");
        assertThat(people.person(person).email()).isEqualTo("avant@example.org");
    }

    @Test
    void theMembersOfAServiceAreShownWithAllTheirServices() {
        ServiceId baru = service("BARU");
        ServiceId smi = service("SMI");
        PersonId both = person("Élan", baru, smi);
        PersonId one = person("Zoo", baru);
        PersonId left = person("Ancien", baru);
        person("Autre", smi);
        people.deactivate(admin, left);
        forget();
        assertThat(people.membersOf(baru)).extracting(PersonLine::id).containsExactly(both, one, left);
        assertThat(people.membersOf(baru).get(0).services()).containsExactlyInAnyOrder(baru, smi);
    }

    @Test
    void namesAreFoundForManyAtOnceAndUnknownOnesAreLeftOut() {
        PersonId one = person("Un");
        PersonId two = person("Deux");
        forget();
        assertThat(people.names(List.of(one, two, new PersonId(UUID.randomUUID()))))
                .containsOnlyKeys(one, two)
                .containsValue("Deux");
        assertThat(people.names(List.of())).isEmpty();
    }

    @Test
    void aPersonIsFoundByNameOrByFunctionInForce() {
        PersonId manager = person("Responsable de la démarche");
        ServiceId sidsic = service("SIDSIC");
        PersonId deputy = person("Adjoint du SIDSIC", sidsic);
        mandates.give(
                admin, Function.QUALITY_MANAGER, null, manager, false, day("2021-12-01"), day("2022-12-31"), null);
        mandates.give(admin, Function.HEAD_OF_SERVICE, sidsic, deputy, true, day("2022-01-01"), null, null);
        forget();
        assertThat(people.named("responsable de la demarche"))
                .map(PersonLine::id)
                .contains(manager);
        assertThat(people.named("RQ")).map(PersonLine::id).contains(manager);
        assertThat(people.named("Chef du SIDSIC")).map(PersonLine::id).contains(deputy);
        assertThat(people.named("SG")).isEmpty();
        assertThat(people.named("Chef du BARU")).isEmpty();
        assertThat(people.named(" ")).isEmpty();
        clock.set(day("2023-01-01"));
        assertThat(people.named("RQ")).isEmpty();
    }

    @Test
    void aNameThatTwoPeopleHaveFindsNobody() {
        person("Agent");
        PersonId other = person("AGENT");
        forget();
        assertThat(people.named("agent")).isEmpty();
        people.deactivate(admin, other);
        forget();
        assertThat(people.named("agent")).isPresent();
    }

    @Test
    void anActorHasTheRolesOfToday() {
        ServiceId baru = service("BARU");
        ServiceId closed = service("ARCHIVES");
        services.close(admin, closed);
        PersonId head = person("Chef du BARU", baru, closed);
        mandates.give(admin, Function.HEAD_OF_SERVICE, baru, head, false, day("2022-01-01"), day("2022-06-24"), null);
        mandates.give(admin, Function.DEPUTY_QUALITY_MANAGER, null, head, false, day("2022-06-25"), null, null);
        accounts.open(admin, head, "chef.baru", PASSWORD, Set.of(Role.INTERNAL_AUDITOR));
        forget();
        Actor today = people.actor(head);
        assertThat(today.name()).isEqualTo("Chef du BARU");
        assertThat(today.roles())
                .containsExactlyInAnyOrder(Role.AGENT, Role.CONTRIBUTOR, Role.HEAD_OF_SERVICE, Role.INTERNAL_AUDITOR);
        assertThat(today.services()).containsExactly(baru);
        assertThat(today.headed()).containsExactly(baru);
        clock.set(day("2022-06-25"));
        Actor tomorrow = people.actor(head);
        assertThat(tomorrow.roles())
                .containsExactlyInAnyOrder(
                        Role.AGENT, Role.CONTRIBUTOR, Role.DEPUTY_QUALITY_MANAGER, Role.INTERNAL_AUDITOR);
        assertThat(tomorrow.headed()).isEmpty();
    }

    @Test
    void anInterimHasTheRoleOfThePost() {
        PersonId standIn = person("Directeur de cabinet");
        mandates.give(admin, Function.SECRETARY_GENERAL, null, standIn, true, day("2022-06-01"), null, null);
        forget();
        assertThat(people.actor(standIn).roles()).containsExactlyInAnyOrder(Role.AGENT, Role.SECRETARY_GENERAL);
    }

    @Test
    void whoLeavesLosesEverythingAtOnceAndKeepsThePast() {
        ServiceId baru = service("BARU");
        PersonId leaver = person("Chef du BARU", baru);
        UUID running =
                mandates.give(admin, Function.HEAD_OF_SERVICE, baru, leaver, false, day("2022-01-01"), null, null);
        UUID past = mandates.give(
                admin, Function.QUALITY_MANAGER, null, leaver, false, day("2018-01-01"), day("2019-12-31"), null);
        UUID future =
                mandates.give(admin, Function.QUALITY_MANAGER, null, leaver, false, day("2022-09-01"), null, null);
        accounts.open(admin, leaver, "chef.baru", PASSWORD, Set.of());
        people.deactivate(admin, leaver);
        forget();
        assertThat(people.person(leaver).active()).isFalse();
        assertThat(people.actor(leaver).roles()).isEmpty();
        assertThat(people.actor(leaver).services()).isEmpty();
        assertThat(accounts.signIn("chef.baru")).map(SignIn::enabled).contains(false);
        assertThat(mandates.mandates())
                .extracting(MandateLine::id)
                .contains(running, past)
                .doesNotContain(future);
        assertThat(mandates.headOf(baru, day("2022-06-25"))).isEqualTo(new Incumbency.Vacant(day("2022-06-25")));

        people.reactivate(admin, leaver);
        forget();
        assertThat(people.person(leaver).active()).isTrue();
        assertThat(accounts.signIn("chef.baru")).map(SignIn::enabled).contains(false);
    }

    @Test
    void aDisabledAccountTakesTheRightsAwayWhileThePersonStays() {
        PersonId auditor = person("Auditeur interne");
        accounts.open(admin, auditor, "auditeur", PASSWORD, Set.of(Role.INTERNAL_AUDITOR));
        accounts.disable(admin, auditor);
        forget();
        assertThat(people.actor(auditor).roles()).isEmpty();
        accounts.enable(admin, auditor);
        forget();
        assertThat(people.actor(auditor).roles()).containsExactlyInAnyOrder(Role.AGENT, Role.INTERNAL_AUDITOR);
    }
}
