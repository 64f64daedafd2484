package fr.qualipilote.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchableWordsTest {

    @Test
    void wordsAreFoldedAndKeptOnce() {
        assertThat(SearchableWords.of("L’Accueil des Étrangers", "accueil").words())
                .containsExactly("l", "accueil", "des", "etrangers");
    }

    @Test
    void numbersAreFoundWithAndWithoutTheirZeros() {
        assertThat(SearchableWords.of("ACT-2022-014").words()).containsExactly("act", "2022", "014", "14");
        assertThat(SearchableWords.of("000").words()).containsExactly("000", "0");
    }

    @Test
    void aTextOfNoWordsHasNone() {
        assertThat(SearchableWords.of("", " – ", "%_").isEmpty()).isTrue();
        assertThat(SearchableWords.of("").text()).isEmpty();
        assertThat(SearchableWords.ofText("").isEmpty()).isTrue();
    }

    @Test
    void theTextGivesTheWordsBack() {
        SearchableWords words = SearchableWords.of("Mettre à jour le SVI", "ACT-2022-014");
        assertThat(SearchableWords.ofText(words.text())).isEqualTo(words);
    }

    @Test
    void thereIsAnEndToWordsAndTexts() {
        assertThat(SearchableWords.of("x".repeat(50)).words()).containsExactly("x".repeat(40));
        StringBuilder text = new StringBuilder();
        for (int number = 1_000; number < 3_000; number++) {
            text.append(number).append(' ');
        }
        assertThat(SearchableWords.of(text.toString()).text()).hasSize(2_000);
        assertThat(SearchableWords.searched(text.toString()).words()).hasSize(8);
    }

    @Test
    void theSignatureLetsEveryMatchPass() {
        List<String> texts = List.of(
                "Actualiser les consignes d’accueil",
                "Répondre aux courriels en 5 jours",
                "ACT-2022-014",
                "SVI à jour");
        for (String text : texts) {
            SearchableWords found = SearchableWords.of(text);
            for (String word : found.words()) {
                for (int length = 1; length <= word.length(); length++) {
                    long mask =
                            SearchableWords.searched(word.substring(0, length)).mask();
                    assertThat(found.signature() & mask)
                            .as("%s in %s", word, text)
                            .isEqualTo(mask);
                }
            }
        }
    }

    @Test
    void theSignatureKeepsMostOthersOut() {
        SearchableWords work = SearchableWords.of("Actualiser les consignes d’accueil du public", "ACT-2022-014");
        List<String> others = List.of(
                "secourisme",
                "indicateur",
                "telephone",
                "reclamation",
                "formation",
                "parking",
                "imprimante",
                "signature",
                "courrier",
                "enquete",
                "horaires",
                "guichet",
                "reseaux",
                "comite",
                "numerique",
                "traduction");
        long passed = others.stream()
                .map(SearchableWords::searched)
                .filter(word -> (work.signature() & word.mask()) == word.mask())
                .count();
        assertThat(passed).isLessThanOrEqualTo(3);
    }
}
