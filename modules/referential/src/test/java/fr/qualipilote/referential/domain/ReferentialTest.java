package fr.qualipilote.referential.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferentialTest {

    private static final LocalDate MARCH = LocalDate.of(2022, 3, 1);

    private final Referential referential = new Referential(
            UUID.randomUUID(),
            "test",
            "1",
            "Référentiel d’essai",
            MARCH,
            false,
            List.of(
                    new Chapter("accueil-general", "Accueil – Disposition générale"),
                    new Chapter("accueil-physique", "Accueil – Physique"),
                    new Chapter("reseaux-sociaux", "Réseaux sociaux"),
                    new Chapter("courriers-courriels", "Courriers – Courriels"),
                    new Chapter("etrangers", "Étrangers")),
            Set.of(new ChapterAlias("accueil-physique", "Guichet"), new ChapterAlias("accueil-general", "Accueil")));

    @ParameterizedTest
    @CsvSource({
        "Accueil- Physique, accueil-physique",
        "ACCUEIL – PHYSIQUE, accueil-physique",
        "accueil-physique, accueil-physique",
        "guichets, accueil-physique",
        "Accueil – Disposition générale, accueil-general",
        "accueil - dispositions generales, accueil-general",
        "Reseau sociaux, reseaux-sociaux",
        "Réseau sociaux, reseaux-sociaux",
        "Courriers - Courriels, courriers-courriels",
        "Courrier -Courriel, courriers-courriels",
        "Etrangers, etrangers",
        "Étranger, etrangers"
    })
    void aChapterIsFoundAsPeopleWriteIt(String written, String code) {
        assertThat(referential.chapterNamed(written)).map(Chapter::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " – ", "Téléphone", "Accueils divers"})
    void nothingIsGuessedFromAnotherText(String written) {
        assertThat(referential.chapterNamed(written)).isEmpty();
    }

    @Test
    void aTextThatNamesTwoChaptersNamesNone() {
        Referential ambiguous = edition("2", MARCH, new Chapter("a", "Accueil"), new Chapter("b", "Accueils"));
        assertThat(ambiguous.chapterNamed("accueil")).map(Chapter::code).contains("a");
        assertThat(edition("3", MARCH, new Chapter("a", "Accueils"), new Chapter("b", "accueils"))
                        .chapterNamed("accueil"))
                .isEmpty();
    }

    @Test
    void theLatestEffectiveEditionIsInForce() {
        Referential later = edition("2", MARCH.plusDays(10), new Chapter("a", "A"));
        List<Referential> editions = List.of(later, referential);
        assertThat(Referential.inForceOn(MARCH.minusDays(1), editions)).isEmpty();
        assertThat(Referential.inForceOn(MARCH, editions)).contains(referential);
        assertThat(Referential.inForceOn(MARCH.plusDays(9), editions)).contains(referential);
        assertThat(Referential.inForceOn(MARCH.plusDays(10), editions)).contains(later);
    }

    @Test
    void aReferentialWithoutChaptersOrWithTwiceTheSameCodeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> edition("4", MARCH));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> edition("4", MARCH, new Chapter("a", "A"), new Chapter("a", "B")));
    }

    @Test
    void anAliasOfNoChapterIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Referential(
                        UUID.randomUUID(),
                        "test",
                        "5",
                        "Essai",
                        MARCH,
                        false,
                        List.of(new Chapter("a", "A")),
                        Set.of(new ChapterAlias("b", "B"))));
    }

    private static Referential edition(String edition, LocalDate from, Chapter... chapters) {
        return new Referential(UUID.randomUUID(), "test", edition, "Essai", from, false, List.of(chapters), Set.of());
    }
}
