package fr.qualipilote.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.InvalidOrganisation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceUnitTest {

    private final ServiceUnit logistics = service("LOGISTIQUE", "Service logistique", "Moyens généraux");
    private final ServiceUnit fraud = service("FRAUDE", "Référent fraude");
    private final List<ServiceUnit> services = List.of(logistics, fraud);

    @ParameterizedTest
    @CsvSource({
        "Logistique, LOGISTIQUE",
        "service  LOGISTIQUE, LOGISTIQUE",
        "Moyens-generaux, LOGISTIQUE",
        "moyen generaux, LOGISTIQUE",
        "Référents Fraudes, FRAUDE",
        "referent fraude, FRAUDE"
    })
    void aServiceIsFoundAsPeopleWriteIt(String written, String code) {
        assertThat(ServiceUnit.named(written, services)).map(ServiceUnit::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "Services", "BARU"})
    void nothingIsGuessedFromAnotherText(String written) {
        assertThat(ServiceUnit.named(written, services)).isEmpty();
    }

    @Test
    void aClosedServiceIsNotFoundUntilItReopens() {
        fraud.close();
        assertThat(ServiceUnit.named("FRAUDE", services)).isEmpty();
        fraud.reopen();
        assertThat(ServiceUnit.named("FRAUDE", services)).contains(fraud);
    }

    @Test
    void aTextThatNamesTwoServicesNamesNone() {
        assertThat(ServiceUnit.named("accueil", List.of(service("A", "Accueils"), service("B", "accueils"))))
                .isEmpty();
    }

    @Test
    void emptyAndRepeatedAliasesAreLeftOut() {
        assertThat(service("A", "A", " Guichet ", "", "guichet", "Accueil").aliases())
                .containsExactly("Guichet", "Accueil");
    }

    @Test
    void anotherServiceMayNotBeCalledAlikeEvenWhenOneIsClosed() {
        fraud.close();
        for (ServiceUnit alike :
                List.of(service("FRAUDE", "Autre"), service("X", "referent-FRAUDE"), service("Y", "Autre", "Fraude"))) {
            assertThatThrownBy(() -> alike.requireDistinctFrom(services))
                    .isInstanceOfSatisfying(InvalidOrganisation.class, refused -> assertThat(refused.code())
                            .isEqualTo("organisation.service-name-taken"));
        }
        fraud.requireDistinctFrom(services);
        service("Z", "Autre").requireDistinctFrom(services);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Libellé, organisation.text-missing",
        "'  ', Libellé, organisation.text-missing",
        "CODE, '', organisation.text-missing",
        "--, Libellé, organisation.code-unreadable",
        "A234567890123456789012345678901, Libellé, organisation.text-too-long"
    })
    void aCodeOrLabelThatDoesNotDoIsRefusedAndNothingChanges(String code, String label, String refusal) {
        assertThatThrownBy(() -> fraud.describe(code, label, List.of("Autre")))
                .isInstanceOfSatisfying(InvalidOrganisation.class, refused -> assertThat(refused.code())
                        .isEqualTo(refusal));
        assertThat(fraud.code()).isEqualTo("FRAUDE");
        assertThat(fraud.label()).isEqualTo("Référent fraude");
        assertThat(fraud.aliases()).isEmpty();
    }

    private static ServiceUnit service(String code, String label, String... aliases) {
        return new ServiceUnit(new ServiceId(UUID.randomUUID()), code, label, List.of(aliases));
    }
}
