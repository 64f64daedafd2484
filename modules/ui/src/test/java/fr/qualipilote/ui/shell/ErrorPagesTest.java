package fr.qualipilote.ui.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.ui.plan.ActionListView;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.Screens;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

class ErrorPagesTest {

    @Route("plan/rien")
    static class LostView extends Div implements BeforeEnterObserver {

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Route(value = "panne", layout = MainLayout.class)
    static class BrokenView extends Div implements BeforeEnterObserver {

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            throw new IllegalStateException("Broken");
        }
    }

    @Route(value = "refus", layout = MainLayout.class)
    static class ClosedView extends Div implements BeforeEnterObserver {

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            throw AccessRefused.to(House.rq(), "verify", "ACT-2022-014");
        }
    }

    private final Screens screens = new Screens().telling(Set.of(NotFoundView.class, FaultView.class));

    @BeforeEach
    void open() {
        screens.openAs(House.rq(), ActionListView.class, LostView.class, BrokenView.class, ClosedView.class);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private static String heading() {
        return _get(_get(Main.class), H1.class).getText();
    }

    private static List<Navigation> navigation() {
        return _find(Navigation.class);
    }

    @Test
    void whoIsSignedInKeepsTheNavigationWhereNothingIsFound() {
        Screens.go("plan/rien");

        assertThat(heading()).isEqualTo("Page introuvable");
        assertThat(navigation()).hasSize(1);
        Anchor plan = _get(
                navigation().get(0),
                Anchor.class,
                spec -> spec.withPredicate(link -> link.getText().equals("Plan d’action")));
        assertThat(plan.getElement().getAttribute("aria-current")).isEqualTo("true");
        assertThat(_find(Main.class)).hasSize(1);
    }

    @Test
    void aRefusalIsToldWithTheNavigationAndAWayOn() {
        Screens.go("refus");

        assertThat(heading()).isEqualTo("Ce n’est pas possible");
        assertThat(navigation()).hasSize(1);
        assertThat(_get(_get(Main.class), Anchor.class).getHref()).isEqualTo(Places.TASKS);
    }

    @Test
    void aFaultIsToldWithTheNavigationAndLeadsToAWorkingScreen() {
        Screens.go("panne");
        assertThat(heading()).isEqualTo("Un incident est survenu");
        assertThat(navigation()).hasSize(1);

        Screens.go("plan");

        assertThat(heading()).isEqualTo("Plan d’action");
        assertThat(navigation()).hasSize(1);
    }

    @Test
    void nobodyWhoIsNotSignedInSeesTheNavigation() {
        SecurityContextHolder.clearContext();

        Screens.go("plan/rien");

        assertThat(heading()).isEqualTo("Page introuvable");
        assertThat(navigation()).isEmpty();
    }

    @Test
    void whereTheNavigationItselfFailsTheErrorIsToldWithoutIt() {
        when(screens.house.programmes.programme()).thenThrow(new IllegalStateException("No database"));

        Screens.go("plan");

        assertThat(heading()).isEqualTo("Un incident est survenu");
        assertThat(navigation()).isEmpty();
    }
}
