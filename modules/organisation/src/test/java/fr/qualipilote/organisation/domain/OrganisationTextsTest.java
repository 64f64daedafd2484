package fr.qualipilote.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.InvalidOrganisation;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People, and how functions are written. */
class OrganisationTextsTest {

    @ParameterizedTest
    @CsvSource({
        "RQ, QUALITY_MANAGER",
        "R.Q., QUALITY_MANAGER",
        "Responsable qualité, QUALITY_MANAGER",
        "référente qualité, QUALITY_MANAGER",
        "Adjoint RQ, DEPUTY_QUALITY_MANAGER",
        "SG, SECRETARY_GENERAL",
        "Secrétaire  générale, SECRETARY_GENERAL",
        "Préfète, PREFECT"
    })
    void aFunctionIsReadAsPeopleWriteIt(String written, Function function) {
        assertThat(FunctionNames.read(written)).contains(function);
    }

    @ParameterizedTest
    @CsvSource({
        "Chef du BARU, baru",
        "chef de service SIDSIC, sidsic",
        "Cheffe du service logistique, logistique",
        "Chef de bureau du SMI, smi",
        "Responsable SICRE, sicre",
        "chef de la mission qualité, mission qualite"
    })
    void theServiceOfAHeadIsReadAsPeopleWriteIt(String written, String service) {
        assertThat(FunctionNames.serviceHeaded(written)).contains(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BARU", "Chef", "Agent du BARU"})
    void otherTextsNameNoFunction(String written) {
        assertThat(FunctionNames.read(written)).isEmpty();
        assertThat(FunctionNames.serviceHeaded(written)).isEmpty();
    }

    @Test
    void aPersonIsRecognisedWithoutAccentsAndKeepsTheOldStateWhenAChangeIsRefused() {
        ServiceId service = new ServiceId(UUID.randomUUID());
        Person person =
                new Person(new PersonId(UUID.randomUUID()), " Référent fraude ", "fraude@example.org", Set.of(service));
        assertThat(person.isNamed("REFERENT-FRAUDE")).isTrue();
        assertThat(person.name()).isEqualTo("Référent fraude");
        assertThatThrownBy(() -> person.describe("", null, Set.of())).isInstanceOf(InvalidOrganisation.class);
        assertThatThrownBy(() -> person.describe("Autre", "pas une adresse", Set.of()))
                .isInstanceOf(InvalidOrganisation.class);
        assertThatThrownBy(() -> person.describe("x".repeat(121), null, Set.of()))
                .isInstanceOf(InvalidOrganisation.class);
        assertThat(person.name()).isEqualTo("Référent fraude");
        assertThat(person.email()).isEqualTo("fraude@example.org");
        assertThat(person.services()).containsExactly(service);
        person.describe("Autre", " ", Set.of());
        assertThat(person.email()).isNull();
        assertThat(person.services()).isEmpty();
    }
}
