package fr.qualipilote.diagnosis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarWordsTest {

    @ParameterizedTest(name = "« {0} » and « {1} »: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Mise à jour du registre accessibilité | Le registre d’accessibilité est à jour | true",
                "Registres d’accessibilité | Le registre accessibilité est tenu par le service | true",
                "Travaux d’amélioration de l’accessibilité | Le registre accessibilité est à jour | false",
                "Suivi de l’indicateur « appels décrochés » | 90 % des appels sont décrochés | true",
                "Réaliser les actions de la préfecture | Vérifier les services de la préfecture | false",
                "Mise à jour | Mise à jour | false",
                "'' | Le registre est à jour | false"
            })
    void twoSignificantWordsAndHalfOfTheShorterText(String one, String other, boolean similar) {
        assertThat(SimilarWords.similar(one, other)).isEqualTo(similar);
        assertThat(SimilarWords.similar(other, one)).isEqualTo(similar);
    }
}
