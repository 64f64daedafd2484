package fr.qualipilote.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.Incumbency;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.MandateLine;
import fr.qualipilote.organisation.ProgrammeSheet;
import fr.qualipilote.organisation.UnknownPerson;
import fr.qualipilote.organisation.UnknownService;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

@Transactional
abstract class MandatesAndProgrammeContract extends OrganisationContract {

    @Test
    void aMandateIsReadBackAsItWasWritten() {
        ServiceId sidsic = service("SIDSIC");
        PersonId deputy = person("Adjoint");
        UUID id = mandates.give(
                admin,
                Function.HEAD_OF_SERVICE,
                sidsic,
                deputy,
                true,
                day("2022-01-01"),
                day("2022-07-17"),
                " Vacance ");
        forget();
        assertThat(mandates.mandates())
                .containsExactly(new MandateLine(
                        id,
                        Function.HEAD_OF_SERVICE,
                        sidsic,
                        deputy,
                        true,
                        day("2022-01-01"),
                        day("2022-07-17"),
                        "Vacance"));
    }

    @Test
    void mandatesAreShownByPostTheLatestFirst() {
        ServiceId smi = service("SMI");
        ServiceId baru = service("BARU");
        PersonId one = person("Un");
        mandates.give(admin, Function.HEAD_OF_SERVICE, smi, one, false, day("2022-01-01"), null, null);
        mandates.give(admin, Function.HEAD_OF_SERVICE, baru, one, false, day("2020-01-01"), day("2020-12-31"), null);
        mandates.give(admin, Function.HEAD_OF_SERVICE, baru, one, false, day("2021-01-01"), null, null);
        mandates.give(admin, Function.PREFECT, null, one, false, day("2019-01-01"), null, null);
        forget();
        assertThat(mandates.mandates())
                .extracting(MandateLine::from)
                .containsExactly(day("2019-01-01"), day("2021-01-01"), day("2020-01-01"), day("2022-01-01"));
    }

    @Test
    void headsOfTwoServicesDoNotMeet() {
        ServiceId smi = service("SMI");
        ServiceId baru = service("BARU");
        PersonId both = person("Chef");
        mandates.give(admin, Function.HEAD_OF_SERVICE, smi, both, false, day("2022-01-01"), null, null);
        mandates.give(admin, Function.HEAD_OF_SERVICE, baru, both, false, day("2022-01-01"), null, null);
        forget();
        assertThat(people.actor(both).headed()).containsExactlyInAnyOrder(smi, baru);
        assertThat(mandates.headOf(smi, clock.today())).isEqualTo(new Incumbency.Held(both, day("2022-01-01")));
    }

    @Test
    void aSecondHolderIsRefusedUntilTheFirstEnds() {
        PersonId first = person("Première");
        PersonId second = person("Seconde");
        UUID mandate =
                mandates.give(admin, Function.QUALITY_MANAGER, null, first, false, day("2021-12-01"), null, null);
        assertThatThrownBy(() -> mandates.give(
                        admin, Function.QUALITY_MANAGER, null, second, false, day("2022-07-01"), null, null))
                .isInstanceOf(InvalidOrganisation.class);
        mandates.end(admin, line(mandate), day("2022-06-30"));
        mandates.give(admin, Function.QUALITY_MANAGER, null, second, false, day("2022-07-01"), null, null);
        forget();
        assertThat(mandates.holder(Function.QUALITY_MANAGER, day("2022-06-30")).person())
                .contains(first);
        assertThat(mandates.holder(Function.QUALITY_MANAGER, day("2022-07-01")).person())
                .contains(second);
    }

    @Test
    void aMandateThatSomebodyElseHasEndedMeanwhileIsNotEndedAgain() {
        UUID mandate = mandates.give(
                admin, Function.QUALITY_MANAGER, null, person("Une"), false, day("2021-12-01"), null, null);
        MandateLine seen = line(mandate);
        mandates.end(admin, seen, day("2022-09-30"));
        forget();
        assertThatThrownBy(() -> mandates.end(admin, seen, day("2022-06-30")))
                .isInstanceOfSatisfying(InvalidOrganisation.class, refused -> assertThat(refused.code())
                        .isEqualTo("organisation.changed-meanwhile"));
        forget();
        assertThat(line(mandate).until()).isEqualTo(day("2022-09-30"));
    }

    private MandateLine line(UUID id) {
        return mandates.mandates().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMandateForWhatIsNotThereIsRefused() {
        ServiceId closed = service("ARCHIVES");
        services.close(admin, closed);
        PersonId one = person("Un");
        PersonId left = person("Parti");
        people.deactivate(admin, left);
        assertThatThrownBy(() -> give(Function.HEAD_OF_SERVICE, closed, one)).isInstanceOf(InvalidOrganisation.class);
        assertThatThrownBy(() -> give(Function.HEAD_OF_SERVICE, new ServiceId(UUID.randomUUID()), one))
                .isInstanceOf(UnknownService.class);
        assertThatThrownBy(() -> give(Function.PREFECT, null, left)).isInstanceOf(InvalidOrganisation.class);
        assertThatThrownBy(() -> give(Function.PREFECT, null, new PersonId(UUID.randomUUID())))
                .isInstanceOf(UnknownPerson.class);
        assertThatThrownBy(() -> give(Function.HEAD_OF_SERVICE, null, one)).isInstanceOf(InvalidOrganisation.class);
        assertThatThrownBy(() -> mandates.holder(Function.HEAD_OF_SERVICE, clock.today()))
                .isInstanceOf(InvalidOrganisation.class);
        assertThatThrownBy(() -> mandates.end(
                        admin,
                        new MandateLine(
                                UUID.randomUUID(), Function.PREFECT, null, one, false, clock.today(), null, null),
                        clock.today()))
                .isInstanceOf(InvalidOrganisation.class);
    }

    private void give(Function function, ServiceId service, PersonId person) {
        mandates.give(admin, function, service, person, false, day("2022-01-01"), null, null);
    }

    @Test
    void aNewInstallationHasAProgrammeThatRuns() {
        ProgrammeSheet programme = programmes.programme();
        assertThat(programme.demonstration()).isFalse();
        assertThat(programme.suspensions()).isEmpty();
        assertThat(programme.isSuspended()).isFalse();
    }

    @Test
    void aSuspensionLastsUntilTheDayBeforeTheResumption() {
        programmes.rename(actor(Role.QUALITY_MANAGER), "Préfecture", "Label");
        programmes.suspend(actor(Role.PREFECT), "Crise sanitaire");
        forget();
        assertThat(programmes.programme().isSuspended()).isTrue();
        assertThatThrownBy(() -> programmes.suspend(actor(Role.PREFECT), "Encore"))
                .isInstanceOf(InvalidOrganisation.class);
        clock.set(day("2022-09-01"));
        programmes.resume(actor(Role.SECRETARY_GENERAL));
        forget();
        assertThat(programmes.programme())
                .isEqualTo(new ProgrammeSheet(
                        "Préfecture",
                        "Label",
                        false,
                        List.of(new ProgrammeSheet.Suspension(
                                day("2022-06-24"), day("2022-08-31"), "Crise sanitaire"))));
        assertThatThrownBy(() -> programmes.resume(actor(Role.SECRETARY_GENERAL)))
                .isInstanceOf(InvalidOrganisation.class);
    }

    @Test
    void aSuspensionWithoutAReasonIsRefusedAndOneOfADayLeavesNoTrace() {
        assertThatThrownBy(() -> programmes.suspend(actor(Role.PREFECT), " ")).isInstanceOf(InvalidOrganisation.class);
        assertThat(programmes.programme().isSuspended()).isFalse();
        programmes.suspend(actor(Role.PREFECT), "Par erreur");
        programmes.resume(actor(Role.PREFECT));
        forget();
        assertThat(programmes.programme().suspensions()).isEmpty();
    }
}
