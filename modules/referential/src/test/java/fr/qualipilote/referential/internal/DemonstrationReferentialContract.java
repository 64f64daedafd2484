package fr.qualipilote.referential.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.Referentials;
import fr.qualipilote.referential.Scopes;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionSheet;
import java.util.List;
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
    private DemonstrationScope scopeLoader;

    @Autowired
    private Editions editions;

    @Autowired
    private ScopeRepository scope;

    @Autowired
    private ReferentialVersions versions;

    @Autowired
    private Scopes scopes;

    @Autowired
    private BusinessClock clock;

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
    void itHasCommitmentsAndCriteriaThatSayThatTheyAreOfTheDemonstration() {
        VersionSheet sheet = versions.version(versions.inForce(clock.today()));
        assertThat(sheet.line().demonstration()).isTrue();
        assertThat(sheet.line().label()).contains("pas le texte officiel");
        assertThat(sheet.source()).contains("sans valeur officielle");
        assertThat(sheet.modules())
                .extracting(ModuleLine::code, ModuleLine::mandatory)
                .containsExactly(tuple("M1", true), tuple("ETR", false));
        assertThat(sheet.criteria())
                .hasSize(65)
                .allMatch(criterion -> criterion.code().startsWith("DEMO-"));
        assertThat(sheet.commitments()).allMatch(commitment -> commitment.code().startsWith("DEMO-"));
        assertThat(versions.questionnaire(sheet.id(), List.of("M1")).criteria()).hasSize(60);
        assertThat(sheet.scale().levels())
                .extracting(ConformityLevel::label)
                .containsExactly("Conforme", "Partiellement conforme", "Non conforme");
        assertThat(versions.answerable(clock.today())).contains(sheet.id());
    }

    @Test
    void eightServicesWorkUnderTheGeneralModuleAndThreeUnderTheOneOfForeigners() {
        VersionId id = versions.inForce(clock.today());
        assertThat(scopes.services(id, List.of("M1"), clock.today())).hasSize(8);
        assertThat(scopes.services(id, List.of("ETR"), clock.today())).hasSize(3);
        assertThat(scopes.services(
                        id, List.of("M1"), clock.today().withYear(2021).withDayOfYear(1)))
                .isEmpty();
    }

    @Test
    void anotherStartWritesNothing() {
        long before = editions.count();
        long declared = scope.count();
        loader.run(new DefaultApplicationArguments());
        scopeLoader.run(new DefaultApplicationArguments());
        assertThat(editions.count()).isEqualTo(before);
        assertThat(scope.count()).isEqualTo(declared);
    }
}
