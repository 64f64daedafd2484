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

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.diagnosis.ActionProposal;
import fr.qualipilote.diagnosis.AnswerSheets;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignSheet.Outcome;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.CampaignStep;
import fr.qualipilote.diagnosis.CommitteeDecision;
import fr.qualipilote.diagnosis.GapDecision;
import fr.qualipilote.diagnosis.Progress;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.Score;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.diagnosis.SheetStep;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.ui.diagnosis.DiagnosisNavigation;
import fr.qualipilote.ui.diagnosis.ReviewDraft;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.MonthlyReview;
import fr.qualipilote.ui.testing.Screens;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.WorkItemLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiagnosisTasksTest {

    private static final CampaignId CAMPAIGN = new CampaignId(House.id("campaign"));
    private static final SheetId SHEET = new SheetId(House.id("sheet"));

    private final Screens screens = new Screens();
    private final SelfDiagnoses diagnoses = screens.mocked(SelfDiagnoses.class);
    private final AnswerSheets sheets = screens.mocked(AnswerSheets.class);

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void aCampaignIsOpenedOnceItsMissionLetterWasChecked() {
        campaign("self-diagnosis/open", CampaignStep.OPEN);
        assertThat(panel()).anyMatch(text -> text.startsWith("Lettre 12 (6 décembre 2021"));

        _click(button("Ouvrir la campagne"));

        verify(diagnoses).open(House.rq(), CAMPAIGN);
    }

    @Test
    void theResultsGoToTheCommitteeWithASummary() {
        campaign("self-diagnosis/consolidate", CampaignStep.CONSOLIDATE);

        _click(button("Soumettre au comité"));
        verify(diagnoses, never()).consolidate(any(), any(), any());
        _setValue(_get(TextArea.class), "Les courriels sont à reprendre");
        _click(button("Soumettre au comité"));

        verify(diagnoses).consolidate(House.rq(), CAMPAIGN, "Les courriels sont à reprendre");
    }

    @Test
    void theDecisionOfTheCommitteeNeedsItsMinutes() {
        campaign("self-diagnosis/decide", CampaignStep.DECIDE);
        _setValue(_get(RadioButtonGroup.class), Outcome.VALIDATED);

        _click(button("Enregistrer la décision"));
        verify(diagnoses, never()).decide(any(), any(), any());
        _setValue(_get(TextField.class, spec -> spec.withLabel("Procès-verbal")), "PV du 24 juin");
        _click(button("Enregistrer la décision"));

        verify(diagnoses).decide(House.rq(), CAMPAIGN, new CommitteeDecision.Validate("PV du 24 juin"));
    }

    @Test
    void whatTheCommitteeHasDecidedIsNeverChosenInAdvance() {
        campaign("self-diagnosis/decide", CampaignStep.DECIDE);
        RadioButtonGroup<?> outcome = _get(RadioButtonGroup.class);
        assertThat(outcome.getValue()).isNull();
        assertThat(panel()).noneMatch(text -> text.startsWith("Les résultats sont figés"));

        _setValue(_get(TextField.class, spec -> spec.withLabel("Procès-verbal")), "PV du 24 juin");
        _click(button("Enregistrer la décision"));

        verify(diagnoses, never()).decide(any(), any(), any());
        assertThat(outcome.isInvalid()).isTrue();
        assertThat(outcome.getErrorMessage())
                .isEqualTo("Choisissez ce que le comité a décidé\u00a0: valider, demander un complément ou ajourner.");
        _setValue(_get(RadioButtonGroup.class), Outcome.VALIDATED);
        assertThat(outcome.isInvalid()).isFalse();
    }

    @Test
    void theCommitteeSeesTheFiguresItDecidesOn() {
        campaign("self-diagnosis/decide", CampaignStep.DECIDE);

        assertThat(panel())
                .containsSubsequence("Conformité", Wording.in(Locale.FRENCH).percent(75), "Écarts", "3");
    }

    @Test
    void eachDecisionOfTheCommitteeSaysWhatItLeadsTo() {
        campaign("self-diagnosis/decide", CampaignStep.DECIDE);
        _setValue(_get(RadioButtonGroup.class), Outcome.VALIDATED);
        assertThat(panel()).anyMatch(text -> text.startsWith("Les résultats sont figés pour toujours"));

        _setValue(_get(RadioButtonGroup.class), Outcome.MORE_ASKED);
        assertThat(panel()).anyMatch(text -> text.startsWith("Les services cochés complètent leur fiche"));

        _setValue(_get(RadioButtonGroup.class), Outcome.ADJOURNED);
        assertThat(panel()).anyMatch(text -> text.startsWith("Rien ne change d’ici là"));
    }

    @Test
    void theDecisionThatWasChosenComesBackWithItsReason() {
        screens.worklist.saveDraft(
                House.rq(),
                new WorkItemId(House.id("self-diagnosis/decide")),
                Map.of("outcome", "ADJOURNED", "reason", "Quorum"));

        campaign("self-diagnosis/decide", CampaignStep.DECIDE);

        assertThat(_get(RadioButtonGroup.class).getValue()).isEqualTo(Outcome.ADJOURNED);
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Quorum");
    }

    @Test
    @SuppressWarnings("unchecked")
    void moreIsAskedOfTheServicesThatAreTicked() {
        campaign("self-diagnosis/decide", CampaignStep.DECIDE);
        _setValue(_get(RadioButtonGroup.class), Outcome.MORE_ASKED);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Procès-verbal")), "PV");
        _click(button("Enregistrer la décision"));
        verify(diagnoses, never()).decide(any(), any(), any());

        CheckboxGroup<SheetLine> services = _get(CheckboxGroup.class);
        services.select(services.getListDataView().getItems().toList());
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Ce qui est demandé")), "Chiffrez");
        _click(button("Enregistrer la décision"));

        verify(diagnoses)
                .decide(House.rq(), CAMPAIGN, new CommitteeDecision.AskForMore("PV", Map.of(SHEET, "Chiffrez")));
    }

    @Test
    void anAdjournmentHasADateAndAReason() {
        LocalDate until = MonthlyReview.TODAY.plusDays(10);
        campaign("self-diagnosis/decide", CampaignStep.DECIDE);
        _setValue(_get(RadioButtonGroup.class), Outcome.ADJOURNED);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Procès-verbal")), "PV");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Motif de l’ajournement")), "Quorum");
        _click(button("Enregistrer la décision"));
        verify(diagnoses, never()).decide(any(), any(), any());

        _setValue(_get(DatePicker.class), until);
        _click(button("Enregistrer la décision"));

        verify(diagnoses).decide(House.rq(), CAMPAIGN, new CommitteeDecision.Adjourn("PV", until, "Quorum"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatMatchesIsProposedAndThePersonDecides() {
        LocalDate dueOn = MonthlyReview.TODAY.plusMonths(6);
        when(diagnoses.proposals(any(), any()))
                .thenReturn(List.of(
                        proposal(
                                "A",
                                dueOn,
                                new ActionProposal.Match(
                                        "ACT-2022-001", "Registre accessibilité", ActionProposal.Why.SIMILAR_WORDS)),
                        proposal("B", dueOn),
                        proposal("C", dueOn)));
        campaign("self-diagnosis/decide-actions", CampaignStep.PROPOSE_ACTIONS);
        assertThat(panel()).contains("Critère A");

        List<Select<String>> choices = _find(
                        Select.class,
                        spec -> spec.withPredicate(
                                one -> String.valueOf(one.getLabel()).startsWith("Suite de")))
                .stream()
                .map(one -> (Select<String>) one)
                .toList();
        assertThat(choices).extracting(Select::getValue).containsOnlyNulls();
        assertThat(choices.get(0).getHelperText())
                .isEqualTo(
                        "Proposé\u00a0: Rattacher ACT-2022-001, dont les mots sont proches\u00a0: Registre accessibilité");
        choices.get(2).setValue("leave");
        _click(button("Décider des actions"));
        verify(diagnoses, never()).proposeActions(any(), any(), any());
        assertThat(choices).extracting(Select::isInvalid).containsExactly(true, true, false);
        assertThat(choices.get(0).getErrorMessage())
                .isEqualTo("Choisissez la suite\u00a0: une action du plan, une nouvelle action ou aucune.");

        _click(button("Retenir les suites proposées"));
        assertThat(choices).extracting(Select::getValue).containsExactly("ACT-2022-001", "open", "leave");
        assertThat(choices).extracting(Select::isInvalid).containsOnly(false);
        assertThat(choices.get(0).getHelperText()).isEqualTo("Registre accessibilité");
        assertThat(screens.worklist
                        .draft(House.rq(), new WorkItemId(House.id("self-diagnosis/decide-actions")))
                        .orElseThrow()
                        .values())
                .containsEntry("A.choice", "ACT-2022-001")
                .containsEntry("C.choice", "leave");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Motif pour C")), "Traité en réunion");
        _click(button("Décider des actions"));

        verify(diagnoses)
                .proposeActions(
                        House.rq(),
                        CAMPAIGN,
                        List.of(
                                new GapDecision.Link("A", "ACT-2022-001"),
                                new GapDecision.Open(
                                        "B",
                                        new WantedAction(
                                                "accueil-general", "Critère B", null, dueOn, "BARU : Partiel")),
                                new GapDecision.Leave("C", "Traité en réunion")));
    }

    private static ActionProposal proposal(String criterion, LocalDate dueOn, ActionProposal.Match... matching) {
        Results.Gap gap = new Results.Gap(
                criterion,
                "Critère " + criterion,
                "accueil-general",
                List.of(new Results.Judged(House.BARU, "BARU", "Partiel")));
        return new ActionProposal(
                gap, "accueil-general", "Critère " + criterion, dueOn, "BARU : Partiel", List.of(matching));
    }

    @Test
    void thePresentationClosesTheCampaign() {
        campaign("self-diagnosis/present", CampaignStep.PRESENT);

        _click(button("Clore la campagne"));

        verify(diagnoses).present(House.rq(), CAMPAIGN, MonthlyReview.TODAY, "");
    }

    @Test
    void aSheetIsHandedInWithItsReasonOfReturnInSight() {
        progress = new Progress(60, 60);
        sheet("self-diagnosis-service/answer", SheetStep.HAND_IN);
        assertThat(panel()).contains("60 critères répondus sur 60", "Chiffrez les délais");

        _click(button("Remettre la fiche"));

        verify(sheets).handIn(House.rq(), SHEET);
    }

    @Test
    void whatIsMissingIsToldBeforeTheClickAndTheSheetIsTheWayToGo() {
        sheet("self-diagnosis-service/answer", SheetStep.HAND_IN);

        assertThat(button("Remettre la fiche").isEnabled()).isFalse();
        assertThat(panel()).contains("48 critères attendent une réponse\u00a0: complétez d’abord la fiche.");
        assertThat(_get(LinkButton.class, spec -> spec.withText("Ouvrir la fiche"))
                        .getClassNames())
                .contains("qp-primary");
    }

    @Test
    void aTaskAboutASheetSaysWhichService() {
        sheet(ReviewDraft.FORM, SheetStep.ACCEPT);

        assertThat(panel()).anyMatch(text -> text.endsWith("Autodiagnostic · BARU"));
    }

    @Test
    void aSheetIsAcceptedOrSentBackWithAReason() {
        sheet("self-diagnosis-service/review", SheetStep.ACCEPT);

        _click(button("Renvoyer au service"));
        verify(diagnoses, never()).sendBack(any(), any(), any(), any());
        _setValue(_get(TextArea.class), "Joignez le registre");
        _click(button("Renvoyer au service"));

        verify(diagnoses).sendBack(House.rq(), SHEET, "Joignez le registre", Map.of());
    }

    @Test
    void whatWasMarkedOnTheSheetIsCountedAndSentFromTheTaskToo() {
        screens.worklist.saveDraft(
                House.rq(),
                new WorkItemId(House.id(ReviewDraft.FORM)),
                Map.of(ReviewDraft.MARKS, "{\"A\":\"Joignez la photographie\"}"));
        sheet(ReviewDraft.FORM, SheetStep.ACCEPT);
        assertThat(panel()).contains("Un critère à revoir");
        assertThat(_get(LinkButton.class).getHref()).isEqualTo("autodiagnostic/AD-2022-01/fiches/" + House.BARU);

        // typing a reason for the whole keeps the marks
        _setValue(_get(TextArea.class), "Joignez le registre");
        _click(button("Renvoyer au service"));

        verify(diagnoses).sendBack(House.rq(), SHEET, "Joignez le registre", Map.of("A", "Joignez la photographie"));
    }

    @Test
    void acceptingASheetWithMarksIsAskedTwice() {
        screens.worklist.saveDraft(
                House.rq(), new WorkItemId(House.id(ReviewDraft.FORM)), Map.of(ReviewDraft.MARKS, "{\"A\":\"\"}"));
        sheet(ReviewDraft.FORM, SheetStep.ACCEPT);
        _click(button("Renvoyer au service"));
        verify(diagnoses, never()).sendBack(any(), any(), any(), any());

        _click(button("Accepter la fiche"));
        verify(diagnoses, never()).accept(any(), any());
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        verify(diagnoses).accept(House.rq(), SHEET);
    }

    @Test
    void aSheetIsAccepted() {
        sheet("self-diagnosis-service/review", SheetStep.ACCEPT);

        _click(button("Accepter la fiche"));

        verify(diagnoses).accept(House.rq(), SHEET);
    }

    @Test
    void whoIsAlertedSaysWhatIsDecided() {
        sheet("self-diagnosis-watch/head-alert", SheetStep.TREAT_DELAY);
        assertThat(panel()).noneMatch(text -> text.contains("pilote"));
        _setValue(_get(TextArea.class), "Un collègue aide");

        _click(button("Enregistrer la décision"));

        verify(diagnoses).treatDelay(House.rq(), SHEET, "Un collègue aide");
    }

    @Test
    void whoMayNotDoItSeesTheFactsAndNoForm() {
        sheet("self-diagnosis-service/review");

        assertThat(_find(TaskForm.class)).isEmpty();
        assertThat(panel()).contains("12 critères répondus sur 60");
    }

    @Test
    void aTaskLeadsToTheSheetItIsAboutOrToItsCampaign() {
        sheet("self-diagnosis-service/answer", SheetStep.ANSWER, SheetStep.HAND_IN);
        assertThat(ways())
                .containsEntry("Ouvrir la fiche", DiagnosisNavigation.addressOf("AD-2022-01", House.BARU))
                .containsEntry("AD-2022-01", "autodiagnostic/AD-2022-01")
                .doesNotContainKey("Voir la campagne");

        screens.close();
        campaign("self-diagnosis/consolidate", CampaignStep.CONSOLIDATE);
        assertThat(ways())
                .containsEntry("Voir la campagne", "autodiagnostic/AD-2022-01")
                .containsEntry("Voir les résultats", "autodiagnostic/AD-2022-01/resultats");
    }

    private static Map<String, String> ways() {
        return _find(_get(TaskPanel.class), Anchor.class).stream()
                .collect(Collectors.toMap(Anchor::getText, Anchor::getHref, (one, other) -> one));
    }

    // --- as it is written --------------------------------------------------------------------------------------------

    private Progress progress = new Progress(12, 60);

    private void campaign(String formKey, CampaignStep... steps) {
        open(formKey, null, Set.of(steps), Set.of());
    }

    private void sheet(String formKey, SheetStep... steps) {
        open(formKey, SHEET.value(), Set.of(), Set.of(steps));
    }

    private void open(String formKey, @Nullable UUID subject, Set<CampaignStep> steps, Set<SheetStep> sheetSteps) {
        CampaignLine line = new CampaignLine(
                CAMPAIGN,
                "AD-2022-01",
                "Autodiagnostic 2022",
                "Référentiel de démonstration",
                CampaignState.OPEN,
                MonthlyReview.TODAY.plusDays(30),
                1,
                1,
                0,
                progress,
                new Score(BigDecimal.TEN, new BigDecimal("750"), 10, 2, 3, 1, progress),
                true);
        SheetLine sheet = new SheetLine(
                SHEET,
                CAMPAIGN,
                House.BARU,
                "BARU",
                List.of("M1"),
                SheetState.ACCEPTED,
                House.RQ,
                null,
                House.RQ,
                progress,
                new Score(BigDecimal.TEN, new BigDecimal("750"), 10, 2, 3, 1, progress),
                MonthlyReview.TODAY,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                "Chiffrez les délais",
                sheetSteps);
        when(diagnoses.campaign(any(), any()))
                .thenReturn(new CampaignSheet(
                        line,
                        1,
                        new VersionId(House.id("version")),
                        List.of(),
                        "Lettre 12",
                        LocalDate.of(2021, 12, 6),
                        null,
                        null,
                        List.of(sheet),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        steps,
                        List.of()));
        String process = formKey.substring(0, formKey.indexOf('/'));
        WorkItemLine item = new WorkItemLine(
                new WorkItemId(House.id(formKey)),
                process,
                formKey,
                "Autodiagnostic 2022",
                "AD-2022-01",
                "self-diagnosis",
                CAMPAIGN.value(),
                subject,
                null,
                null,
                subject == null ? null : House.BARU,
                House.RQ,
                List.of(),
                MonthlyReview.TODAY,
                MonthlyReview.YESTERDAY,
                true);
        screens.worklist.open(item);
        screens.openAs(House.rq(), TaskListView.class);
        Screens.go("taches/" + item.id());
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static List<String> panel() {
        return Screens.texts(_get(TaskPanel.class));
    }
}
