package fr.qualipilote.ui.surveys;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.ProgrammeSheet;
import fr.qualipilote.surveys.Answer;
import fr.qualipilote.surveys.AnswerScale;
import fr.qualipilote.surveys.Basis;
import fr.qualipilote.surveys.Channel;
import fr.qualipilote.surveys.DescribeWave;
import fr.qualipilote.surveys.EnterAnswers;
import fr.qualipilote.surveys.EnterTotals;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.HistoryCode;
import fr.qualipilote.surveys.Interval;
import fr.qualipilote.surveys.OpeningHours;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.QuestionLine;
import fr.qualipilote.surveys.RecordCall;
import fr.qualipilote.surveys.Result;
import fr.qualipilote.surveys.Sampling;
import fr.qualipilote.surveys.ScenarioId;
import fr.qualipilote.surveys.SurveyFigure;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.UnknownSurvey;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveKind;
import fr.qualipilote.surveys.WaveLine;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.WaveState;
import fr.qualipilote.surveys.WaveStep;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.Screens;
import fr.qualipilote.worklist.Worklist;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class SurveyScreensTest {

    private static final String CODE = "ENQ-2022-001";
    private static final WaveId WAVE = new WaveId(House.id("wave"));
    private static final QuestionId CLARITY = new QuestionId(House.id("clarity"));
    private static final QuestionId AVAILABILITY = new QuestionId(House.id("availability"));
    private static final ScenarioId SCENARIO = new ScenarioId(House.id("scenario"));

    private final House house = new House();
    private final Surveys surveys = mock(Surveys.class);
    private final Worklist worklist = mock(Worklist.class);
    private final CurrentActor currentActor = mock(CurrentActor.class);

    @BeforeEach
    void open() {
        Browserless.open();
        is(House.actor("rq"));
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    private void is(Actor actor) {
        when(currentActor.get()).thenReturn(actor);
    }

    private Names names() {
        return new Names(house.people, house.services, house.referentials);
    }

    private static BusinessClock clock() {
        return BusinessClock.fixedAt(House.TODAY);
    }

    // --- what is shown -----------------------------------------------------------------------------------------------

    private static QuestionLine question(QuestionId id, String label, AnswerScale scale) {
        return new QuestionLine(id, label, null, scale, "accueil-physique", 1, false, 0);
    }

    private static final QuestionLine CLEAR = question(CLARITY, "Clarté des informations", AnswerScale.FOUR_LEVELS);
    private static final QuestionLine THERE =
            question(AVAILABILITY, "Disponibilité des agents", AnswerScale.FOUR_LEVELS);

    private static Result known(int answering, int satisfied, String percent, @Nullable Interval margin, boolean few) {
        return new Result(
                Basis.TOTALS,
                answering,
                satisfied,
                new BigDecimal(percent),
                margin,
                few,
                false,
                null,
                1,
                null,
                null,
                false);
    }

    private static Result published(String percent) {
        return new Result(
                Basis.PUBLISHED_PERCENT,
                null,
                null,
                new BigDecimal(percent),
                null,
                false,
                false,
                "n reste inconnu",
                1,
                null,
                null,
                false);
    }

    private WaveSheet sheet(WaveKind kind, Gathering gathering, WaveState state, Set<WaveStep> steps) {
        WaveLine line = new WaveLine(
                WAVE,
                CODE,
                kind,
                "Accueil à la préfecture",
                "Enquête 2022 panel de 57 répondants",
                "accueil-physique",
                Channel.HALL,
                state,
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2022, 4, 30),
                57,
                2,
                0,
                56,
                56);
        WaveSheet sheet = new WaveSheet(
                line,
                3,
                Sampling.SAMPLE,
                gathering,
                null,
                null,
                kind == WaveKind.MYSTERY ? new OpeningHours(LocalTime.of(9, 0), LocalTime.of(16, 30)) : null,
                true,
                Set.of(House.BARU),
                Set.of(),
                List.of(
                        new WaveSheet.QuestionResult(CLEAR, known(56, 49, "87.5", new Interval(76, 94), false), null),
                        new WaveSheet.QuestionResult(
                                THERE,
                                published("85.80"),
                                new WaveSheet.Earlier(
                                        new WaveId(House.id("before")),
                                        "ENQ-2020-001",
                                        known(20, 16, "80.0", null, true),
                                        new BigDecimal("5.8")))),
                kind == WaveKind.MYSTERY
                        ? List.of(new WaveSheet.Scenario(
                                SCENARIO, "Demander les horaires", "Dire bonjour", List.of(CLARITY, AVAILABILITY), 0))
                        : List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                steps,
                List.of(new WaveSheet.HistoryEntry(
                        Instant.parse("2022-06-24T07:00:00Z"),
                        House.RQ,
                        HistoryCode.CORRECTED,
                        CLARITY,
                        List.of("57/50/", "56/49/", "Compté deux fois"))));
        when(surveys.waveWithCode(any(), eq(CODE))).thenReturn(sheet);
        when(surveys.wave(any(), eq(WAVE))).thenReturn(sheet);
        return sheet;
    }

    private <V extends Component & BeforeEnterObserver> V show(V view, String... parameters) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.beforeEnter(event(parameters));
        return view;
    }

    private static BeforeEnterEvent event(String... parameters) {
        BeforeEnterEvent event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters())
                .thenReturn(
                        parameters.length == 0
                                ? RouteParameters.empty()
                                : new RouteParameters(Map.of(SurveyNavigation.CODE, parameters[0])));
        return event;
    }

    private static String text(Component component) {
        return String.join(" ", Screens.texts(component)).replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private WaveView wave() {
        return show(new WaveView(surveys, worklist, currentActor, clock(), names()), CODE);
    }

    private static List<String> buttons(Component view) {
        return _find(view, Button.class).stream().map(Button::getText).toList();
    }

    // --- the list ----------------------------------------------------------------------------------------------------

    @Test
    void theTableOfIndicatorsGivesEachFigureWithItsSourceAndItsOwnN() {
        WaveSheet sheet = sheet(WaveKind.SATISFACTION, Gathering.TOTALS, WaveState.VALIDATED, Set.of());
        when(house.programmes.programme()).thenReturn(new ProgrammeSheet("Préfecture", "Q", true, List.of()));
        when(surveys.waves(any())).thenReturn(List.of(sheet.line()));
        when(surveys.figures(any()))
                .thenReturn(sheet.results().stream()
                        .map(result ->
                                new SurveyFigure(sheet.line(), Sampling.SAMPLE, result.question(), result.result()))
                        .toList());
        SurveyListView view = show(new SurveyListView(surveys, currentActor, house.programmes, clock(), names()));

        assertThat(text(view))
                .contains(
                        "87,50 %", "entre 76 % et 94 %", "85,80 %", "n inconnu", "Enquête 2022 panel de 57 répondants")
                .contains("1 enquête, aucune en cours");
        assertThat(_find(view, LinkButton.class))
                .extracting(LinkButton::getText)
                .contains("Nouvelle enquête");
    }

    @Test
    void whoeverIsNotOfQualityIsOfferedNoNewSurvey() {
        is(House.agent());
        SurveyListView view = show(new SurveyListView(surveys, currentActor, house.programmes, clock(), names()));
        assertThat(_find(view, LinkButton.class))
                .extracting(LinkButton::getText)
                .doesNotContain("Nouvelle enquête");
        assertThat(text(view)).contains("Aucune enquête");
    }

    // --- one wave ----------------------------------------------------------------------------------------------------

    @Test
    void aWaveShowsItsTrendAndWhatTheActorMayDo() {
        sheet(
                WaveKind.SATISFACTION,
                Gathering.TOTALS,
                WaveState.TO_VALIDATE,
                Set.of(WaveStep.VALIDATE, WaveStep.SEND_BACK, WaveStep.CANCEL));
        WaveView view = wave();
        assertThat(text(view)).contains("80,00 % (ENQ-2020-001)", "en hausse de 5,8 point(s)", "Résultats à valider");
        assertThat(buttons(view))
                .contains("Valider les résultats", "Renvoyer à la saisie", "Annuler l’enquête", "Pourquoi\u00a0?")
                .doesNotContain("Saisir", "Corriger", "Remettre les résultats");
    }

    @Test
    void whyTellsTheRuleTheMarginAndTheCorrections() {
        sheet(WaveKind.SATISFACTION, Gathering.TOTALS, WaveState.VALIDATED, Set.of());
        WaveView view = wave();
        _click(_find(view, Button.class, spec -> spec.withText("Pourquoi\u00a0?"))
                .get(0));
        assertThat(text(_get(Dialog.class)))
                .contains("49 satisfait(s) ÷ 56 réponse(s) = 87,50 %")
                .contains("entre 76 % et 94 %", "Wilson")
                .contains("49 satisfait(s) sur 56 au lieu de 50 satisfait(s) sur 57. Motif : Compté deux fois");
    }

    @Test
    void whyClaimsNothingWhereNIsUnknown() {
        sheet(WaveKind.SATISFACTION, Gathering.TOTALS, WaveState.VALIDATED, Set.of());
        WaveView view = wave();
        _click(_find(view, Button.class, spec -> spec.withText("Pourquoi\u00a0?"))
                .get(1));
        assertThat(text(_get(Dialog.class)))
                .contains("La source donne 85,80 % et ne donne pas n", "Aucune marge n’est annoncée", "n reste inconnu")
                .doesNotContain("Wilson");
    }

    @Test
    void totalsAreSentWithTheVersionThatWasRead() {
        sheet(WaveKind.SATISFACTION, Gathering.TOTALS, WaveState.FIELD, Set.of(WaveStep.ENTER));
        WaveView view = wave();
        _click(_find(view, Button.class, spec -> spec.withText("Saisir")).get(0));
        Dialog dialog = _get(Dialog.class);
        _get(dialog, IntegerField.class, spec -> spec.withLabel("n : réponses exprimées".replace(" :", "\u00a0:")))
                .setValue(60);
        _click(_get(dialog, Button.class, spec -> spec.withText("Enregistrer")));
        verify(surveys).enterTotals(any(), eq(new EnterTotals(WAVE, CLARITY, 1, 60, 49, null, "")));
    }

    @Test
    void anUnknownCodeIsNotFound() {
        when(surveys.waveWithCode(any(), any())).thenThrow(UnknownSurvey.of("wave", "?"));
        BeforeEnterEvent event = event("?");
        new WaveView(surveys, worklist, currentActor, clock(), names()).beforeEnter(event);
        verify(event).rerouteToError(NotFoundException.class);
    }

    // --- entry -------------------------------------------------------------------------------------------------------

    @Test
    void anAnswerSheetIsKeptAsItIsTypedAndSentOnceUnderItsKey() {
        sheet(WaveKind.SATISFACTION, Gathering.ONE_BY_ONE, WaveState.FIELD, Set.of(WaveStep.ENTER));
        UUID key = UUID.randomUUID();
        when(surveys.draft(any(), eq(WAVE), eq(Surveys.SHEET)))
                .thenReturn(Map.of("key", key.toString(), CLARITY.toString(), "VERY_SATISFIED", "comment", "Merci"));
        SheetEntryView view = show(new SheetEntryView(surveys, currentActor), CODE);
        List<AnswerField> fields = _find(view, AnswerField.class);
        assertThat(fields.get(0).getValue()).isEqualTo(Answer.VERY_SATISFIED);

        fields.get(1).setValue(Answer.NO_OPINION);
        verify(surveys, atLeastOnce()).saveDraft(any(), eq(WAVE), eq(Surveys.SHEET), anyMap());
        _click(_get(view, Button.class, spec -> spec.withText("Enregistrer et questionnaire suivant")));
        ArgumentCaptor<EnterAnswers> sent = ArgumentCaptor.forClass(EnterAnswers.class);
        verify(surveys).enterAnswers(any(), sent.capture());
        assertThat(sent.getValue().key()).isEqualTo(key);
        assertThat(sent.getValue().answers())
                .containsOnly(Map.entry(CLARITY, Answer.VERY_SATISFIED), Map.entry(AVAILABILITY, Answer.NO_OPINION));
        assertThat(fields.get(0).getValue()).as("ready for the next sheet").isNull();
    }

    private RadioButtonGroup<Boolean> pickedUp(CallEntryView view) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Boolean> field =
                _get(view, RadioButtonGroup.class, spec -> spec.withLabel("L’appel a-t-il été pris\u00a0?"));
        return field;
    }

    @Test
    void aCallThatNobodyTookIsSentWithoutNotes() {
        sheet(WaveKind.MYSTERY, Gathering.ONE_BY_ONE, WaveState.FIELD, Set.of(WaveStep.ENTER));
        CallEntryView view = show(new CallEntryView(surveys, currentActor, clock(), names()), CODE);
        _click(_get(view, Button.class, spec -> spec.withText("Enregistrer et appel suivant")));
        verify(surveys, never()).recordCall(any(), any());

        pickedUp(view).setValue(false);
        _get(view, IntegerField.class, spec -> spec.withLabel("Attente (secondes)"))
                .setValue(45);
        _click(_get(view, Button.class, spec -> spec.withText("Enregistrer et appel suivant")));
        ArgumentCaptor<RecordCall> sent = ArgumentCaptor.forClass(RecordCall.class);
        verify(surveys).recordCall(any(), sent.capture());
        assertThat(sent.getValue()).satisfies(call -> {
            assertThat(call.scenario()).isEqualTo(SCENARIO);
            assertThat(call.on()).isEqualTo(House.TODAY);
            assertThat(call.at()).isEqualTo(LocalTime.of(9, 0));
            assertThat(call.pickedUp()).isFalse();
            assertThat(call.ringSeconds()).isEqualTo(45);
            assertThat(call.notes()).isEmpty();
        });
        assertThat(pickedUp(view).getValue()).as("ready for the next call").isNull();
    }

    @Test
    void aCallThatWasTakenNeedsItsNotes() {
        sheet(WaveKind.MYSTERY, Gathering.ONE_BY_ONE, WaveState.FIELD, Set.of(WaveStep.ENTER));
        CallEntryView view = show(new CallEntryView(surveys, currentActor, clock(), names()), CODE);
        pickedUp(view).setValue(true);
        List<AnswerField> criteria = _find(view, AnswerField.class);
        criteria.get(0).setValue(Answer.VERY_SATISFIED);
        _click(_get(view, Button.class, spec -> spec.withText("Enregistrer et appel suivant")));
        assertThat(criteria.get(1).isInvalid()).isTrue();
        verify(surveys, never()).recordCall(any(), any());

        criteria.get(1).setValue(Answer.DISSATISFIED);
        _click(_get(view, Button.class, spec -> spec.withText("Enregistrer et appel suivant")));
        ArgumentCaptor<RecordCall> sent = ArgumentCaptor.forClass(RecordCall.class);
        verify(surveys).recordCall(any(), sent.capture());
        assertThat(sent.getValue().notes()).hasSize(2);
    }

    @Test
    void whoeverDoesNotEnterSeesWhyThereIsNoForm() {
        sheet(WaveKind.MYSTERY, Gathering.ONE_BY_ONE, WaveState.FIELD, Set.of());
        CallEntryView view = show(new CallEntryView(surveys, currentActor, clock(), names()), CODE);
        assertThat(text(view)).contains("La saisie n’est pas ouverte");
        assertThat(_find(view, AnswerField.class)).isEmpty();
    }

    // --- preparation -------------------------------------------------------------------------------------------------

    @Test
    void aNewWaveNeedsATitleAndIsCreatedAsItWasDescribed() {
        when(surveys.questions(any())).thenReturn(List.of(CLEAR, THERE));
        sheet(WaveKind.SATISFACTION, Gathering.ONE_BY_ONE, WaveState.PREPARATION, Set.of());
        when(surveys.create(any(), any())).thenReturn(WAVE);
        Browserless.route("enquetes/:code");
        WaveFormView view = show(new WaveFormView(surveys, currentActor, names()));
        Button create = _get(view, Button.class, spec -> spec.withText("Créer l’enquête"));
        _click(create);
        verify(surveys, never()).create(any(), any());

        _get(view, TextField.class, spec -> spec.withLabel("Titre")).setValue("Été 2022");
        _click(create);
        ArgumentCaptor<DescribeWave> sent = ArgumentCaptor.forClass(DescribeWave.class);
        verify(surveys).create(any(), sent.capture());
        assertThat(sent.getValue().title()).isEqualTo("Été 2022");
        assertThat(sent.getValue().gathering()).isEqualTo(Gathering.ONE_BY_ONE);
    }

    @Test
    void aPreparationIsClosedToWhoeverMayNotChangeIt() {
        is(House.agent());
        WaveFormView view = show(new WaveFormView(surveys, currentActor, names()));
        assertThat(text(view)).contains("Cette préparation n’est pas ouverte");
    }
}
