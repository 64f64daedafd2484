package fr.qualipilote.referential.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.referential.ReferentialSheet;
import fr.qualipilote.referential.Referentials;
import fr.qualipilote.referential.domain.Chapter;
import fr.qualipilote.referential.domain.Content;
import fr.qualipilote.referential.domain.Referential;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

/** A new installation, outside the demonstration. */
@SpringBootTest
@Transactional
abstract class ReferentialsContract {

    @Autowired
    private Referentials referentials;

    @Autowired
    private Editions editions;

    @Autowired
    private BusinessClock clock;

    @Test
    void aNewInstallationHasChaptersToStartWithThatClaimToBeNothingElse() {
        ReferentialSheet sheet = referentials.inForce();
        assertThat(sheet.demonstration()).isFalse();
        assertThat(sheet.label()).contains("à remplacer");
        assertThat(sheet.chapters()).hasSize(8).isEqualTo(referentials.chapters());
        assertThat(referentials.chapterNamed("Téléphonie"))
                .map(ChapterLine::code)
                .contains("accueil-telephonique");
    }

    @Test
    void anEditionThatIsNotEffectiveYetChangesNothing() {
        save("2", 1);
        assertThat(referentials.inForce().code()).isEqualTo("chapitres-de-depart");
    }

    @Test
    void theEditionInForceIsReadBackAsItWasWritten() {
        save("2", 0);
        assertThat(referentials.chapters())
                .containsExactly(
                        new ChapterLine("zebre", "Zèbre", 1, List.of()), new ChapterLine("ane", "Âne", 2, List.of()));
    }

    @Test
    void aChapterOfAnEarlierEditionStaysReadable() {
        save("2", 0);
        assertThat(referentials.chapter("pilotage")).map(ChapterLine::label).contains("Pilotage");
        assertThat(referentials.chapterNamed("Pilotage")).isEmpty();
        assertThat(referentials.chapter("inconnu")).isEmpty();
    }

    @Test
    void theLabelAloneIsTheOneOfTheChapter() {
        save("2", 0);
        save("3", 1, "Zèbre de demain");
        for (String code : List.of("zebre", "ane", "pilotage", "inconnu")) {
            assertThat(referentials.chapterLabel(code))
                    .isEqualTo(referentials.chapter(code).map(ChapterLine::label));
        }
        assertThat(referentials.chapterLabel("zebre")).contains("Zèbre");
    }

    private void save(String edition, int daysFromToday) {
        save(edition, daysFromToday, "Zèbre");
    }

    private void save(String edition, int daysFromToday, String first) {
        Referential version = Referential.draft(
                UUID.randomUUID(),
                "essai",
                edition,
                Content.ofChapters(
                        "Essai", false, List.of(new Chapter("zebre", first), new Chapter("ane", "Âne")), Set.of()),
                null);
        version.putInForce(clock.today().plusDays(daysFromToday), true);
        editions.saveAndFlush(version);
    }
}
