package fr.qualipilote.ui.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.ProgrammeSheet;
import fr.qualipilote.ui.administration.AdministrationView;
import fr.qualipilote.ui.part.WorkChanged;
import fr.qualipilote.ui.plan.ActionListView;
import fr.qualipilote.ui.plan.PlanCalendarView;
import fr.qualipilote.ui.tasks.TaskListView;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.MonthlyReview;
import fr.qualipilote.ui.testing.Screens;
import fr.qualipilote.worklist.WorkItemLine;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NavigationTest {

    private static final WorkItemLine LATE = MonthlyReview.work(
            "action-occurrence/declare", MonthlyReview.JUNE.value(), House.RQ, MonthlyReview.TODAY.minusDays(1));
    private static final WorkItemLine TODAY =
            MonthlyReview.work("action-occurrence/verify", MonthlyReview.JUNE.value(), House.RQ, MonthlyReview.TODAY);

    private final Screens screens = new Screens();

    @AfterEach
    void close() {
        screens.close();
    }

    private Navigation open(Actor actor, String address) {
        screens.openAs(
                actor, TaskListView.class, ActionListView.class, PlanCalendarView.class, AdministrationView.class);
        Screens.go(address);
        return _get(Navigation.class);
    }

    private static Anchor item(Navigation navigation, String label) {
        return _get(
                navigation,
                Anchor.class,
                spec -> spec.withPredicate(link -> link.getText().equals(label)));
    }

    private static List<String> headings(Navigation navigation) {
        return _find(navigation, Div.class, spec -> spec.withClasses("qp-nav-group")).stream()
                .map(Div::getText)
                .toList();
    }

    @Test
    void everybodyIsToldWhileTheProgrammeIsSuspended() {
        open(House.agent(), "plan");
        assertThat(_find(Div.class, spec -> spec.withClasses("qp-suspension"))).isEmpty();
        when(screens.house.programmes.programme())
                .thenReturn(new ProgrammeSheet(
                        "Préfecture du Gers",
                        "Qual-e-Pref",
                        true,
                        List.of(new ProgrammeSheet.Suspension(House.TODAY, null, "Crise"))));
        Screens.go("plan/calendrier/2022");
        assertThat(Screens.texts(_get(Div.class, spec -> spec.withClasses("qp-suspension"))))
                .contains("Démarche suspendue");
    }

    @Test
    void theScreenThatIsOpenIsMarked() {
        Navigation navigation = open(House.rq(), "plan");
        assertThat(item(navigation, "Plan d’action").getElement().getAttribute("aria-current"))
                .isEqualTo("page");
        assertThat(item(navigation, "Mes tâches").getElement().hasAttribute("aria-current"))
                .isFalse();
    }

    @Test
    void aScreenBelowTheOneInTheNavigationMarksIt() {
        Navigation navigation = open(House.rq(), "plan/calendrier/2022");
        assertThat(item(navigation, "Plan d’action").getElement().getAttribute("aria-current"))
                .isEqualTo("true");
    }

    @Test
    void aGroupInWhichNothingIsOfferedHasNoHeading() {
        assertThat(headings(open(House.agent(), "plan"))).containsExactly("Programme");
    }

    @Test
    void whoMayAdministerSeesTheHeadingAboveIt() {
        assertThat(headings(open(House.rq(), "plan"))).containsExactly("Programme", "Ressources");
    }

    @Test
    void theCountFollowsTheWorkWithoutAnotherPage() {
        screens.worklist.open(LATE, TODAY);
        Navigation navigation = open(House.rq(), "plan");
        assertThat(Screens.texts(item(navigation, "Mes tâches"))).contains("2", "2\u00a0éléments, dont 1 en retard");

        screens.worklist.close(LATE.id());
        WorkChanged.tell();

        assertThat(Screens.texts(item(navigation, "Mes tâches"))).contains("1", "1\u00a0élément");
    }

    @Test
    void theLostConnectionIsWordedInFrench() {
        open(House.rq(), "plan");
        var worded = UI.getCurrent().getReconnectDialogConfiguration();
        assertThat(worded.getDialogText()).startsWith("La connexion est perdue").contains("reste dans la page");
        assertThat(worded.getDialogTextGaveUp()).contains("vos brouillons sont gardés");
    }
}
