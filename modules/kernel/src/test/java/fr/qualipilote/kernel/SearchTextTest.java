package fr.qualipilote.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @Test
    void foldingDropsCaseAccentsAndLigatures() {
        assertThat(SearchText.fold("Étrangers, Cœur, ŒUVRE, À l’écoute"))
                .isEqualTo("etrangers, coeur, oeuvre, a l'ecoute");
    }

    @Test
    void foldingTreatsComposedAndDecomposedAccentsAlike() {
        assertThat(SearchText.fold("e\u0301tranger")).isEqualTo(SearchText.fold("\u00E9tranger"));
    }

    @Test
    void foldingUnifiesDashesQuotesAndSpaces() {
        assertThat(SearchText.fold(" Accueil\u00A0\u2013\t Physique\u202F: «\u00A0appels\u00A0décrochés\u00A0» "))
                .isEqualTo("accueil - physique : \" appels decroches \"");
        assertThat(SearchText.fold("a\u2010b\u2011c\u2014d\u2212e")).isEqualTo("a-b-c-d-e");
        assertThat(SearchText.fold("l'action l\u2019action l\u2018action")).isEqualTo("l'action l'action l'action");
    }

    @Test
    void foldedTextIsAtMostTwiceAsLong() {
        for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate((char) c)) {
                assertThat(SearchText.fold(String.valueOf((char) c)).length())
                        .as("U+%04X", c)
                        .isLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void foldingTwiceChangesNothingMore() {
        String folded = SearchText.fold("Étrangers – « Cœur » l’été ﬁn");
        assertThat(folded).isEqualTo("etrangers - \" coeur \" l'ete fin");
        assertThat(SearchText.fold(folded)).isEqualTo(folded);
    }

    @Test
    void foldingDropsWhatNobodySees() {
        assertThat(SearchText.fold("qua\u00ADli\u200Bté\uFEFF")).isEqualTo("qualite");
    }

    @ParameterizedTest
    @CsvSource({
        "Accueil – Physique, Accueil- Physique",
        "Courriers – Courriels, courriers -courriels",
        "Service logistique, SERVICE  LOGISTIQUE",
        "Référent fraude, referent-fraude"
    })
    void twoWaysOfWritingOneNameHaveOneKey(String one, String other) {
        assertThat(SearchText.key(one)).isEqualTo(SearchText.key(other));
    }

    @Test
    void aPluralIsTheSameForTheSingularKeyAlone() {
        assertThat(SearchText.singularKey("Reseau sociaux")).isEqualTo(SearchText.singularKey("Réseaux sociaux"));
        assertThat(SearchText.singularKey("Accueil – Disposition générale"))
                .isEqualTo(SearchText.singularKey("Accueil - dispositions générales"));
        assertThat(SearchText.key("Reseau sociaux")).isNotEqualTo(SearchText.key("Réseaux sociaux"));
    }

    @Test
    void aTextWithoutLettersHasAnEmptyKey() {
        assertThat(SearchText.key(" – ")).isEmpty();
        assertThat(SearchText.singularKey(" – ")).isEmpty();
        assertThat(SearchText.singularKey("")).isEmpty();
    }

    @Test
    void searchingIgnoresAccentsAndAnEmptySearchFindsAll() {
        assertThat(SearchText.contains("Mise à jour du registre accessibilité", "ACCESSIBILITE"))
                .isTrue();
        assertThat(SearchText.contains("Mise à jour", "")).isTrue();
        assertThat(SearchText.contains("Mise à jour", "registre")).isFalse();
    }
}
