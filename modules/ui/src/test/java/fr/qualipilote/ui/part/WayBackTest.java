package fr.qualipilote.ui.part;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.ui.testing.Browserless;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WayBackTest {

    private static final class Screen extends Page {

        Screen() {
            super("Action");
        }

        void leadTo(String address, String place) {
            setWay(address, place);
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

    private static Screen shown() {
        Screen screen = new Screen();
        UI.getCurrent().add(screen);
        return screen;
    }

    @Test
    void aPageThatIsNotReachedFromAnotherHasNoWayBack() {
        shown();

        assertThat(_find(Nav.class)).isEmpty();
    }

    @Test
    void theWayStandsBeforeTheTitleNamesThePlaceAndItsChevronIsNotRead() {
        Screen screen = shown();
        screen.leadTo("plan?q=accueil", "Plan d’action");

        assertThat(screen.getComponentAt(0)).isInstanceOf(WayBack.class);
        assertThat(screen.getComponentAt(1)).isInstanceOf(Header.class);
        assertThat(_get(Nav.class).getAriaLabel()).contains("Retour");
        Anchor link = _get(_get(Nav.class), Anchor.class);
        assertThat(link.getText()).isEqualTo("Plan d’action");
        assertThat(link.getHref()).isEqualTo("plan?q=accueil");
        Span chevron = _get(link, Span.class);
        assertThat(chevron.getText()).isEmpty();
        assertThat(chevron.getElement().getAttribute("aria-hidden")).isEqualTo("true");
    }

    @Test
    void aWayThatIsSaidAgainLeadsElsewhereAndStaysTheOneLinkThatMayHaveTheFocus() {
        Screen screen = shown();
        screen.leadTo("comites", "Comités");
        Anchor before = _get(Anchor.class);

        screen.leadTo("comites/1", "COPIL");

        assertThat(_get(Anchor.class)).isSameAs(before);
        assertThat(before.getHref()).isEqualTo("comites/1");
        assertThat(before.getText()).isEqualTo("COPIL");
    }
}
