package fr.qualipilote.ui.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.ui.referential.ContentRow.Heading;
import fr.qualipilote.ui.referential.ContentRow.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentRowTest {

    @Test
    void chaptersStandUnderTheirModuleAndThoseWithoutOneAtTheEnd() {
        assertThat(shown(""))
                .containsExactly(
                        "MODULE M1 2",
                        "CHAPTER accueil 2",
                        "COMMITMENT M1-1 2",
                        "M1-1a",
                        "M1-1b",
                        "MODULE ETR 1",
                        "CHAPTER sejour 1",
                        "COMMITMENT ETR-1 1",
                        "ETR-1a",
                        "CHAPTER pilotage 0");
    }

    @Test
    void aSearchKeepsWhatMatchesWithItsHeadings() {
        assertThat(shown("COURTOIS")).containsExactly("MODULE M1 1", "CHAPTER accueil 1", "COMMITMENT M1-1 1", "M1-1a");
    }

    @Test
    void aHeadingThatMatchesKeepsAllUnderIt() {
        assertThat(shown("etrangers"))
                .containsExactly("MODULE ETR 1", "CHAPTER sejour 1", "COMMITMENT ETR-1 1", "ETR-1a");
        assertThat(shown("pilotage")).containsExactly("CHAPTER pilotage 0");
        assertThat(shown("introuvable")).isEmpty();
    }

    private static List<String> shown(String searched) {
        return ContentRow.of(SeedReferential.sheet(SeedReferential.DRAFT), searched).stream()
                .map(row -> row instanceof Heading heading
                        ? heading.depth() + " " + heading.code() + " " + heading.criteria()
                        : ((Question) row).criterion().code())
                .toList();
    }
}
