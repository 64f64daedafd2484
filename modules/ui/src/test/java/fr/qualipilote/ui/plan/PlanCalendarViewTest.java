package fr.qualipilote.ui.plan;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.SeedPlan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanCalendarViewTest {

    private final House house = new House();
    private final SeedPlan seed = new SeedPlan(house);
    private final CurrentActor currentActor = mock(CurrentActor.class);

    @BeforeEach
    void open() {
        Browserless.open();
        when(currentActor.get()).thenReturn(House.actor("rq"));
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void everyCellHasHeadingsForItsRowAndItsColumn() {
        List<NativeTableHeaderCell> headings = _find(show("2022"), NativeTableHeaderCell.class);

        assertThat(headings.stream()
                        .filter(cell -> "col".equals(cell.getElement().getAttribute("scope"))))
                .hasSize(13);
        assertThat(headings.stream()
                        .filter(cell -> "row".equals(cell.getElement().getAttribute("scope"))))
                .hasSize(15);
        assertThat(headings.stream()
                        .filter(cell -> "rowgroup".equals(cell.getElement().getAttribute("scope"))))
                .hasSize(8);
    }

    @Test
    void eachMarkSaysInWordsWhatItsSignShows() {
        assertThat(marks(show("2022")))
                .contains(
                        "ACT-2022-012, mardi 1er mars 2022 : vérifiée",
                        "ACT-2022-012, mercredi 1er juin 2022 : en retard",
                        "ACT-2022-012, vendredi 1er juillet 2022 : à venir",
                        "ACT-2022-001, jeudi 15 septembre 2022 : à venir");
    }

    @Test
    void thisMonthIsMarked() {
        assertThat(_find(show("2022"), NativeTableHeaderCell.class).stream()
                        .filter(cell -> cell.getElement().hasAttribute("aria-current"))
                        .map(cell -> cell.getElement().getTextRecursively()))
                .singleElement()
                .asString()
                .contains("juin");
        assertThat(_find(show("2021"), NativeTableHeaderCell.class).stream()
                        .filter(cell -> cell.getElement().hasAttribute("aria-current")))
                .isEmpty();
    }

    @Test
    void theYearsBesideAreOneClickAway() {
        assertThat(_find(show("2022"), LinkButton.class).stream().map(Anchor::getHref))
                .containsExactly("plan/calendrier/2021", "plan/calendrier/2023");
    }

    @Test
    void withoutAYearThisOneIsShown() {
        assertThat(show("").getPageTitle()).startsWith("Calendrier 2022");
    }

    @Test
    void aYearWithoutDatesSaysSo() {
        seed.empty();

        assertThat(_get(show("2030"), EmptyState.class).getElement().getTextRecursively())
                .contains("Aucune échéance en 2030");
    }

    @Test
    void aThousandActionsAskAsManyQuestionsAsFifteenAndAreFoldedByTheme() {
        PlanCalendarView small = show("2022");
        assertThat(folds(small)).allMatch(PlanCalendarViewTest::isUnfolded);
        seed.many(1_000);
        clearInvocations(seed.plans, house.services, house.people, house.referentials);
        PlanCalendarView view = show("2022");

        verify(seed.plans, times(1)).calendar(any(), anyInt());
        verifyNoMoreInteractions(seed.plans);
        verify(house.referentials, times(1)).chapters();
        assertThat(mockingDetails(house.people).getInvocations()).isEmpty();
        assertThat(marks(view)).as("no mark is made that is not shown").isEmpty();
        assertThat(folds(view)).hasSize(8).noneMatch(PlanCalendarViewTest::isUnfolded);
        assertThat(rowOf(view, "Internet").getElement().getTextRecursively().replace('\u00a0', ' '))
                .startsWith("Internet125 actions125125 dates")
                .contains("! 125125 en retard");
    }

    @Test
    void aThemeIsUnfoldedPageByPageAndFoldedAgain() {
        seed.many(1_000);
        PlanCalendarView view = show("2022");
        unfold(view, "Internet");
        assertThat(rows(view)).hasSize(60);

        _click(_get(view, Button.class, spec -> spec.withText("Afficher la suite (65)")));
        assertThat(rows(view)).hasSize(120);
        _click(_get(view, Button.class, spec -> spec.withText("Afficher la suite (5)")));
        assertThat(rows(view)).hasSize(125).doesNotHaveDuplicates();

        unfold(view, "Internet");
        assertThat(rows(view)).isEmpty();
    }

    private static List<NativeButton> folds(PlanCalendarView view) {
        return _find(view, NativeButton.class, spec -> spec.withClasses("qp-fold"));
    }

    private static boolean isUnfolded(NativeButton fold) {
        return "true".equals(fold.getElement().getAttribute("aria-expanded"));
    }

    private static Component rowOf(PlanCalendarView view, String theme) {
        return _find(view, NativeTableRow.class, spec -> spec.withClasses("qp-year-theme")).stream()
                .filter(row -> row.getElement().getTextRecursively().startsWith(theme))
                .findFirst()
                .orElseThrow();
    }

    private static void unfold(PlanCalendarView view, String theme) {
        _click(_get(rowOf(view, theme), NativeButton.class));
    }

    private static List<String> rows(PlanCalendarView view) {
        return _find(view, Anchor.class, spec -> spec.withClasses("qp-plan-label")).stream()
                .map(Anchor::getHref)
                .toList();
    }

    @Test
    void whatIsNoYearIsNotFound() {
        BeforeEnterEvent event = event("bientôt");
        view().beforeEnter(event);

        verify(event).rerouteToError(NotFoundException.class);
    }

    private PlanCalendarView show(String year) {
        UI.getCurrent().removeAll();
        PlanCalendarView view = view();
        UI.getCurrent().add(view);
        view.beforeEnter(event(year));
        return view;
    }

    private PlanCalendarView view() {
        return new PlanCalendarView(
                seed.plans,
                currentActor,
                BusinessClock.fixedAt(House.TODAY),
                new Names(house.people, house.services, house.referentials));
    }

    private static BeforeEnterEvent event(String year) {
        BeforeEnterEvent event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters())
                .thenReturn(year.isEmpty() ? RouteParameters.empty() : new RouteParameters(Map.of("annee", year)));
        return event;
    }

    private static List<String> marks(PlanCalendarView view) {
        return _find(view, Anchor.class).stream()
                .map(anchor -> anchor.getAriaLabel().orElse("").replace('\u00a0', ' '))
                .filter(label -> !label.isEmpty())
                .toList();
    }
}
