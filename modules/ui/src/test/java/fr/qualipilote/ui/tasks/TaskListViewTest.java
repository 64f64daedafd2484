package fr.qualipilote.ui.tasks;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.ToggleChip;
import fr.qualipilote.ui.part.WorkChanged;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.MonthlyReview;
import fr.qualipilote.ui.testing.MonthlyReview.Sketch;
import fr.qualipilote.ui.testing.Screens;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.WorkScope;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskListViewTest {

    private static final WorkItemLine LATE = MonthlyReview.work(
            "action-occurrence/declare", MonthlyReview.JUNE.value(), House.RQ, MonthlyReview.TODAY.minusDays(1));
    private static final WorkItemLine TODAY =
            MonthlyReview.work("action-occurrence/verify", MonthlyReview.JUNE.value(), House.RQ, MonthlyReview.TODAY);
    private static final WorkItemLine VERIFY_TOO = MonthlyReview.work(
            "action-occurrence/verify", House.id("another occurrence"), House.RQ, MonthlyReview.TODAY.plusDays(1));
    private static final WorkItemLine LATER = MonthlyReview.work(
            "action-follow-up/qualify",
            null,
            null,
            MonthlyReview.TODAY.plusDays(40),
            CandidateGroup.of(Role.QUALITY_MANAGER));

    private final Screens screens = new Screens();

    @AfterEach
    void close() {
        screens.close();
    }

    private TaskListView open(String address, WorkItemLine... work) {
        screens.worklist.open(work);
        screens.showing(Sketch.monthly(ActionStep.VERIFY, ActionStep.DECLARE_DONE)
                .declared("1 jour")
                .sheet());
        screens.openAs(House.rq(), TaskListView.class);
        Screens.go(address);
        return _get(TaskListView.class);
    }

    @Test
    void theCountsComeFirstAndFilterTheList() {
        TaskListView view = open("taches", LATE, TODAY, LATER);
        assertThat(texts(_find(view, ToggleChip.class)))
                .containsExactly("1 en retard", "1 cette semaine", "1 plus tard", "1 à prendre");

        _click(_find(view, ToggleChip.class).get(0));

        assertThat(grid().shown()).containsExactly(LATE);
        assertThat(location()).isEqualTo("taches?echeance=late");
    }

    @Test
    void theAddressSaysWhatIsShown() {
        open("taches?vue=mine&q=delai", LATE, TODAY, LATER);
        assertThat(grid().shown()).containsExactly(LATE, TODAY);
        assertThat(_get(TextField.class, spec -> spec.withPlaceholder("Chercher…"))
                        .getValue())
                .isEqualTo("delai");
    }

    @Test
    void anAddressThatWasTypedWrongShowsTheListWithoutThatFilter() {
        open("taches/not-an-id?vue=everything&echeance=soon&pages=-3", LATE, TODAY);
        assertThat(grid().shown()).containsExactly(LATE, TODAY);
    }

    @Test
    void aScopeBeyondTheRightsIsNotShown() {
        screens.worklist.open(LATE);
        screens.openAs(House.agent(), TaskListView.class);
        Screens.go("taches?vue=all");
        assertThat(grid().shown()).isEmpty();
        Select<?> scope = _get(Select.class, spec -> spec.withPredicate(s -> s.hasClassName("qp-scope")));
        assertThat(scope.getListDataView().getItems()).noneMatch(WorkScope.ALL::equals);
    }

    @Test
    void whenNothingWaitsItSaysWhatComesNext() {
        TaskListView view = open("taches");
        assertThat(_find(view, EmptyState.class).stream()
                        .map(state -> _get(state, H2.class).getText()))
                .contains("Rien ne vous attend");
    }

    @Test
    void aTaskThatWasChosenIsInTheAddressAndKeepsTheFilters() {
        open("taches?echeance=late", LATE, TODAY);
        grid().select(LATE);
        assertThat(location()).isEqualTo("taches/" + LATE.id() + "?echeance=late");
        assertThat(_get(TaskPanel.class)).isNotNull();
        assertThat(_get(H2.class, spec -> spec.withId("task-title")).getText())
                .isEqualTo(MonthlyReview.LABEL + ", juin 2022");
    }

    @Test
    void theWindowIsCalledAsTheTaskThatIsOpen() {
        TaskListView view = open("taches?echeance=late", LATE, TODAY);
        assertThat(view.getPageTitle()).isEqualTo("Mes tâches – Qualipilote");

        grid().select(LATE);
        assertThat(view.getPageTitle())
                .isEqualTo(LATE.reference() + ", " + MonthlyReview.LABEL + ", juin 2022 – Mes tâches – Qualipilote");

        Screens.go("taches?echeance=late");
        assertThat(view.getPageTitle()).isEqualTo("Mes tâches – Qualipilote");
    }

    @Test
    void anAddressOfATaskThatIsGoneShowsTheListAndSaysSo() {
        open("taches/" + LATER.id(), LATE);
        assertThat(grid().shown()).containsExactly(LATE);
        assertThat(_find(TaskPanel.class)).isEmpty();
    }

    @Test
    void moreThanAPageIsShownOnDemand() {
        WorkItemLine[] many = new WorkItemLine[70];
        for (int i = 0; i < many.length; i++) {
            many[i] = MonthlyReview.work(
                    "action-occurrence/declare",
                    House.id("occurrence " + i),
                    House.RQ,
                    MonthlyReview.TODAY.plusDays(i));
        }
        open("taches", many);
        assertThat(grid().shown()).hasSize(TaskFilters.PAGE);
        _click(_get(Button.class, spec -> spec.withText("Afficher la suite")));
        assertThat(grid().shown()).hasSize(70);
        assertThat(location()).isEqualTo("taches?pages=2");
    }

    @Test
    void routineVerificationsAreDoneTogetherAfterOneQuestionWithTheirNumber() {
        TaskListView view = open("taches", TODAY, VERIFY_TOO);
        when(screens.plans.verifyAll(any(), any())).thenReturn(2);
        grid().pickAll(true);
        view.showSelection();

        _click(_get(Button.class, spec -> spec.withText("Vérifier conformes (2)")));
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));

        verify(screens.plans)
                .verifyAll(
                        House.rq(),
                        List.of(
                                MonthlyReview.JUNE,
                                new fr.qualipilote.actionplan.OccurrenceId(House.id("another occurrence"))));
    }

    @Test
    void theListComesBackAsThePersonLeftIt() {
        TaskListView view = open("taches", LATE, TODAY, LATER);
        _click(_find(view, ToggleChip.class).get(0));
        assertThat(grid().shown()).containsExactly(LATE);

        screens.openAs(House.rq(), TaskListView.class);
        Screens.go("taches");
        assertThat(grid().shown()).containsExactly(LATE);

        _click(_get(Button.class, spec -> spec.withText("Retirer les filtres")));
        Screens.go("taches");
        assertThat(grid().shown()).containsExactly(LATE, TODAY, LATER);
    }

    @Test
    void wordsThatWereLookedForAreNotLookedForAgainNextTime() {
        TaskListView view = open("taches", LATE, TODAY, LATER);
        _setValue(_get(view, TextField.class), "introuvable");
        assertThat(grid().shown()).isEmpty();

        screens.openAs(House.rq(), TaskListView.class);
        Screens.go("taches");
        assertThat(grid().shown()).containsExactly(LATE, TODAY, LATER);
    }

    @Test
    void anEmptyGroupIsLeftOutUnlessItIsTheOneShown() {
        assertThat(texts(_find(open("taches", LATER), ToggleChip.class))).containsExactly("1 plus tard", "1 à prendre");
        Screens.go("taches?echeance=late");
        assertThat(texts(_find(_get(TaskListView.class), ToggleChip.class)))
                .containsExactly("0 en retard", "1 plus tard", "1 à prendre");
    }

    @Test
    void withNothingOpenTheMostUrgentTaskIsNamedAndOneClickAway() {
        TaskListView view = open("taches", TODAY, LATE, LATER);
        assertThat(_get(view, EmptyState.class).getElement().getTextRecursively())
                .contains("La plus pressée", "hier, en retard");

        _click(_get(view, Button.class, spec -> spec.withText("Ouvrir cette tâche")));

        assertThat(_get(H2.class, spec -> spec.withId("task-title")).getText())
                .isEqualTo(MonthlyReview.LABEL + ", juin 2022");
    }

    @Test
    void onlyVerificationsAreVerifiedTogether() {
        TaskListView view = open("taches", LATE, TODAY);
        grid().pickAll(true);
        view.showSelection();
        assertThat(_find(Button.class, spec -> spec.withText("Vérifier conformes (2)")))
                .isEmpty();
    }

    @Test
    void severalTasksAreReassignedToSomebodyWithAReason() {
        TaskListView view = open("taches", LATE, TODAY);
        AtomicInteger told = new AtomicInteger();
        WorkChanged.in(UI.getCurrent(), told::incrementAndGet);
        grid().pickAll(true);
        view.showSelection();

        _click(_get(Button.class, spec -> spec.withText("Réaffecter…")));
        HandOverDialog dialog = _get(HandOverDialog.class);
        _setValue(to(dialog), House.personLine("adjoint"));
        _setValue(_get(dialog, TextArea.class), "Congés");
        _click(_get(dialog, Button.class, spec -> spec.withText("Transmettre les 2\u00a0tâches")));

        assertThat(screens.worklist.openWorkOfPerson(House.rq(), House.DEPUTY)).hasSize(2);
        assertThat(grid().shown()).isEmpty();
        assertThat(told).as("the navigation is told to count anew").hasValue(1);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<PersonLine> to(HandOverDialog dialog) {
        return _get(dialog, ComboBox.class);
    }

    @Test
    void whoeverDoesNotLeadReassignsNothing() {
        screens.worklist.open(MonthlyReview.work(
                "action-occurrence/contribute", MonthlyReview.BARU_PART.value(), House.AGENT, MonthlyReview.TODAY));
        screens.openAs(House.agent(), TaskListView.class);
        Screens.go("taches");
        grid().pickAll(true);
        _get(TaskListView.class).showSelection();
        assertThat(_find(Button.class, spec -> spec.withText("Réaffecter…"))).isEmpty();
    }

    @Test
    void aKeptFilterLeadsToTheAddressThatItWasMadeFrom() {
        open("taches?echeance=late&q=delai&vue=mine", LATE);
        TaskFilters shown = TaskFilters.of(
                UI.getCurrent().getInternals().getActiveViewLocation().getQueryParameters());
        var kept = screens.worklist.saveFilter(House.rq(), "En retard", shown.query());
        assertThat(TaskFilters.of(kept.query())).isEqualTo(shown).isNotEqualTo(TaskFilters.DEFAULT);
    }

    private static TaskGrid grid() {
        return _get(TaskListView.class)
                .getChildren()
                .flatMap(child -> child.getChildren())
                .flatMap(child -> child.getChildren())
                .filter(TaskGrid.class::isInstance)
                .map(TaskGrid.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String location() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private static List<String> texts(List<ToggleChip> chips) {
        return chips.stream()
                .map(chip -> chip.getElement().getChild(0).getText() + " "
                        + chip.getElement().getChild(1).getText())
                .toList();
    }

    @Test
    void theScreensUseCaseIsAskedWithTheSignedInPerson() {
        open("taches/" + TODAY.id(), TODAY);
        verify(screens.plans).action(eq(House.rq()), eq(MonthlyReview.ACTION));
    }
}
