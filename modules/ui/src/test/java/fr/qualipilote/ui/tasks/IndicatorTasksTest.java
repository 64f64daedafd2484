package fr.qualipilote.ui.tasks;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.CollectionLine;
import fr.qualipilote.indicators.CollectionState;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.IndicatorCollections;
import fr.qualipilote.indicators.IndicatorDefinition;
import fr.qualipilote.indicators.IndicatorRegistry;
import fr.qualipilote.indicators.IndicatorReviews;
import fr.qualipilote.indicators.IndicatorSheet;
import fr.qualipilote.indicators.InvalidMeasure;
import fr.qualipilote.indicators.Measures;
import fr.qualipilote.indicators.ReviewId;
import fr.qualipilote.indicators.ReviewLine;
import fr.qualipilote.indicators.Trend;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.JuneCollection;
import fr.qualipilote.ui.testing.MonthlyReview;
import fr.qualipilote.ui.testing.Screens;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.WorkItemLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndicatorTasksTest {

    private static final ReviewId REVIEW = new ReviewId(House.id("review"));

    private final Screens screens = new Screens();
    private final IndicatorCollections collections = screens.mocked(IndicatorCollections.class);
    private final Measures measures = screens.mocked(Measures.class);
    private final IndicatorReviews reviews = screens.mocked(IndicatorReviews.class);

    @AfterEach
    void close() {
        screens.close();
    }

    // --- entering ----------------------------------------------------------------------------------------------------

    @Test
    void aCollectionIsCalledByItsKindWhereItHasNoTheme() {
        enter(JuneCollection.empty(), JuneCollection.empty());

        assertThat(_get(H2.class, spec -> spec.withId("task-title")).getText())
                .isEqualTo("Saisir les indicateurs\u00a0: BARU, juin 2022");
        assertThat(panel()).contains(" · Indicateurs");
    }

    @Test
    void aValueIsSavedAsItsFieldIsLeft() {
        Cell saved = JuneCollection.value(JuneCollection.CALLS, 6, "91.5");
        when(measures.enter(any(), any())).thenReturn(saved);
        enter(JuneCollection.empty(), JuneCollection.empty());

        _setValue(field("Appels décrochés"), " 91,5 % ");

        verify(measures)
                .enter(House.agent(), EnterMeasure.of(JuneCollection.CALLS.id(), JuneCollection.JUNE, "91,5 %", 0));
        assertThat(field("Appels décrochés").getValue()).isEqualTo("91,5");
        assertThat(panel()).contains("91,50\u202f%").anyMatch(text -> text.contains("objectif atteint"));
    }

    @Test
    void theMonthsBeforeStandBesideTheField() {
        enter(JuneCollection.empty(), JuneCollection.empty());

        assertThat(panel())
                .anyMatch(text -> text.startsWith("Avant\u00a0: mai 2022 88,90")
                        && text.contains("✗ · avril 2022 90,32")
                        && text.contains("✓"));
    }

    @Test
    void aTextThatIsRefusedStaysWithItsReasonAndIsKept() {
        when(measures.enter(any(), any()))
                .thenThrow(InvalidMeasure.at("Appels décrochés", JuneCollection.JUNE, "not-a-number", "abc"));
        WorkItemLine item = enter(JuneCollection.empty(), JuneCollection.empty());

        _setValue(field("Appels décrochés"), "abc");

        assertThat(field("Appels décrochés").isInvalid()).isTrue();
        assertThat(field("Appels décrochés").getErrorMessage()).startsWith("« abc »".replace(' ', '\u00a0'));
        assertThat(screens.worklist.draft(House.agent(), item.id()))
                .hasValueSatisfying(draft -> assertThat(draft.values()).containsEntry("IND-03", "abc"));
    }

    @Test
    void whatWasRefusedLastTimeComesBack() {
        WorkItemLine item = JuneCollection.work("enter", House.AGENT);
        screens.worklist.saveDraft(House.agent(), item.id(), Map.of("IND-03", "120 %"));

        enter(JuneCollection.empty(), JuneCollection.empty());

        assertThat(field("Appels décrochés").getValue()).isEqualTo("120 %");
        assertThat(field("Appels décrochés").getErrorMessage()).startsWith("Pas encore enregistré");
        verify(measures, never()).enter(any(), any());
    }

    @Test
    void noCaseAndNotMeasuredAreOneClickEach() {
        when(measures.enter(any(), any())).thenReturn(JuneCollection.noCase(6));
        enter(JuneCollection.empty(), JuneCollection.empty());

        _click(_find(Button.class, spec -> spec.withText("Aucun cas")).get(1));
        _click(_find(Button.class, spec -> spec.withText("Non mesuré")).get(0));

        verify(measures)
                .enter(House.agent(), EnterMeasure.of(JuneCollection.LETTERS.id(), JuneCollection.JUNE, "-", 0));
        verify(measures).enter(House.agent(), EnterMeasure.of(JuneCollection.CALLS.id(), JuneCollection.JUNE, "?", 0));
    }

    @Test
    void whatIsMissingIsToldBeforeTheClickAndIsNotSent() {
        enter(JuneCollection.value(JuneCollection.CALLS, 6, "91.5"), JuneCollection.empty());
        assertThat(panel()).contains("1 sur 2 saisies. Il manque\u00a0: Courriers traités.");

        _click(button("Terminer la saisie"));

        verify(collections, never()).finish(any(), any());
    }

    @Test
    void aCompleteEntryIsFinished() {
        enter(JuneCollection.value(JuneCollection.CALLS, 6, "91.5"), JuneCollection.noCase(6));
        assertThat(panel()).contains("Les 2 valeurs sont saisies. Rien ne manque.");

        _click(button("Terminer la saisie"));

        verify(collections).finish(House.agent(), JuneCollection.ID);
        assertThat(Screens.said()).contains("Saisie de juin 2022 terminée, en attente de contrôle.");
    }

    @Test
    void whatWasSentBackShowsItsReason() {
        show(
                House.agent(),
                JuneCollection.work("complete", House.AGENT),
                JuneCollection.sheet(
                        CollectionState.OPEN,
                        "Vérifiez les appels",
                        true,
                        false,
                        JuneCollection.value(JuneCollection.CALLS, 6, "91.5"),
                        JuneCollection.noCase(6)));

        assertThat(panel()).contains("Renvoyée par le contrôle\u00a0: Vérifiez les appels");
    }

    @Test
    void whoMayNotEnterReads() {
        show(
                House.agent(),
                JuneCollection.work("enter", House.AGENT),
                JuneCollection.sheet(
                        CollectionState.OPEN, null, false, false, JuneCollection.empty(), JuneCollection.empty()));

        assertThat(_find(TaskForm.class)).isEmpty();
    }

    // --- checking ----------------------------------------------------------------------------------------------------

    @Test
    void theCheckShowsVerdictsAndWhatHasChanged() {
        check(true);

        assertThat(panel())
                .anyMatch(text -> text.contains("objectif manqué") && text.contains("en hausse de 0,3"))
                .anyMatch(text -> text.contains("une valeur hors objectif ouvre une analyse"));
    }

    @Test
    void allValuesAreValidatedAtOnce() {
        check(true);

        _click(button("Valider les 2 valeurs"));

        verify(collections).accept(House.rq(), JuneCollection.ID);
        assertThat(Screens.said()).contains("Valeurs de juin 2022 validées.");
    }

    @Test
    void sendingBackNeedsItsReason() {
        check(true);

        _click(button("Renvoyer avec un motif"));
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        verify(collections, never()).sendBack(any(), any(), any());

        _setValue(_get(TextArea.class), "Vérifiez les appels");
        _click(button("Renvoyer avec un motif"));
        verify(collections).sendBack(House.rq(), JuneCollection.ID, "Vérifiez les appels");
    }

    @Test
    void whoEnteredAValueIsToldThatSomebodyElseValidatesIt() {
        check(false);

        assertThat(_find(TaskForm.class)).isEmpty();
        assertThat(panel()).anyMatch(text -> text.startsWith("Vous avez saisi une de ces valeurs"));
    }

    // --- explaining a deviation --------------------------------------------------------------------------------------

    @Test
    void aReviewShowsTheYearThatLedToIt() {
        review(House.rq());

        assertThat(panel())
                .contains("Objectif manqué 4 fois sur 5, en baisse.", "mai 2022")
                .anyMatch(text -> text.startsWith("90") && text.endsWith("au moins"));
    }

    @Test
    void aReviewNeedsItsComment() {
        review(House.rq());

        _click(button("Enregistrer l’analyse"));

        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        verify(reviews, never()).comment(any(), any(), any(), any());
    }

    @Test
    void aCommentAloneOpensNoAction() {
        review(House.rq());

        _setValue(_get(TextArea.class), "Deux agents absents");
        _click(button("Enregistrer l’analyse"));

        verify(reviews).comment(House.rq(), REVIEW, "Deux agents absents", null);
    }

    @Test
    void anActionIsWantedWithItsThemeAndDate() {
        review(House.rq());
        _setValue(_get(TextArea.class), "Deux agents absents");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Ouvrir une action dans le plan")), true);

        _click(button("Enregistrer l’analyse"));
        verify(reviews, never()).comment(any(), any(), any(), any());

        ChapterLine theme = new Names(screens.house.people, screens.house.services, screens.house.referentials)
                .themes()
                .get(0);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Action à mener")), "Renforcer le standard");
        _setValue(theme(), theme);
        _setValue(_get(DatePicker.class), MonthlyReview.TODAY.plusDays(60));
        _click(button("Enregistrer l’analyse"));

        verify(reviews)
                .comment(
                        House.rq(),
                        REVIEW,
                        "Deux agents absents",
                        new WantedAction(
                                theme.code(),
                                "Renforcer le standard",
                                null,
                                MonthlyReview.TODAY.plusDays(60),
                                "Deux agents absents"));
        assertThat(Screens.said()).anyMatch(text -> text.endsWith("écart analysé, action proposée au plan."));
    }

    @Test
    void whoCouldNotTakeAReviewReadsIt() {
        review(House.agent());

        assertThat(_find(TaskForm.class)).isEmpty();
    }

    // --- the screen --------------------------------------------------------------------------------------------------

    private WorkItemLine enter(Cell calls, Cell letters) {
        return show(
                House.agent(),
                JuneCollection.work("enter", House.AGENT),
                JuneCollection.sheet(CollectionState.OPEN, null, true, false, calls, letters));
    }

    private void check(boolean mayAccept) {
        show(
                House.rq(),
                JuneCollection.work("check", null, CandidateGroup.of(Role.QUALITY_MANAGER)),
                JuneCollection.sheet(
                        CollectionState.FINISHED,
                        null,
                        false,
                        mayAccept,
                        JuneCollection.value(JuneCollection.CALLS, 6, "89.2"),
                        JuneCollection.noCase(6)));
    }

    private WorkItemLine show(Actor actor, WorkItemLine item, CollectionLine.Sheet sheet) {
        when(collections.collection(any(), eq(JuneCollection.ID))).thenReturn(sheet);
        return open(actor, item);
    }

    private void review(Actor actor) {
        Cell.Value may = JuneCollection.value(JuneCollection.CALLS, 5, "88.9");
        ReviewLine line = new ReviewLine(
                REVIEW,
                JuneCollection.CALLS.id(),
                JuneCollection.CALLS.code(),
                JuneCollection.CALLS.name(),
                Period.month(JuneCollection.JUNE.minusMonths(1)),
                "88,9",
                JuneCollection.CALLS.target(),
                LocalDate.of(2022, 7, 29),
                false,
                null,
                null,
                null,
                null);
        when(reviews.review(any(), eq(REVIEW))).thenReturn(line);
        when(screens.mocked(IndicatorRegistry.class).indicator(any(), any(), any(), any()))
                .thenReturn(indicator(may));
        open(
                actor,
                new WorkItemLine(
                        new WorkItemId(House.id("review task")),
                        "indicator-review",
                        "indicator-review/review",
                        JuneCollection.CALLS.name(),
                        "IND-03 · 2022-05",
                        "indicator-review",
                        REVIEW.value(),
                        null,
                        null,
                        "2022-05",
                        House.BARU,
                        null,
                        List.of(CandidateGroup.of(Role.QUALITY_MANAGER)),
                        LocalDate.of(2022, 7, 29),
                        MonthlyReview.YESTERDAY,
                        true));
    }

    private static IndicatorSheet indicator(Cell.Value may) {
        Trend trend = new Trend(Trend.Course.FALLING, null, 5, 1, 4, 0, 0, null, null, null);
        return new IndicatorSheet(
                JuneCollection.CALLS,
                1,
                mock(IndicatorDefinition.class),
                List.of(),
                null,
                List.of(new IndicatorSheet.Point(
                        JuneCollection.JUNE.minusMonths(1), may, JuneCollection.CALLS.target(), null, null)),
                trend,
                List.of(),
                List.of(),
                true,
                true);
    }

    private WorkItemLine open(Actor actor, WorkItemLine item) {
        screens.worklist.open(item);
        screens.openAs(actor, TaskListView.class);
        Screens.go("taches/" + item.id());
        return item;
    }

    private static TextField field(String indicator) {
        return _get(TextField.class, spec -> spec.withLabel(indicator));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<ChapterLine> theme() {
        return (ComboBox<ChapterLine>) _get(WantedActionFields.class)
                .getChildren()
                .flatMap(child -> child.getChildren())
                .flatMap(child -> child.getChildren())
                .filter(ComboBox.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static List<String> panel() {
        return Screens.texts(_get(TaskPanel.class));
    }
}
