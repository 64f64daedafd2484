package fr.qualipilote.ui.tasks;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.actionplan.InvalidAction;
import fr.qualipilote.actionplan.QualifyAction;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.ui.part.EvidenceBox;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.MonthlyReview;
import fr.qualipilote.ui.testing.MonthlyReview.Sketch;
import fr.qualipilote.ui.testing.Screens;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.HandOverLine;
import fr.qualipilote.worklist.WorkItemLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class TaskPanelTest {

    private static final LocalDate LATER = MonthlyReview.TODAY.plusDays(20);

    private final Screens screens = new Screens();

    @AfterEach
    void close() {
        screens.close();
    }

    private WorkItemLine open(Actor actor, String formKey, @Nullable UUID subject, Sketch sketch) {
        return open(actor, MonthlyReview.work(formKey, subject, actor.person(), MonthlyReview.TODAY), sketch);
    }

    private WorkItemLine open(Actor actor, WorkItemLine item, Sketch sketch) {
        screens.worklist.open(item);
        screens.showing(sketch.sheet());
        screens.openAs(actor, TaskListView.class);
        Screens.go("taches/" + item.id());
        return item;
    }

    // --- contributing and declaring ----------------------------------------------------------------------------------

    @Test
    void aContributorHandsInAPart() {
        open(
                House.agent(),
                "action-occurrence/contribute",
                MonthlyReview.BARU_PART.value(),
                Sketch.monthly(ActionStep.CONTRIBUTE));
        assertThat(texts()).anyMatch(text -> text.contains("Responsable qualité reçoit votre part"));

        _setValue(_get(TextArea.class), "46 courriels relus");
        _click(button("Terminer ma part"));

        verify(screens.plans).contribute(House.agent(), MonthlyReview.BARU_PART, "46 courriels relus");
        assertThat(_find(TaskPanel.class)).isEmpty();
        assertThat(Screens.said()).contains("Votre part de ACT-2022-011 est remise.");
    }

    @Test
    void aPartWithoutWordsIsNotSent() {
        open(
                House.agent(),
                "action-occurrence/contribute",
                MonthlyReview.BARU_PART.value(),
                Sketch.monthly(ActionStep.CONTRIBUTE));
        _click(button("Terminer ma part"));
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        verify(screens.plans, never()).contribute(any(), any(), any());
    }

    @Test
    void aPartThatWasAnsweredAlreadyHasNoForm() {
        open(
                House.agent(),
                "action-occurrence/contribute",
                MonthlyReview.SMI_PART.value(),
                Sketch.monthly(ActionStep.CONTRIBUTE));
        assertThat(_find(TaskForm.class)).isEmpty();
        assertThat(texts()).anyMatch(text -> text.startsWith("Vous pouvez lire cette tâche"));
    }

    @Test
    void whatIsMissingIsSaidBeforeThePilotDeclares() {
        open(
                House.rq(),
                "action-occurrence/declare",
                MonthlyReview.JUNE.value(),
                Sketch.monthly(ActionStep.DECLARE_DONE));
        assertThat(texts())
                .anyMatch(text -> text.startsWith("Il manque une preuve"))
                .anyMatch(text ->
                        text.equals("Pas encore répondu\u00a0: BARU. Déclarer fait clôt leur part sans réponse."))
                .anyMatch(text -> text.contains("vérification par Adjoint au responsable qualité"));
    }

    @Test
    void evidenceThatIsAddedTakesTheWarningAway() {
        open(
                House.rq(),
                "action-occurrence/declare",
                MonthlyReview.JUNE.value(),
                Sketch.monthly(ActionStep.DECLARE_DONE, ActionStep.ADD_EVIDENCE));
        screens.showing(Sketch.monthly(ActionStep.DECLARE_DONE, ActionStep.ADD_EVIDENCE)
                .withEvidence()
                .sheet());

        screens.receive(_get(EvidenceBox.class), "echantillon-juin-2022.ods", new byte[] {1, 2, 3});

        verify(screens.plans)
                .addEvidence(
                        House.rq(), MonthlyReview.ACTION, MonthlyReview.JUNE, "echantillon-juin-2022.ods", new byte[] {
                            1, 2, 3
                        });
        assertThat(texts()).noneMatch(text -> text.startsWith("Il manque une preuve"));
    }

    @Test
    void evidenceIsCountedAndShownWhereverItWasAdded() {
        Sketch sketch = Sketch.monthly(ActionStep.DECLARE_DONE, ActionStep.ADD_EVIDENCE);
        open(House.rq(), "action-occurrence/declare", MonthlyReview.JUNE.value(), sketch);
        TabSheet tabs = _get(TabSheet.class);
        Tab evidence = tabs.getTabAt(3);
        assertThat(evidence.getLabel()).isEqualTo("Preuves (0)");
        tabs.setSelectedTab(evidence);
        List<EvidenceBox> boxes = _find(EvidenceBox.class);
        screens.showing(sketch.withEvidence().sheet());

        screens.receive(boxes.get(boxes.size() - 1), "echantillon-juin-2022.ods", new byte[] {1, 2, 3});

        assertThat(evidence.getLabel()).isEqualTo("Preuves (1)");
        tabs.setSelectedIndex(0);
        assertThat(_find(EvidenceBox.class)).as("in the form too").noneMatch(EvidenceBox::isEmpty);
        assertThat(texts()).noneMatch(text -> text.startsWith("Il manque une preuve"));
    }

    @Test
    void thePilotDeclaresTheResult() {
        open(
                House.rq(),
                "action-occurrence/declare",
                MonthlyReview.JUNE.value(),
                Sketch.monthly(ActionStep.DECLARE_DONE).withEvidence());
        _setValue(_get(TextArea.class), "Délai moyen d’un jour");
        _click(button("Déclarer fait"));
        verify(screens.plans).declareDone(House.rq(), MonthlyReview.JUNE, "Délai moyen d’un jour");
    }

    @Test
    void whatWasSentBackShowsItsReason() {
        open(
                House.rq(),
                "action-occurrence/declare",
                MonthlyReview.JUNE.value(),
                Sketch.monthly(ActionStep.DECLARE_DONE).sentBack("Échantillon trop petit"));
        assertThat(texts()).contains("Renvoyée par la vérification\u00a0: Échantillon trop petit");
    }

    @Test
    void aRefusalKeepsTheFormAndSaysWhy() {
        open(
                House.rq(),
                "action-occurrence/declare",
                MonthlyReview.JUNE.value(),
                Sketch.monthly(ActionStep.DECLARE_DONE));
        doThrow(InvalidAction.because("evidence-missing", "No evidence"))
                .when(screens.plans)
                .declareDone(any(), any(), any());
        _setValue(_get(TextArea.class), "Fait");

        screens.clickRefused(button("Déclarer fait"));

        assertThat(Screens.said()).contains("Joignez au moins une preuve avant de déclarer fait.");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Fait");
    }

    // --- verifying ---------------------------------------------------------------------------------------------------

    @Test
    void theVerifierSeesWhatWasDeclaredAndAccepts() {
        open(
                House.deputy(),
                "action-occurrence/verify",
                MonthlyReview.JUNE.value(),
                Sketch.monthly(ActionStep.VERIFY).declared("Délai moyen d’un jour"));
        assertThat(Screens.texts(_get(TaskForm.class)))
                .contains("Délai moyen d’un jour", "40 courriels relus", "pas de réponse");
        _click(button("Conforme"));
        verify(screens.plans).verify(House.deputy(), MonthlyReview.JUNE, null);
    }

    @Test
    void sendingBackNeedsAReason() {
        open(
                House.deputy(),
                "action-occurrence/verify",
                MonthlyReview.JUNE.value(),
                Sketch.monthly(ActionStep.VERIFY).declared("Fait"));
        _click(button("Renvoyer au pilote"));
        verify(screens.plans, never()).sendBack(any(), any(), any());
        assertThat(_get(TextArea.class).isInvalid()).isTrue();

        _setValue(_get(TextArea.class), "Il manque la part du BARU");
        _click(button("Renvoyer au pilote"));
        verify(screens.plans).sendBack(House.deputy(), MonthlyReview.JUNE, "Il manque la part du BARU");
    }

    @Test
    void whoeverMayNotVerifySeesNoForm() {
        open(
                House.rq(),
                "action-occurrence/verify",
                MonthlyReview.JUNE.value(),
                Sketch.monthly().declared("Fait"));
        assertThat(_find(TaskForm.class)).isEmpty();
    }

    // --- the other forms ---------------------------------------------------------------------------------------------

    @Test
    void thePilotAcceptsAProposal() {
        open(House.rq(), "action-follow-up/answer", null, toAnswer());
        _setValue(answer(), AnswerForm.Answer.ACCEPT);
        assertThat(texts()).anyMatch(text -> text.contains("la réalisation s’ouvre"));
        _click(button("Envoyer ma réponse"));
        verify(screens.plans).accept(House.rq(), MonthlyReview.ACTION);
    }

    @Test
    void thePilotProposesAnotherDateWithItsReason() {
        open(House.rq(), "action-follow-up/answer", null, toAnswer());
        _setValue(answer(), AnswerForm.Answer.OTHER_DATE);
        _click(button("Envoyer ma réponse"));
        verify(screens.plans, never()).proposeOtherDate(any(), any(), any(), any());

        _setValue(_get(DatePicker.class), LATER);
        _setValue(_get(TextArea.class), "Vacance de poste");
        _click(button("Envoyer ma réponse"));
        verify(screens.plans).proposeOtherDate(House.rq(), MonthlyReview.ACTION, LATER, "Vacance de poste");
    }

    @Test
    void thePilotRefusesWithAReason() {
        open(House.rq(), "action-follow-up/answer", null, toAnswer());
        _setValue(answer(), AnswerForm.Answer.REFUSE);
        _setValue(_get(TextArea.class), "Hors de mon service");
        _click(button("Envoyer ma réponse"));
        verify(screens.plans).refuse(House.rq(), MonthlyReview.ACTION, "Hors de mon service");
    }

    private static Sketch toAnswer() {
        return Sketch.monthly(ActionStep.ACCEPT, ActionStep.REFUSE, ActionStep.PROPOSE_OTHER_DATE)
                .in(ActionState.TO_ACCEPT)
                .once();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<AnswerForm.Answer> answer() {
        return _get(RadioButtonGroup.class);
    }

    @Test
    void qualifyingKeepsWhatWasProposedUnlessItIsChanged() {
        open(
                House.rq(),
                "action-follow-up/qualify",
                null,
                Sketch.monthly(ActionStep.QUALIFY)
                        .in(ActionState.TO_ARBITRATE)
                        .once()
                        .proposing(LATER));
        _click(button("Retenir l’action"));

        ArgumentCaptor<QualifyAction> command = ArgumentCaptor.forClass(QualifyAction.class);
        verify(screens.plans).qualify(any(), command.capture());
        assertThat(command.getValue().label()).isEqualTo(MonthlyReview.LABEL);
        assertThat(command.getValue().pilot()).isEqualTo(House.RQ);
        assertThat(command.getValue().contributors()).hasSize(2);
        assertThat(command.getValue().dueOn()).isEqualTo(LATER);
        assertThat(command.getValue().pilotAgreed()).isTrue();
    }

    @Test
    void anActionDoneOnceIsNotQualifiedWithoutADate() {
        open(
                House.rq(),
                "action-follow-up/qualify",
                null,
                Sketch.monthly(ActionStep.QUALIFY).in(ActionState.PROPOSED).once());
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Échéance finale")), null);
        _click(button("Retenir l’action"));
        verify(screens.plans, never()).qualify(any(), any());
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Échéance finale"))
                        .isInvalid())
                .isTrue();
    }

    @Test
    void closingForGoodIsAskedTwice() {
        open(
                House.deputy(),
                "action-follow-up/check-effectiveness",
                null,
                Sketch.monthly(ActionStep.CHECK_EFFECTIVENESS));
        _click(button("Efficace, clore l’action"));
        verify(screens.plans, never()).checkEffectiveness(any(), any(), anyBoolean(), any());
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
        verify(screens.plans).checkEffectiveness(House.deputy(), MonthlyReview.ACTION, true, null);
    }

    @Test
    void reopeningNeedsItsReason() {
        open(
                House.deputy(),
                "action-follow-up/check-effectiveness",
                null,
                Sketch.monthly(ActionStep.CHECK_EFFECTIVENESS));
        _click(button("Pas efficace, rouvrir"));
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _setValue(_get(TextArea.class), "Le délai a augmenté");
        _click(button("Pas efficace, rouvrir"));
        verify(screens.plans).checkEffectiveness(House.deputy(), MonthlyReview.ACTION, false, "Le délai a augmenté");
    }

    @Test
    void aPostponementIsGrantedOrRefused() {
        open(
                House.deputy(),
                "action-postponement/decide",
                MonthlyReview.POSTPONEMENT.value(),
                Sketch.monthly(ActionStep.DECIDE_POSTPONEMENT).postponementAsked());
        assertThat(Screens.texts(_get(TaskForm.class))).contains("Vacance de poste", "vendredi 15 juillet 2022");
        _click(button("Accorder le report"));
        verify(screens.plans).decidePostponement(House.deputy(), MonthlyReview.POSTPONEMENT, true, null);
    }

    @Test
    void theHeadOfServiceSaysWhatIsDoneAboutADelay() {
        open(
                House.agent(),
                "deadline-watch/head-alert",
                MonthlyReview.JUNE.value(),
                Sketch.monthly(ActionStep.TREAT_DELAY));
        _setValue(_get(TextArea.class), "Renfort d’une journée");
        _click(button("Enregistrer la décision"));
        verify(screens.plans).treatDelay(House.agent(), MonthlyReview.ACTION, "Renfort d’une journée");
    }

    @Test
    void aCheckpointTellsHowFarAndWhenNext() {
        open(
                House.rq(),
                "action-occurrence/checkpoint",
                MonthlyReview.JUNE.value(),
                Sketch.monthly(ActionStep.REPORT_PROGRESS).once());
        _setValue(_get(IntegerField.class), 60);
        _setValue(_get(TextArea.class), "Le devis est signé");
        _setValue(_get(DatePicker.class), LATER);
        _click(button("Enregistrer le point"));
        verify(screens.plans).reportProgress(House.rq(), MonthlyReview.ACTION, 60, "Le devis est signé", LATER);
    }

    @Test
    void aCheckpointAfterTheFinalDateIsNotSent() {
        open(
                House.rq(),
                "action-occurrence/checkpoint",
                MonthlyReview.JUNE.value(),
                Sketch.monthly(ActionStep.REPORT_PROGRESS).once());
        _setValue(_get(TextArea.class), "Le devis est signé");
        _setValue(_get(DatePicker.class), LocalDate.of(2022, 12, 1));
        _click(button("Enregistrer le point"));
        verify(screens.plans, never()).reportProgress(any(), any(), anyInt(), any(), any());
    }

    // --- drafts ------------------------------------------------------------------------------------------------------

    @Test
    void whatIsTypedIsKeptAndComesBack() {
        WorkItemLine item = open(
                House.agent(),
                "action-occurrence/contribute",
                MonthlyReview.BARU_PART.value(),
                Sketch.monthly(ActionStep.CONTRIBUTE));
        TextArea text = _get(TextArea.class);
        text.setValue("46 courriels");
        ComponentUtil.fireEvent(text, new ComponentValueChangeEvent<>(text, text, "", true));
        assertThat(screens.worklist
                        .draft(House.agent(), item.id())
                        .orElseThrow()
                        .values())
                .containsEntry("text", "46 courriels");
        assertThat(texts()).contains("Enregistré aujourd’hui à 09:00");

        Screens.go("taches");
        Screens.go("taches/" + item.id());
        assertThat(_get(TextArea.class).getValue()).isEqualTo("46 courriels");
    }

    @Test
    void aDraftWithAnUnknownValueIsReadAsFarAsItGoes() {
        WorkItemLine item = MonthlyReview.work("action-follow-up/qualify", null, House.RQ, MonthlyReview.TODAY);
        screens.worklist.open(item);
        screens.worklist.saveDraft(
                House.rq(),
                item.id(),
                Map.of("label", "Nouveau libellé", "due", "31/02/22", "rule", "99:99:NEVER", "pilot", "nobody"));
        open(
                House.rq(),
                item,
                Sketch.monthly(ActionStep.QUALIFY).in(ActionState.PROPOSED).once());
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Action")).getValue())
                .isEqualTo("Nouveau libellé");
    }

    // --- who has it --------------------------------------------------------------------------------------------------

    @Test
    void aColleaguesTaskIsTakenOverOnlyAfterAQuestion() {
        WorkItemLine item = MonthlyReview.work(
                "action-occurrence/contribute",
                MonthlyReview.BARU_PART.value(),
                House.COLLEAGUE,
                MonthlyReview.TODAY,
                CandidateGroup.membersOf(House.BARU));
        open(House.agent(), item, Sketch.monthly(ActionStep.CONTRIBUTE));
        assertThat(_find(TaskForm.class)).isEmpty();
        assertThat(texts()).anyMatch(text -> text.startsWith("Chef du BARU a pris cette tâche"));

        _click(button("Reprendre la tâche…"));
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));

        assertThat(screens.worklist.item(House.agent(), item.id()).assignee()).isEqualTo(House.AGENT);
        assertThat(_find(TaskForm.class)).hasSize(1);
    }

    @Test
    void aTaskThatSomebodyElseHasTakenMeanwhileStaysThere() {
        WorkItemLine item = MonthlyReview.work(
                "action-occurrence/contribute",
                MonthlyReview.BARU_PART.value(),
                null,
                MonthlyReview.TODAY,
                CandidateGroup.membersOf(House.BARU));
        open(House.agent(), item, Sketch.monthly(ActionStep.CONTRIBUTE));
        screens.worklist.assign(item.id(), House.COLLEAGUE);

        screens.clickRefused(button("Prendre"));

        assertThat(Screens.said())
                .contains(
                        "Chef du BARU a pris cette tâche entre-temps. Elle n’a pas changé de main\u00a0; actualisez la liste.");
        assertThat(screens.worklist.item(House.agent(), item.id()).assignee()).isEqualTo(House.COLLEAGUE);
    }

    @Test
    void aTaskIsTakenAndGivenBack() {
        WorkItemLine item = MonthlyReview.work(
                "action-occurrence/contribute",
                MonthlyReview.BARU_PART.value(),
                null,
                MonthlyReview.TODAY,
                CandidateGroup.membersOf(House.BARU));
        open(House.agent(), item, Sketch.monthly(ActionStep.CONTRIBUTE));
        _click(button("Prendre"));
        assertThat(screens.worklist.item(House.agent(), item.id()).assignee()).isEqualTo(House.AGENT);
        _click(button("Rendre à mon service"));
        assertThat(screens.worklist.item(House.agent(), item.id()).assignee()).isNull();
    }

    @Test
    void aTaskIsHandedToAColleagueWithAWord() {
        WorkItemLine item = open(
                House.agent(),
                "action-occurrence/contribute",
                MonthlyReview.BARU_PART.value(),
                Sketch.monthly(ActionStep.CONTRIBUTE));
        _click(button("Transmettre…"));
        HandOverDialog dialog = _get(HandOverDialog.class);
        @SuppressWarnings("unchecked")
        ComboBox<PersonLine> to = _get(dialog, ComboBox.class);
        assertThat(to.getListDataView().getItems())
                .noneMatch(person -> person.id().equals(House.AGENT));
        _click(_get(dialog, Button.class, spec -> spec.withText("Transmettre la tâche")));
        assertThat(to.isInvalid()).isTrue();
        _setValue(to, new PersonLine(House.COLLEAGUE, "Chef du BARU", null, Set.of(House.BARU), true));
        _setValue(_get(dialog, TextArea.class), "Je suis en congé");
        _click(_get(dialog, Button.class, spec -> spec.withText("Transmettre la tâche")));
        assertThat(screens.worklist.item(House.agent(), item.id()).assignee()).isEqualTo(House.COLLEAGUE);
    }

    @Test
    void theWordOfWhoeverHandedItOverIsShown() {
        WorkItemLine item = MonthlyReview.work(
                "action-occurrence/contribute", MonthlyReview.BARU_PART.value(), House.AGENT, MonthlyReview.TODAY);
        screens.worklist.said(
                item.id(),
                new HandOverLine(
                        MonthlyReview.YESTERDAY,
                        HandOverLine.Kind.DELEGATED,
                        House.COLLEAGUE,
                        House.COLLEAGUE,
                        House.AGENT,
                        "Je suis en congé"));
        open(House.agent(), item, Sketch.monthly(ActionStep.CONTRIBUTE));
        assertThat(texts()).contains("Chef du BARU vous l’a transmise\u00a0: Je suis en congé");
    }

    @Test
    void thePilotAsksForALaterDateFromTheTask() {
        open(
                House.rq(),
                "action-occurrence/declare",
                MonthlyReview.JUNE.value(),
                Sketch.monthly(ActionStep.DECLARE_DONE, ActionStep.REQUEST_POSTPONEMENT));
        _click(button("Demander un report…"));
        PostponeDialog dialog = _get(PostponeDialog.class);
        assertThat(Screens.texts(dialog)).anyMatch(text -> text.startsWith("Un report a déjà été accordé."));
        _setValue(_get(dialog, DatePicker.class), MonthlyReview.TODAY);
        _setValue(_get(dialog, TextArea.class), "Vacance de poste");
        _click(_get(dialog, Button.class, spec -> spec.withText("Demander le report")));
        verify(screens.plans, never()).requestPostponement(any(), any(), any(), any());
        _setValue(_get(dialog, DatePicker.class), LATER);
        _click(_get(dialog, Button.class, spec -> spec.withText("Demander le report")));
        verify(screens.plans).requestPostponement(House.rq(), MonthlyReview.ACTION, LATER, "Vacance de poste");
    }

    @Test
    void aDoubleClickAsksOnlyOnce() {
        open(
                House.rq(),
                "action-occurrence/declare",
                MonthlyReview.JUNE.value(),
                Sketch.monthly(ActionStep.DECLARE_DONE, ActionStep.REQUEST_POSTPONEMENT));
        _click(button("Demander un report…"));
        PostponeDialog dialog = _get(PostponeDialog.class);
        _setValue(_get(dialog, DatePicker.class), LATER);
        _setValue(_get(dialog, TextArea.class), "Vacance de poste");
        Button ask = _get(dialog, Button.class, spec -> spec.withText("Demander le report"));
        ComponentUtil.fireEvent(ask, new ClickEvent<>(ask));
        ComponentUtil.fireEvent(ask, new ClickEvent<>(ask));

        verify(screens.plans, times(1)).requestPostponement(any(), any(), any(), any());
    }

    @Test
    void whoeverHasNoRightIsToldSoInWords() {
        open(
                House.agent(),
                "action-occurrence/contribute",
                MonthlyReview.BARU_PART.value(),
                Sketch.monthly(ActionStep.CONTRIBUTE));
        doThrow(AccessRefused.to(House.agent(), "contribute", MonthlyReview.REFERENCE))
                .when(screens.plans)
                .contribute(any(), any(), any());
        _setValue(_get(TextArea.class), "Fait");
        screens.clickRefused(button("Terminer ma part"));
        assertThat(Screens.said())
                .contains("Vous n’avez pas ce droit\u00a0: fournir cette part (ACT-2022-011). Rien n’a été modifié.");
    }

    @Test
    void aFaultIsToldWithoutItsTrace() {
        open(
                House.agent(),
                "action-occurrence/contribute",
                MonthlyReview.BARU_PART.value(),
                Sketch.monthly(ActionStep.CONTRIBUTE));
        doThrow(new IllegalStateException("connection reset"))
                .when(screens.plans)
                .contribute(any(), any(), any());
        _setValue(_get(TextArea.class), "Fait");
        screens.clickRefused(button("Terminer ma part"));
        assertThat(Screens.said())
                .anyMatch(text -> text.startsWith("L’opération n’a pas abouti."))
                .noneMatch(text -> text.contains("connection reset"));
    }

    @Test
    void theRuleAndThePartsAreToldInWords() {
        when(screens.plans.action(any(), any()))
                .thenReturn(Sketch.monthly(ActionStep.DECLARE_DONE).sheet());
        open(
                House.rq(),
                "action-occurrence/declare",
                MonthlyReview.JUNE.value(),
                Sketch.monthly(ActionStep.DECLARE_DONE));
        assertThat(Screens.texts(_get(TaskPanel.class)))
                .contains(
                        "Tous les mois, le 1er\u00a0jour ouvré\u00a0; une occurrence en retard ne décale pas les suivantes",
                        "BARU, pas encore répondu · SMI\u00a0✓",
                        "mai 2022\u00a0: 1 jour, échantillon de 46 courriels");
    }

    @Test
    void aRoleMayBeTheCandidate() {
        WorkItemLine item = MonthlyReview.work(
                "action-follow-up/qualify", null, null, MonthlyReview.TODAY, CandidateGroup.of(Role.QUALITY_MANAGER));
        open(
                House.rq(),
                item,
                Sketch.monthly(ActionStep.QUALIFY).in(ActionState.PROPOSED).once());
        assertThat(_find(TaskForm.class)).hasSize(1);
    }

    // --- reading the screen ------------------------------------------------------------------------------------------

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static List<String> texts() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }
}
