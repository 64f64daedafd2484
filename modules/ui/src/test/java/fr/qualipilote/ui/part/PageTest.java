package fr.qualipilote.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.ui.testing.Browserless;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final class Screen extends Page {

        Screen(String heading, String name) {
            super(heading);
            nameWindow(name);
        }
    }

    @BeforeEach
    void open() {
        Browserless.open();
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void theWindowIsCalledAsTheScreen() {
        assertThat(new Screen("Plan d’action", "").getPageTitle()).isEqualTo("Plan d’action – Qualipilote");
    }

    @Test
    void theReferenceOfWhatAScreenIsAboutComesFirst() {
        assertThat(new Screen("Saisie des réponses", "ENQ-2022-004").getPageTitle())
                .isEqualTo("ENQ-2022-004 – Saisie des réponses – Qualipilote");
    }

    @Test
    void aReferenceThatTheHeadingHasIsNotSaidTwice() {
        assertThat(new Screen("Modifier ENQ-2022-004", "ENQ-2022-004").getPageTitle())
                .isEqualTo("Modifier ENQ-2022-004 – Qualipilote");
    }
}
