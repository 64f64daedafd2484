package fr.qualipilote.ui.diagnosis;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignSheet.Decided;
import fr.qualipilote.diagnosis.CampaignSheet.FollowUp;
import fr.qualipilote.diagnosis.CampaignSheet.HistoryEntry;
import fr.qualipilote.diagnosis.CampaignSheet.Outcome;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.CampaignStep;
import fr.qualipilote.diagnosis.CommitteeDecision;
import fr.qualipilote.diagnosis.DiagnosisHistory;
import fr.qualipilote.diagnosis.DiagnosisResults;
import fr.qualipilote.diagnosis.DiagnosisStepRefused;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.diagnosis.ScoreLine;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.diagnosis.SheetStep;
import fr.qualipilote.diagnosis.TakenOver;
import fr.qualipilote.diagnosis.UnknownDiagnosis;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.ui.part.Refresh;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.MonthlyReview;
import fr.qualipilote.ui.testing.Screens;
import fr.qualipilote.ui.testing.SomeCampaign;
import fr.qualipilote.ui.testing.SomeCampaign.Fiche;
import fr.qualipilote.worklist.CaseMap;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.WorkItemLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CampaignViewTest {

    private static final String COLLECT = "Recueillir la fiche du service";

    private final Screens screens = new Screens();
    private final SelfDiagnoses diagnoses = screens.mocked(SelfDiagnoses.class);
    private final DiagnosisResults results = screens.mocked(DiagnosisResults.class);
    private final ReferentialVersions versions = screens.mocked(ReferentialVersions.class);

    @AfterEach
    void close() {
        screens.close();
    }

    private CampaignView open(Actor actor, SomeCampaign campaign) {
        when(diagnoses.campaignWithReference(any(), any())).thenReturn(campaign.sheet());
        when(versions.version(any())).thenReturn(SmallVersion.SHEET);
        screens.openAs(actor, CampaignView.class);
        Screens.go("autodiagnostic/AD-2022-01");
        return _get(CampaignView.class);
    }

    private static Actor sg() {
        return House.actor("sg");
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static List<String> buttons() {
        return _find(Button.class).stream().map(Button::getText).toList();
    }

    private static List<String> addresses() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    /** All entries of all menus. */
    private static List<String> entries() {
        List<String> entries = new ArrayList<>();
        _find(_get(CampaignView.class), MenuBar.class).forEach(menu -> menu.getItems()
                .forEach(item -> item.getSubMenu().getItems().forEach(entry -> entries.add(entry.getText()))));
        return entries;
    }

    private static void choose(String entry) {
        MenuItem item = _find(_get(CampaignView.class), MenuBar.class).stream()
                .flatMap(menu -> menu.getItems().stream())
                .flatMap(root -> root.getSubMenu().getItems().stream())
                .filter(one -> one.getText().equals(entry))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    // --- where it stands ---------------------------------------------------------------------------------------------

    @Test
    void itSaysWhereItStandsHowFarAndHowWellAsThreeFacts() {
        var texts = Screens.texts(open(House.rq(), SomeCampaign.in(CampaignState.OPEN)));

        assertThat(texts)
                .contains(
                        "Autodiagnostic 2022",
                        "AD-2022-01 · Référentiel de démonstration",
                        "en cours",
                        "12 sur 60 (20\u00a0%)",
                        "72,5\u00a0%",
                        "Lettre 12, du 6 juin 2022");
        assertThat(addresses()).contains("autodiagnostic/AD-2022-01/resultats");
    }

    @Test
    void whoMayNotReadTheScoreIsToldWhenAndIsNotLedToTheResults() {
        var texts = Screens.texts(open(
                House.actor("agent"),
                SomeCampaign.in(CampaignState.OPEN)
                        .unreadable()
                        .with(Fiche.of("BARU").unreadable().line())));

        assertThat(texts).anyMatch(text -> text.startsWith("Lisible de tous une fois"));
        assertThat(addresses()).noneMatch(address -> address.contains("resultats") || address.contains("fiches"));
    }

    @Test
    void anUnknownCampaignIsNotFound() {
        when(diagnoses.campaignWithReference(any(), any())).thenThrow(UnknownDiagnosis.withReference("AD-1999-01"));
        screens.openAs(House.rq(), CampaignView.class);

        Screens.go("autodiagnostic/AD-1999-01");

        assertThat(_find(CampaignView.class)).isEmpty();
    }

    @Test
    void aSuspendedCampaignSaysWhyAndWhereItStopped() {
        var texts = Screens.texts(open(
                House.rq(),
                SomeCampaign.in(CampaignState.SUSPENDED)
                        .because("Élections")
                        .history(
                                entry(DiagnosisHistory.SUSPENDED, "Élections"),
                                entry(DiagnosisHistory.COMPLETE),
                                entry(DiagnosisHistory.OPENED, "2022-07-29"))));

        assertThat(texts)
                .contains(
                        "Campagne suspendue le 28 juin 2022 par Secrétaire général\u00a0: «\u00a0Élections\u00a0»",
                        "suspendue ici");
        assertThat(texts.get(texts.indexOf("suspendue ici") - 1)).isEqualTo("Consolidation");
    }

    @Test
    void aCancelledCampaignSaysWhyAndOffersNothing() {
        var texts = Screens.texts(
                open(House.rq(), SomeCampaign.in(CampaignState.CANCELLED).because("Fusion de services")));

        assertThat(texts)
                .contains(
                        "Campagne annulée le 28 juin 2022 par Secrétaire général\u00a0: «\u00a0Fusion de services\u00a0»",
                        "annulée ici");
        assertThat(_find(_get(CampaignView.class), MenuBar.class)).isEmpty();
    }

    @Test
    void stagesFollowTheState() {
        assertThat(CampaignStages.of(
                        SomeCampaign.in(CampaignState.IN_PREPARATION).sheet()))
                .isEqualTo(CampaignStages.Stage.PREPARATION);
        assertThat(CampaignStages.of(SomeCampaign.in(CampaignState.VALIDATED).sheet()))
                .isEqualTo(CampaignStages.Stage.ACTIONS);
        assertThat(CampaignStages.of(SomeCampaign.in(CampaignState.VALIDATED)
                        .history(entry(DiagnosisHistory.ACTIONS_DECIDED, "1", "0", "0"))
                        .sheet()))
                .isEqualTo(CampaignStages.Stage.PRESENTATION);
        assertThat(CampaignStages.of(SomeCampaign.in(CampaignState.CANCELLED)
                        .history(entry(DiagnosisHistory.CONSOLIDATED))
                        .sheet()))
                .isEqualTo(CampaignStages.Stage.COMMITTEE);
    }

    private static HistoryEntry entry(DiagnosisHistory code, String... arguments) {
        return new HistoryEntry(MonthlyReview.YESTERDAY, House.RQ, code, List.of(arguments));
    }

    // --- the services ------------------------------------------------------------------------------------------------

    @Test
    void aVacantPostIsSaidWithWhoIsAskedNow() {
        var texts = Screens.texts(open(
                House.rq(),
                SomeCampaign.in(CampaignState.OPEN)
                        .with(
                                Fiche.of("BARU")
                                        .referent("baru")
                                        .substitute("agent")
                                        .line(),
                                Fiche.of("SIDSIC")
                                        .substitute("agent")
                                        .answeredBy("agent")
                                        .line(),
                                Fiche.of("SICRE").answeredBy("chef.baru").line(),
                                Fiche.of("RCOM").line())));

        assertThat(texts)
                .contains(
                        "Agent du BARU",
                        "Suppléant\u00a0: Agent",
                        "Poste vacant\u00a0; répond\u00a0: Agent (suppléant)",
                        "Poste vacant\u00a0; répond\u00a0: Chef du BARU (chef de service)",
                        "Poste vacant\u00a0; répond\u00a0: tout le service RCOM");
    }

    @Test
    void aLateSheetSaysWhoWasAlertedSinceWhen() {
        var texts = Screens.texts(open(
                House.rq(),
                SomeCampaign.in(CampaignState.OPEN)
                        .with(Fiche.of("BARU")
                                .referent("baru")
                                .due(MonthlyReview.TODAY.minusDays(9))
                                .headAlerted()
                                .secretaryAlerted()
                                .line())));

        assertThat(texts)
                .contains(
                        "1 fiche en retard",
                        "En retard de 9\u00a0jours",
                        "Alerte du jeudi 30 juin\u00a0: Chef du BARU",
                        "Alerte du jeudi 30 juin\u00a0: secrétaire général");
    }

    @Test
    void reasonsAndNarrowedModulesStandBesideTheService() {
        var texts = Screens.texts(open(
                House.rq(),
                SomeCampaign.in(CampaignState.OPEN)
                        .with(
                                Fiche.of("BARU")
                                        .in(SheetState.RETURNED)
                                        .because("Joignez le registre")
                                        .line(),
                                Fiche.of("SMI").only("M1").line(),
                                Fiche.of("RCOM")
                                        .in(SheetState.OUT_OF_SCOPE)
                                        .because("Fusion")
                                        .line(),
                                Fiche.of("SICRE")
                                        .in(SheetState.HANDED_IN)
                                        .handedInBy("agent")
                                        .line())));

        assertThat(texts)
                .contains(
                        "Motif\u00a0: Joignez le registre",
                        "Seulement\u00a0: Accueil",
                        "Motif\u00a0: Fusion",
                        "Remise par Agent");
    }

    @Test
    void theLinkToTheSheetSaysWhatThePersonDoesThere() {
        open(
                House.rq(),
                SomeCampaign.in(CampaignState.OPEN)
                        .with(
                                Fiche.of("BARU").may(SheetStep.ANSWER).line(),
                                Fiche.of("SMI")
                                        .in(SheetState.HANDED_IN)
                                        .may(SheetStep.ACCEPT, SheetStep.SEND_BACK)
                                        .line(),
                                Fiche.of("RCOM").in(SheetState.ACCEPTED).line(),
                                Fiche.of("SICRE").in(SheetState.PLANNED).line()));

        assertThat(_find(Anchor.class).stream()
                        .filter(link -> link.getHref().contains("/fiches/"))
                        .map(Anchor::getText))
                .containsExactlyInAnyOrder("Répondre", "Relire la fiche", "Voir la fiche");
    }

    @Test
    void aSheetIsCheckedOnItsPageWhereMarksAreMade() {
        open(
                House.rq(),
                SomeCampaign.in(CampaignState.OPEN)
                        .with(Fiche.of("SMI")
                                .in(SheetState.HANDED_IN)
                                .may(SheetStep.ACCEPT, SheetStep.SEND_BACK)
                                .line()));

        assertThat(addresses()).contains(DiagnosisNavigation.addressOf("AD-2022-01", House.SMI));
        assertThat(entries()).isEmpty();
    }

    private static void confirm() {
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
        dialog.close();
    }

    @Test
    void aServiceLeavesTheScopeWithAReasonButNotTheLastOne() {
        var baru = Fiche.of("BARU").line();
        open(
                House.rq(),
                SomeCampaign.in(CampaignState.OPEN)
                        .may(CampaignStep.LEAVE_SCOPE)
                        .with(baru));
        assertThat(entries()).doesNotContain("Sortir du périmètre…");

        screens.close();
        open(
                House.rq(),
                SomeCampaign.in(CampaignState.OPEN)
                        .may(CampaignStep.LEAVE_SCOPE)
                        .with(baru, Fiche.of("SMI").line()));
        choose("Sortir du périmètre…");
        _setValue(_get(TextArea.class), "Fusion");
        _click(button("Sortir du périmètre"));
        verify(diagnoses).leaveScope(House.rq(), baru.id(), "Fusion");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theHeadOfAServiceNamesItsReferentAndNobodyElses() {
        var baru = Fiche.of("BARU").line();
        Actor head = new Actor(
                House.COLLEAGUE,
                "Chef du BARU",
                Set.of(Role.AGENT, Role.HEAD_OF_SERVICE),
                Set.of(House.BARU),
                Set.of(House.BARU));
        open(
                head,
                SomeCampaign.in(CampaignState.OPEN)
                        .with(baru, Fiche.of("SMI").unreadable().line()));
        assertThat(entries()).containsExactly("Nommer le référent…");

        choose("Nommer le référent…");
        assertThat(Screens.texts(_get(Dialog.class)))
                .contains(
                        "Référent\u00a0: poste vacant, sans suppléant. La fiche sera demandée à Chef du BARU, chef de service.");
        _setValue(
                (ComboBox<PersonLine>) _get(ComboBox.class, spec -> spec.withLabel("Référent")),
                House.personLine("baru"));
        assertThat(Screens.texts(_get(Dialog.class))).contains("La fiche sera demandée à Agent du BARU.");
        _click(button("Enregistrer"));

        verify(diagnoses).nameReferent(head, baru.id(), House.AGENT, null);
    }

    @Test
    void whoWasAlertedSaysWhatIsDecidedAboutTheDelay() {
        var late = Fiche.of("BARU")
                .due(MonthlyReview.TODAY.minusDays(9))
                .headAlerted()
                .may(SheetStep.TREAT_DELAY)
                .line();
        open(sg(), SomeCampaign.in(CampaignState.OPEN).with(late));

        choose("Traiter le retard…");
        _click(button("Enregistrer la décision"));
        verify(diagnoses, never()).treatDelay(any(), any(), any());
        _setValue(_get(TextArea.class), "Un collègue aide");
        _click(button("Enregistrer la décision"));

        verify(diagnoses).treatDelay(sg(), late.id(), "Un collègue aide");
    }

    @Test
    void nothingIsLateWhileACampaignStandsStill() {
        var texts = Screens.texts(open(
                House.rq(),
                SomeCampaign.in(CampaignState.SUSPENDED)
                        .because("Élections")
                        .with(Fiche.of("BARU")
                                .due(MonthlyReview.TODAY.minusDays(9))
                                .line())));

        assertThat(texts).contains("22 juin 2022").noneMatch(text -> text.startsWith("En retard"));
    }

    @Test
    void aSheetThatWasTakenOverIsSaidToBeThatOfItsReferent() {
        var texts = Screens.texts(open(
                House.rq(),
                SomeCampaign.in(CampaignState.CLOSED)
                        .with(Fiche.of("BARU")
                                .in(SheetState.ACCEPTED)
                                .referent("baru")
                                .line())));

        assertThat(texts).contains("Agent du BARU").noneMatch(text -> text.startsWith("Remise par"));
    }

    @Test
    void whereNobodyHasChosenALevelNoSumIsTold() {
        var texts = Screens.texts(
                open(House.rq(), SomeCampaign.in(CampaignState.OPEN).scored(SomeCampaign.score("0", 0, 0, 0))));

        assertThat(texts).contains("Aucune réponse n’a encore de niveau.");
    }

    @Test
    void eachServicesDiagramIsCalledByItsService() {
        var barus = Fiche.of("BARU").line();
        when(screens.caseMaps.mapOf(any()))
                .thenReturn(new CaseMap(List.of(
                        diagram("Autodiagnostic", SomeCampaign.ID.toString()),
                        diagram("Autodiagnostic d’un service", barus.id().toString()))));
        open(House.rq(), SomeCampaign.in(CampaignState.OPEN).with(barus));

        @SuppressWarnings("unchecked")
        Select<CaseMap.Diagram> choice = _get(Select.class, spec -> spec.withLabel("Processus"));
        assertThat(choice.getListDataView().getItems().map(choice.getItemLabelGenerator()::apply))
                .containsExactly("Autodiagnostic (en cours)", "Autodiagnostic d’un service, BARU (en cours)");
        assertThat(choice.getValue().name()).isEqualTo("Autodiagnostic");
    }

    @Test
    void aStepThatIsTakenOnceForEachServiceNamesIt() {
        var barus = Fiche.of("BARU").line();
        var smis = Fiche.of("SMI").line();
        CaseMap.Diagram campaign = new CaseMap.Diagram(
                "self-diagnosis",
                "Autodiagnostic",
                SomeCampaign.ID.toString(),
                false,
                "<xml/>",
                List.of(step("Ouvrir la campagne", null), step(COLLECT, barus), step(COLLECT, smis)));
        when(screens.caseMaps.mapOf(any())).thenReturn(new CaseMap(List.of(campaign)));

        assertThat(Screens.texts(
                        open(House.rq(), SomeCampaign.in(CampaignState.OPEN).with(barus, smis))))
                .contains("Ouvrir la campagne", COLLECT + " · BARU", COLLECT + " · SMI");
    }

    private static CaseMap.Step step(String label, @Nullable SheetLine about) {
        return new CaseMap.Step(
                about == null ? "userTask_open" : "callActivity_services",
                label,
                about == null ? "userTask" : "callActivity",
                about == null ? null : about.id().toString(),
                CaseMap.State.CURRENT,
                null,
                List.of(),
                MonthlyReview.YESTERDAY,
                null,
                null);
    }

    private static CaseMap.Diagram diagram(String name, String businessKey) {
        return new CaseMap.Diagram("self-diagnosis", name, businessKey, false, "<xml/>", List.of());
    }

    // --- the steps ---------------------------------------------------------------------------------------------------

    @Test
    void whatIsMissingToOpenIsSaidBeforeTheClick() {
        var texts = Screens.texts(open(
                House.rq(),
                SomeCampaign.in(CampaignState.IN_PREPARATION)
                        .may(CampaignStep.OPEN, CampaignStep.EDIT)
                        .withoutMission()
                        .until(null)));

        assertThat(texts)
                .contains(
                        "Pour ouvrir la campagne, il manque\u00a0:",
                        "au moins un service",
                        "l’échéance",
                        "la référence de la lettre de mission",
                        "la date de la lettre de mission");
        assertThat(button("Ouvrir la campagne…").isEnabled()).isFalse();
        assertThat(addresses()).contains("autodiagnostic/AD-2022-01/modifier");
    }

    @Test
    void openingSaysWhoIsAskedUntilWhen() {
        open(
                House.rq(),
                SomeCampaign.in(CampaignState.IN_PREPARATION)
                        .may(CampaignStep.OPEN)
                        .with(
                                Fiche.of("BARU").in(SheetState.PLANNED).line(),
                                Fiche.of("SMI").in(SheetState.PLANNED).line()));

        _click(button("Ouvrir la campagne…"));
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
                .startsWith(
                        "Les 2 services reçoivent leur fiche et leur tâche, à remettre au plus tard le 29 juillet 2022");
        confirm();

        verify(diagnoses).open(House.rq(), SomeCampaign.ID);
        assertThat(Screens.said()).contains("La campagne AD-2022-01 est ouverte\u00a0: les services ont leur fiche.");
    }

    @Test
    void theDeadlineIsExtendedToALaterDayWithAReason() {
        open(House.rq(), SomeCampaign.in(CampaignState.OPEN).may(CampaignStep.EXTEND));

        _click(button("Reporter l’échéance…"));
        _setValue(_get(DatePicker.class), LocalDate.of(2022, 7, 20));
        _setValue(_get(TextArea.class), "Congés");
        _click(button("Reporter l’échéance"));
        verify(diagnoses, never()).extend(any(), any(), any(), any());
        _setValue(_get(DatePicker.class), LocalDate.of(2022, 8, 31));
        _click(button("Reporter l’échéance"));

        verify(diagnoses).extend(House.rq(), SomeCampaign.ID, LocalDate.of(2022, 8, 31), "Congés");
    }

    @Test
    void theResultsGoToTheCommitteeWithASummary() {
        open(House.rq(), SomeCampaign.in(CampaignState.IN_REVIEW).may(CampaignStep.CONSOLIDATE));

        _click(button("Consolider les résultats…"));
        _setValue(_get(TextArea.class), "Les courriels sont à reprendre");
        _click(button("Soumettre au comité"));

        verify(diagnoses).consolidate(House.rq(), SomeCampaign.ID, "Les courriels sont à reprendre");
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void managementRecordsTheDecisionAndARefusalKeepsWhatWasTyped() {
        open(sg(), SomeCampaign.in(CampaignState.WITH_COMMITTEE).may(CampaignStep.DECIDE));
        doThrow(DiagnosisStepRefused.of(CampaignStep.DECIDE, "AD-2022-01", CampaignState.VALIDATED))
                .doNothing()
                .when(diagnoses)
                .decide(any(), any(), any());

        _click(button("Enregistrer la décision du comité…"));
        _setValue((RadioButtonGroup<Outcome>) _get(RadioButtonGroup.class), Outcome.VALIDATED);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Procès-verbal")), "PV du 24 juin");
        screens.clickRefused(button("Enregistrer la décision"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Procès-verbal"))
                        .getValue())
                .isEqualTo("PV du 24 juin");
        _click(button("Enregistrer la décision"));

        verify(diagnoses, times(2)).decide(sg(), SomeCampaign.ID, new CommitteeDecision.Validate("PV du 24 juin"));
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void actionsAreDecidedInTheirTaskWhichKeepsWhatIsTyped() {
        var item = work("self-diagnosis/decide-actions");
        screens.worklist.open(item);
        open(House.rq(), SomeCampaign.in(CampaignState.VALIDATED).may(CampaignStep.PROPOSE_ACTIONS));

        assertThat(_find(Anchor.class).stream()
                        .filter(link -> link.getText().equals("Décider des actions"))
                        .map(Anchor::getHref))
                .containsExactly("taches/" + item.id());
    }

    private static WorkItemLine work(String formKey) {
        return new WorkItemLine(
                new WorkItemId(House.id(formKey)),
                "self-diagnosis",
                formKey,
                "Autodiagnostic 2022",
                "AD-2022-01",
                "self-diagnosis",
                SomeCampaign.ID.value(),
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

    @Test
    void thePresentationClosesIt() {
        open(House.rq(), SomeCampaign.in(CampaignState.VALIDATED).may(CampaignStep.PRESENT));

        _click(button("Présenter au comité des usagers…"));
        _click(button("Clore la campagne"));

        verify(diagnoses).present(House.rq(), SomeCampaign.ID, MonthlyReview.TODAY, "");
    }

    @Test
    void exceptionsAskForTheirReasonAndSayWhatTheyDo() {
        open(House.rq(), SomeCampaign.in(CampaignState.OPEN).may(CampaignStep.SUSPEND, CampaignStep.CANCEL));

        choose("Suspendre…");
        assertThat(Screens.texts(_get(Dialog.class))).anyMatch(text -> text.startsWith("Plus rien n’est demandé"));
        _setValue(_get(TextArea.class), "Élections");
        _click(button("Suspendre"));
        verify(diagnoses).suspend(House.rq(), SomeCampaign.ID, "Élections");

        choose("Annuler la campagne…");
        _click(button("Annuler la campagne"));
        verify(diagnoses, never()).cancel(any(), any(), any());
        _setValue(_get(TextArea.class), "Fusion");
        _click(button("Annuler la campagne"));
        verify(diagnoses).cancel(House.rq(), SomeCampaign.ID, "Fusion");
    }

    @Test
    void resumingMayGiveANewDeadline() {
        open(
                House.rq(),
                SomeCampaign.in(CampaignState.SUSPENDED).because("Élections").may(CampaignStep.RESUME));

        _click(button("Reprendre…"));
        _setValue(_get(DatePicker.class), MonthlyReview.TODAY);
        _click(button("Reprendre"));
        verify(diagnoses, never()).resume(any(), any(), any());
        _setValue(_get(DatePicker.class), LocalDate.of(2022, 9, 30));
        _click(button("Reprendre"));

        verify(diagnoses).resume(House.rq(), SomeCampaign.ID, LocalDate.of(2022, 9, 30));
    }

    @Test
    void whoMayDoNothingIsOfferedNothing() {
        for (String other : List.of("agent", "baru", "admin")) {
            open(
                    House.actor(other),
                    SomeCampaign.in(CampaignState.OPEN)
                            .unreadable()
                            .with(
                                    Fiche.of("SMI").unreadable().line(),
                                    Fiche.of("RCOM").unreadable().line()));
            assertThat(entries()).as(other).isEmpty();
            assertThat(buttons()).as(other).noneMatch(text -> text.endsWith("…"));
            screens.close();
        }
    }

    @Test
    void anInternalAuditorReadsTheSheetsAndTheResultsAndChangesNothing() {
        open(
                House.actor("agent", Role.AGENT, Role.INTERNAL_AUDITOR),
                SomeCampaign.in(CampaignState.OPEN)
                        .with(Fiche.of("BARU").line(), Fiche.of("SMI").line()));

        assertThat(addresses())
                .contains(
                        "autodiagnostic/AD-2022-01/resultats",
                        DiagnosisNavigation.addressOf("AD-2022-01", House.BARU),
                        DiagnosisNavigation.addressOf("AD-2022-01", House.SMI));
        assertThat(entries()).isEmpty();
        assertThat(buttons()).noneMatch(text -> text.endsWith("…"));
    }

    @Test
    void whoAnswersIsLedToTheOwnSheetAlone() {
        open(
                House.agent(),
                SomeCampaign.in(CampaignState.OPEN)
                        .unreadable()
                        .with(
                                Fiche.of("BARU").may(SheetStep.ANSWER).line(),
                                Fiche.of("SMI").unreadable().line()));

        assertThat(addresses())
                .filteredOn(address -> address.contains("/fiches/"))
                .containsExactly(DiagnosisNavigation.addressOf("AD-2022-01", House.BARU));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPrefectDecidesAsTheSecretaryGeneralDoes() {
        Actor prefect = House.actor("agent", Role.AGENT, Role.PREFECT);
        open(prefect, SomeCampaign.in(CampaignState.WITH_COMMITTEE).may(CampaignStep.DECIDE));

        _click(button("Enregistrer la décision du comité…"));
        _setValue((RadioButtonGroup<Outcome>) _get(RadioButtonGroup.class), Outcome.VALIDATED);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Procès-verbal")), "PV");
        _click(button("Enregistrer la décision"));

        verify(diagnoses).decide(prefect, SomeCampaign.ID, new CommitteeDecision.Validate("PV"));
    }

    // --- what was decided --------------------------------------------------------------------------------------------

    @Test
    void decisionsFollowUpsAndTheFingerprintStayReadable() {
        var score = new ScoreLine(ScoreKey.campaign(), "Autodiagnostic 2022", SomeCampaign.SCORE);
        when(results.results(any(), any()))
                .thenReturn(new Results(
                        "AD-2022-01",
                        "Autodiagnostic 2022",
                        "Référentiel",
                        "Préfecture du Gers",
                        null,
                        null,
                        score,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Results.Gap("A", "Le délai est affiché", "accueil-general", List.of())),
                        null));
        var texts = Screens.texts(open(
                House.actor("agent"),
                SomeCampaign.in(CampaignState.CLOSED)
                        .summedUp("Les courriels sont à reprendre")
                        .frozen("ab12")
                        .presented(LocalDate.of(2022, 6, 28))
                        .decided(
                                new Decided(Outcome.VALIDATED, "PV 2", null, null, null, MonthlyReview.YESTERDAY),
                                new Decided(
                                        Outcome.ADJOURNED,
                                        "PV 1",
                                        "Quorum",
                                        LocalDate.of(2022, 6, 20),
                                        House.personId("sg"),
                                        MonthlyReview.YESTERDAY))
                        .followedUp(
                                new FollowUp("A", "ACT-2022-016", false, null),
                                new FollowUp("B", "ACT-2022-003", true, null),
                                new FollowUp("C", null, false, "Traité en réunion"))));

        assertThat(texts)
                .contains(
                        "Les courriels sont à reprendre",
                        "Résultats validés",
                        "Procès-verbal\u00a0: PV 2",
                        "Décision ajournée",
                        "Jusqu’au 20 juin 2022",
                        "Quorum",
                        "Le délai est affiché",
                        "Ouverte pour cet écart",
                        "Déjà au plan",
                        "Sans action\u00a0: Traité en réunion",
                        "Les résultats ont été présentés le 28 juin 2022.",
                        "ab12")
                .anyMatch(text -> text.startsWith("en réunion du comité, "));
        assertThat(addresses()).contains("plan/ACT-2022-016", "plan/ACT-2022-003");
    }

    @Test
    void theHistoryIsToldInSentences() {
        when(diagnoses.campaignWithReference(any(), any()))
                .thenReturn(SomeCampaign.in(CampaignState.OPEN)
                        .history(
                                entry(DiagnosisHistory.SENT_BACK, House.BARU.toString(), "Complétez", "2"),
                                entry(DiagnosisHistory.REFERENT_NAMED, House.SMI.toString(), ""),
                                entry(DiagnosisHistory.OPENED, "2022-07-29"))
                        .sheet());
        screens.openAs(House.rq(), CampaignView.class);
        Screens.go("autodiagnostic/AD-2022-01?onglet=historique");

        assertThat(Screens.texts(_get(CampaignHistory.class)))
                .contains(
                        "BARU – fiche renvoyée, 2 critères à revoir. Complétez",
                        "SMI – référent désormais\u00a0: personne, le poste est vacant",
                        "Campagne ouverte, fiches à remettre au plus tard le 29 juillet 2022");
    }

    @Test
    void whatOthersDidShowsWithoutAReloadAndTheOpenTabStays() {
        CampaignView view = open(House.rq(), SomeCampaign.in(CampaignState.OPEN));
        CampaignSheet later = SomeCampaign.in(CampaignState.IN_REVIEW).sheet();
        Component before = _get(CampaignStages.class);
        look(view);
        assertThat(_get(CampaignStages.class)).isSameAs(before);

        when(diagnoses.campaignWithReference(any(), any())).thenReturn(later);
        look(view);

        assertThat(Screens.texts(view)).contains("En consolidation");
        assertThat(_get(CampaignStages.class)).isNotSameAs(before);
    }

    /** As the browser asks when the person comes back to the window. */
    private static void look(CampaignView view) {
        _get(view, Refresh.class, spec -> {}).look();
    }

    @Test
    void aCampaignThatWasTakenOverSaysSoAndHasNoStagesOfItsOwn() {
        open(
                House.agent(),
                SomeCampaign.in(CampaignState.CLOSED)
                        .takenOver(new TakenOver(
                                House.rq().person(),
                                MonthlyReview.YESTERDAY,
                                "grille.xlsx",
                                LocalDate.of(2022, 1, 20),
                                LocalDate.of(2022, 2, 24)))
                        .history(entry(DiagnosisHistory.TAKEN_OVER, "grille.xlsx", "2022-01-20", "2022-02-24")));

        assertThat(Screens.texts(_get(CampaignView.class)))
                .contains("Repris")
                .anyMatch(text -> text.startsWith("Repris par Responsable qualité") && text.contains("grille.xlsx"))
                .anyMatch(text -> text.startsWith("Autodiagnostic repris du fichier grille.xlsx"));
        assertThat(_find(CampaignStages.class)).isEmpty();
    }
}
