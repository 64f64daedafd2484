package fr.qualipilote.ui.plan;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.ToggleChip;
import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.SeedPlan;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActionListViewTest {

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
    void thePlanShowsTheFifteenActionsUnderTheirEightThemesInTheOrderOfTheReferential() {
        ActionListView view = show("");

        assertThat(themes(view))
                .containsExactly(
                        "accueil-general",
                        "accueil-physique",
                        "accueil-telephonique",
                        "internet",
                        "reseaux-sociaux",
                        "courriers",
                        "etrangers",
                        "pilotage");
        assertThat(_size(grid(view))).isEqualTo(15 + 8);
    }

    @Test
    void theAddressDecidesWhatIsShown() {
        assertThat(references(show("service=" + House.serviceId("SICRE"))))
                .containsExactly("ACT-2022-009", "ACT-2022-011");
        assertThat(references(show("q=registre"))).containsExactly("ACT-2022-001", "ACT-2022-002", "ACT-2022-003");
        assertThat(references(show("theme=pilotage"))).containsExactly("ACT-2022-015");
        assertThat(references(show("etat=to-accept"))).hasSize(7);
        assertThat(references(show("q=registre&etat=in-progress"))).isEmpty();
    }

    @Test
    void anAddressThatSaysNothingLeadsToThePlanAsThePersonLeftIt() {
        house.keptViews.keep(House.actor("rq"), "plan", "theme=pilotage");
        BeforeEnterEvent event = event("");
        view().beforeEnter(event);

        verify(event).forwardTo(ActionListView.class, QueryParameters.of("theme", "pilotage"));
    }

    @Test
    void anAddressThatSaysSomethingWinsOverWhatThePersonLeft() {
        house.keptViews.keep(House.actor("rq"), "plan", "theme=pilotage");
        assertThat(references(show("q=registre"))).hasSize(3);
    }

    @Test
    void whatIsChosenIsKeptAndWhatIsClearedIsForgotten() {
        Browserless.route("plan");
        ActionListView view = show("q=registre");
        _click(_find(view, ToggleChip.class).get(0));
        assertThat(house.keptViews.last(House.actor("rq"), "plan"))
                .as("without the words that were looked for")
                .contains("etat=to-accept");

        _click(_get(view, Button.class, spec -> spec.withText("Effacer les filtres")));
        assertThat(house.keptViews.last(House.actor("rq"), "plan")).contains("");
    }

    @Test
    void whatSomebodyElseLeftIsNotShown() {
        house.keptViews.keep(House.actor("baru"), "plan", "theme=pilotage");
        assertThat(references(show(""))).hasSize(15);
    }

    @Test
    void anAddressThatMakesNoSenseStillOpensThePlan() {
        assertThat(references(show("pilote=nobody&etat=nowhere&origine=&theme=")))
                .hasSize(15);
    }

    @Test
    void closedActionsAreShownWhenAskedFor() {
        seed.put(1, SeedPlan.in(seed.line(1), ActionState.CLOSED));

        assertThat(references(show(""))).hasSize(14).doesNotContain("ACT-2022-001");
        assertThat(references(show("etat=closed"))).containsExactly("ACT-2022-001");
    }

    @Test
    void whatIsLateIsCountedFirstAndChosenByOneClick() {
        seed.put(3, SeedPlan.late(seed.line(3)));
        ActionListView view = show("");

        List<ToggleChip> chips = _find(view, ToggleChip.class);
        assertThat(chips.get(0).getElement().getTextRecursively()).isEqualTo("1en retard");
        assertThat(_get(view, Paragraph.class, spec -> spec.withClasses("qp-muted"))
                        .getText())
                .startsWith("15 actions ouvertes, dont 1 en retard");
        assertThat(references(show("retard=1"))).containsExactly("ACT-2022-003");
    }

    @Test
    void theFieldsShowTheFilterOfTheAddress() {
        ActionListView view = show("q=registre&service=" + House.serviceId("BARU"));

        assertThat(_get(view, TextField.class).getValue()).isEqualTo("registre");
        assertThat(_get(view, ComboBox.class, spec -> spec.withLabel("Contributeur"))
                        .getValue())
                .isEqualTo(house.services.service(House.serviceId("BARU")));
        assertThat(_get(view, Button.class, spec -> spec.withText("Effacer les filtres"))
                        .isVisible())
                .isTrue();
    }

    @Test
    void nothingFoundSaysSoAndOffersTheWayOut() {
        ActionListView view = show("q=introuvable");

        assertThat(_get(view, EmptyState.class).getElement().getTextRecursively())
                .contains("Aucune action ne correspond");
    }

    @Test
    void anEmptyPlanOffersTheImportToWhomMayImport() {
        seed.empty();
        assertThat(links(show(""))).contains("Importer un plan", "Nouvelle action");

        when(currentActor.get()).thenReturn(House.actor("agent"));
        assertThat(links(show(""))).doesNotContain("Importer un plan", "Nouvelle action");
    }

    @Test
    void onlyWhomMayIsOfferedToImportOrPropose() {
        assertThat(links(show(""))).contains("Calendrier", "Importer un plan", "Nouvelle action");

        when(currentActor.get()).thenReturn(House.actor("baru"));
        assertThat(links(show(""))).contains("Calendrier", "Nouvelle action").doesNotContain("Importer un plan");

        when(currentActor.get()).thenReturn(House.actor("admin", fr.qualipilote.kernel.Role.ADMINISTRATOR));
        assertThat(links(show(""))).contains("Importer un plan");
    }

    @Test
    void theExportNamesWhatItHolds() {
        ActionListView view = show("q=registre");
        _click(_get(view, Button.class, spec -> spec.withText("Exporter…")));

        ExportPlanDialog dialog = _get(ExportPlanDialog.class);
        assertThat(SearchText.fold(dialog.getElement().getTextRecursively()))
                .contains("les 3 actions affichees", "mots cherches : \" registre \"");
        assertThat(_find(dialog, Anchor.class)).hasSize(2);
    }

    private ActionListView show(String query) {
        UI.getCurrent().removeAll();
        ActionListView view = view();
        UI.getCurrent().add(view);
        view.beforeEnter(event(query));
        return view;
    }

    private ActionListView view() {
        return new ActionListView(
                seed.plans,
                house.keptViews,
                currentActor,
                house.programmes,
                BusinessClock.fixedAt(House.TODAY),
                new Names(house.people, house.services, house.referentials));
    }

    private static BeforeEnterEvent event(String query) {
        BeforeEnterEvent event = mock(BeforeEnterEvent.class);
        when(event.getLocation()).thenReturn(new Location("plan", QueryParameters.fromString(query)));
        return event;
    }

    private static PlanGrid grid(ActionListView view) {
        return _find(view, PlanGrid.class).stream().findFirst().orElseGet(() -> null);
    }

    private static List<PlanRow> rows(ActionListView view) {
        PlanGrid grid = grid(view);
        return grid == null
                ? List.of()
                : IntStream.range(0, _size(grid))
                        .mapToObj(index -> grid.getGenericDataView().getItem(index))
                        .toList();
    }

    private static List<String> themes(ActionListView view) {
        return rows(view).stream()
                .filter(PlanRow.Theme.class::isInstance)
                .map(row -> ((PlanRow.Theme) row).code())
                .toList();
    }

    private static List<String> references(ActionListView view) {
        return rows(view).stream()
                .filter(PlanRow.Action.class::isInstance)
                .map(row -> ((PlanRow.Action) row).line().reference())
                .toList();
    }

    private static List<String> links(ActionListView view) {
        return _find(view, Anchor.class).stream().map(Anchor::getText).toList();
    }
}
