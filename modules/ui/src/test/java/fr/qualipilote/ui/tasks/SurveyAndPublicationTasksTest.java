package fr.qualipilote.ui.tasks;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.indicators.Direction;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.publication.PublicSet;
import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.PublicationLine;
import fr.qualipilote.publication.PublicationSheet;
import fr.qualipilote.publication.PublicationState;
import fr.qualipilote.publication.PublicationStep;
import fr.qualipilote.publication.Publications;
import fr.qualipilote.surveys.AnswerScale;
import fr.qualipilote.surveys.Basis;
import fr.qualipilote.surveys.Channel;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.Interval;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.QuestionLine;
import fr.qualipilote.surveys.Result;
import fr.qualipilote.surveys.Sampling;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveKind;
import fr.qualipilote.surveys.WaveLine;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.WaveSheet.QuestionResult;
import fr.qualipilote.surveys.WaveState;
import fr.qualipilote.surveys.WaveStep;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.MonthlyReview;
import fr.qualipilote.ui.testing.Screens;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.WorkItemLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SurveyAndPublicationTasksTest {

    private static final WaveId WAVE = new WaveId(House.id("wave"));
    private static final PublicationId PUBLICATION = new PublicationId(House.id("publication"));

    private final Screens screens = new Screens();
    private final Surveys surveys = screens.mocked(Surveys.class);
    private final Publications publications = screens.mocked(Publications.class);
    private Result result = result(57, 51, new BigDecimal("89.5"), new Interval(79, 95));

    @AfterEach
    void close() {
        screens.close();
    }

    // --- surveys -----------------------------------------------------------------------------------------------------

    @Test
    void aWaveIsPreparedOnItsPageAndDeclaredReadyHere() {
        wave("prepare", null, WaveStep.PREPARE);
        assertThat(_find(Anchor.class, spec -> spec.withText("Ouvrir ENQ-2022-003")))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo("enquetes/ENQ-2022-003"));

        _click(button("La vague est prête"));

        verify(surveys).prepare(House.rq(), WAVE);
    }

    @Test
    void aWaveThatGathersTotalsSaysWhatIsMissingAndCountsNoSheets() {
        result = result(null, null, null, null);
        wave("complete-results", null, WaveStep.SUBMIT);

        assertThat(panel()).contains("pas encore de résultat").doesNotContain("Réponses saisies une à une");
    }

    @Test
    void resultsAreHandedInWithTheReasonOfTheirReturn() {
        wave("complete-results", "Il manque une question", WaveStep.SUBMIT);
        assertThat(panel())
                .contains("Renvoyée par la validation\u00a0: Il manque une question")
                .anyMatch(text -> text.startsWith("51 satisfaits sur 57 réponses · entre 79"));

        _click(button("Remettre les résultats"));

        verify(surveys).submit(House.rq(), WAVE);
    }

    @Test
    void resultsAreValidatedOrSentBackWithAReason() {
        wave("validate-results", null, WaveStep.VALIDATE, WaveStep.SEND_BACK);

        _click(button("Renvoyer avec un motif"));
        verify(surveys, never()).sendBack(any(), any(), any());
        _setValue(_get(TextArea.class), "n à revoir");
        _click(button("Renvoyer avec un motif"));

        verify(surveys).sendBack(House.rq(), WAVE, "n à revoir");
    }

    @Test
    void resultsAreValidated() {
        wave("validate-results", null, WaveStep.VALIDATE);

        _click(button("Valider les résultats"));

        verify(surveys).validate(House.rq(), WAVE);
    }

    @Test
    void resultsAreKeptInsideWithAReason() {
        wave("publish", null, WaveStep.PUBLISH);
        _click(button("Garder interne"));
        verify(surveys, never()).keepInside(any(), any(), any());

        _setValue(_get(TextArea.class), "Trop peu de réponses");
        _click(button("Garder interne"));

        verify(surveys).keepInside(House.rq(), WAVE, "Trop peu de réponses");
    }

    @Test
    void whatFollowsIsDecidedWithoutAction() {
        wave("decide-actions", null, WaveStep.DECIDE_ACTIONS);

        _setValue(_get(TextArea.class), "Rien à changer");
        _click(button("Clore la vague"));

        verify(surveys).conclude(House.rq(), WAVE, "Rien à changer", List.of());
        assertThat(Screens.said()).contains("ENQ-2022-003\u00a0: close.");
    }

    @Test
    void whoMayNotDecideReads() {
        wave("decide-actions", null);

        assertThat(_find(TaskForm.class)).isEmpty();
    }

    // --- publication -------------------------------------------------------------------------------------------------

    @Test
    void theFiguresAreShownAsTheyWouldBeFrozen() {
        publication("approve", null, PublicationStep.APPROVE);

        assertThat(panel()).contains("mai 2022\u00a0: 88,90 % ✗");
    }

    @Test
    void approvingIsAskedTwice() {
        publication("approve", null, PublicationStep.APPROVE);

        _click(button("Approuver et publier…"));
        verify(publications, never()).approve(any(), any());
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));

        verify(publications).approve(House.rq(), PUBLICATION);
    }

    @Test
    void sendingBackNeedsItsReason() {
        publication("approve", null, PublicationStep.APPROVE);

        _click(button("Renvoyer avec un motif"));
        verify(publications, never()).sendBack(any(), any(), any());
        _setValue(_get(TextArea.class), "Sans le mois d’avril");
        _click(button("Renvoyer avec un motif"));

        verify(publications).sendBack(House.rq(), PUBLICATION, "Sans le mois d’avril");
    }

    @Test
    void whatWasSentBackIsSubmittedAgain() {
        publication("revise", "Sans le mois d’avril", PublicationStep.SUBMIT);
        assertThat(panel()).contains("Renvoyée par la direction\u00a0: Sans le mois d’avril");

        _click(button("Soumettre de nouveau"));

        verify(publications).submit(House.rq(), PUBLICATION);
    }

    @Test
    void whatWasSentBackIsGivenUpWithAReason() {
        publication("revise", "Sans le mois d’avril", PublicationStep.SUBMIT, PublicationStep.DISCARD);

        _click(button("Abandonner…"));
        _setValue(_find(TextArea.class).get(0), "Plus utile");
        _click(button("Abandonner la publication"));

        verify(publications).discard(House.rq(), PUBLICATION, "Plus utile");
    }

    @Test
    void whoSubmittedDoesNotApprove() {
        publication("approve", null);

        assertThat(_find(TaskForm.class)).isEmpty();
    }

    // --- the screen --------------------------------------------------------------------------------------------------

    private static Result result(
            @Nullable Integer answering,
            @Nullable Integer satisfied,
            @Nullable BigDecimal percent,
            @Nullable Interval margin) {
        return new Result(
                Basis.values()[0], answering, satisfied, percent, margin, false, false, null, 1, null, null, false);
    }

    private void wave(String form, @Nullable String returnReason, WaveStep... steps) {
        WaveLine line = new WaveLine(
                WAVE,
                "ENQ-2022-003",
                WaveKind.SATISFACTION,
                "Accueil physique",
                "Enquête 2022",
                "accueil-physique",
                Channel.values()[0],
                WaveState.ENTRY,
                LocalDate.of(2022, 6, 1),
                LocalDate.of(2022, 6, 24),
                57,
                1,
                0,
                57,
                57);
        QuestionLine question = new QuestionLine(
                new QuestionId(House.id("courtesy")),
                "Courtoisie des agents",
                null,
                AnswerScale.values()[0],
                null,
                1,
                false,
                1);
        when(surveys.wave(any(), any()))
                .thenReturn(new WaveSheet(
                        line,
                        1,
                        Sampling.values()[0],
                        Gathering.TOTALS,
                        null,
                        null,
                        null,
                        false,
                        Set.of(House.BARU),
                        Set.of(),
                        List.of(new QuestionResult(question, result, null)),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        returnReason,
                        null,
                        null,
                        null,
                        false,
                        Set.of(steps),
                        List.of()));
        open(House.rq(), work("survey-wave", form, "ENQ-2022-003", WAVE.value()));
    }

    private void publication(String form, @Nullable String returnReason, PublicationStep... steps) {
        YearMonth may = YearMonth.of(2022, 5);
        PublicationLine line = new PublicationLine(
                PUBLICATION, "PUB-2022-001", "Nos résultats", may, may, PublicationState.SUBMITTED, 1, null, false);
        when(publications.publication(any(), any()))
                .thenReturn(new PublicationSheet(
                        line,
                        1,
                        House.DEPUTY,
                        MonthlyReview.YESTERDAY,
                        House.DEPUTY,
                        MonthlyReview.YESTERDAY,
                        null,
                        null,
                        returnReason,
                        null,
                        null,
                        Set.of(steps),
                        List.of()));
        PublicSet.MeasureCell cell = new PublicSet.MeasureCell(
                1,
                Period.month(may),
                PublicSet.State.VALUE,
                new BigDecimal("88.9"),
                "88,90 %",
                Direction.FLOOR,
                new BigDecimal("90"),
                "90 %",
                Verdict.MISSED,
                Method.EXHAUSTIVE,
                null);
        when(publications.preview(any(), any()))
                .thenReturn(new PublicSet(
                        "PUB-2022-001",
                        "Nos résultats",
                        may,
                        may,
                        "Préfecture du Gers",
                        new PublicSet.Licence("Licence ouverte", ""),
                        null,
                        null,
                        null,
                        false,
                        List.of(new PublicSet.IndicatorRow(
                                "IND-03", "Appels décrochés", "", "", Unit.PERCENT, 2, "", "", List.of(cell))),
                        List.of(),
                        List.of()));
        open(House.rq(), work("figure-publication", form, "PUB-2022-001", PUBLICATION.value()));
    }

    private static WorkItemLine work(String process, String form, String reference, UUID caseId) {
        return new WorkItemLine(
                new WorkItemId(House.id(process + form)),
                process,
                process + "/" + form,
                "Accueil physique",
                reference,
                process,
                caseId,
                null,
                null,
                null,
                null,
                House.RQ,
                List.of(),
                MonthlyReview.TODAY,
                MonthlyReview.YESTERDAY,
                true);
    }

    private void open(Actor actor, WorkItemLine item) {
        screens.worklist.open(item);
        screens.openAs(actor, TaskListView.class);
        Screens.go("taches/" + item.id());
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static List<String> panel() {
        return Screens.texts(_get(TaskPanel.class));
    }
}
