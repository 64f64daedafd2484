package fr.qualipilote.referential.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.referential.Referentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;

/** The demonstration, after its first start. */
@SpringBootTest(properties = {"qualipilote.demonstration.load=true", "qualipilote.demonstration.date=2022-06-24"})
abstract class DemonstrationReferentialContract {

    @Autowired
    private Referentials referentials;

    @Autowired
    private DemonstrationReferential loader;

    @Autowired
    private Editions editions;

    @Test
    void theThemesOfThePlanAreItsChaptersInTheirOrder() {
        assertThat(referentials.inForce().demonstration()).isTrue();
        assertThat(referentials.chapters())
                .extracting(ChapterLine::label)
                .containsExactly(
                        "Accueil – Disposition générale",
                        "Accueil – Physique",
                        "Accueil – Téléphonique",
                        "Internet",
                        "Réseaux sociaux",
                        "Courriers – Courriels",
                        "Étrangers",
                        "Pilotage");
        assertThat(referentials.chapters()).extracting(ChapterLine::rank).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    /** The themes letter for letter as the plan of 24 June 2022 has them. */
    @ParameterizedTest
    @CsvSource({
        "Accueil – Disposition générale, accueil-general",
        "Accueil- Physique, accueil-physique",
        "Accueil – Téléphonique, accueil-telephonique",
        "Internet, internet",
        "Réseau sociaux, reseaux-sociaux",
        "Courriers - Courriels, courriers-courriels",
        "Etrangers, etrangers",
        "Pilotage, pilotage"
    })
    void eachThemeOfThePlanIsFound(String written, String code) {
        assertThat(referentials.chapterNamed(written)).map(ChapterLine::code).contains(code);
    }

    @Test
    void anotherStartWritesNothing() {
        long before = editions.count();
        loader.run(new DefaultApplicationArguments());
        assertThat(editions.count()).isEqualTo(before);
    }
}
