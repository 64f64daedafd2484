package fr.qualipilote.ui.plan;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.actionplan.EditAction;
import fr.qualipilote.actionplan.QualifyAction;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.SeedPlan;
import fr.qualipilote.worklist.CaseMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class ActionDetailsViewTest {

    private static final String RECURRING = "ACT-2022-012";
    private static final String ONCE = "ACT-2022-003";

    private final House house = new House();
    private final SeedPlan seed = new SeedPlan(house);
    private final CurrentActor currentActor = mock(CurrentActor.class);
    private final Actor actor = House.actor("rq");

    @BeforeEach
    void open() {
        Browserless.open();
        when(currentActor.get()).thenReturn(actor);
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void theThreeDatesStandBesideTheRule() {
        seed.put(3, SeedPlan.late(seed.line(3)));

        assertThat(text(show(ONCE)))
                .contains("Règle")
                .contains("Une fois")
                .contains("lundi 20 juin")
                .contains("Échéance initiale")
                .contains("mercredi 1er juin 2022")
                .contains("2 reports")
                .contains("En retard")
                .contains("Escaladée");
        assertThat(text(show(RECURRING)))
                .contains("Tous les mois, le 1er jour ouvré")
                .contains("vendredi 1er juillet");
    }

    @Test
    void whoHasAnsweredIsToldForEachOccurrence() {
        String text = text(show(RECURRING));

        assertThat(text).contains("juin 2022, à faire pour le vendredi 1er juillet 2022");
        assertThat(text).contains("Échantillon de 46 courriels").contains("SMI").contains("pas encore répondu");
    }

    @Test
    void closingDemandsAreSaidBeforeTheClick() {
        assertThat(text(show(RECURRING)))
                .contains("Pour clore cette action")
                .contains("Une preuve jointe à chaque occurrence")
                .contains("Chaque occurrence vérifiée par Adjoint au responsable qualité");
    }

    @Test
    void whoMayDoNothingSeesNoButton() {
        assertThat(buttons(show(RECURRING))).isEmpty();
        assertThat(_find(StepBar.class).get(0).getComponentCount()).isZero();
    }

    @Test
    void openWorkLeadsToItsTask() {
        ActionDetailsView view = show(RECURRING);

        assertThat(_find(view, Anchor.class).stream().map(Anchor::getHref))
                .anyMatch(href -> href.startsWith("taches/"));
        assertThat(text(view)).contains("Répondre à la proposition");
    }

    @Test
    void anUnknownReferenceLeadsToTheMissingPage() {
        BeforeEnterEvent event = event("ACT-1999-001", "");
        view().beforeEnter(event);

        verify(event).rerouteToError(NotFoundException.class);
    }

    @Test
    void thePilotAcceptsAfterReadingTheDate() {
        step(ActionStep.ACCEPT, "ACT-2022-001", "Accepter");
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        assertThat(dialog.getElement().getProperty("message")).contains("jeudi 15 septembre 2022");
        com.vaadin.flow.component.ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));

        verify(seed.plans).accept(actor, seed.line(1).id());
    }

    @Test
    void aRefusalNeedsItsReason() {
        step(ActionStep.REFUSE, "ACT-2022-001", "Refuser…");
        Dialog dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("Refuser")));
        verify(seed.plans, never()).refuse(any(), any(), any());
        assertThat(_get(dialog, TextArea.class).isInvalid()).isTrue();

        _setValue(_get(dialog, TextArea.class), "Pas de budget cette année");
        _click(_get(dialog, Button.class, spec -> spec.withText("Refuser")));
        verify(seed.plans).refuse(actor, seed.line(1).id(), "Pas de budget cette année");
    }

    @Test
    void anotherDateMustComeAfterTheOneInForce() {
        seed.put(3, SeedPlan.in(seed.line(3), ActionState.IN_PROGRESS));
        step(ActionStep.REQUEST_POSTPONEMENT, ONCE, "Demander un report…");
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextArea.class), "Artisan indisponible");
        _setValue(_get(dialog, DatePicker.class), LocalDate.of(2022, 9, 1));
        _click(_get(dialog, Button.class, spec -> spec.withText("Demander un report")));
        verify(seed.plans, never()).requestPostponement(any(), any(), any(), any());

        _setValue(_get(dialog, DatePicker.class), LocalDate.of(2022, 10, 1));
        _click(_get(dialog, Button.class, spec -> spec.withText("Demander un report")));
        verify(seed.plans)
                .requestPostponement(actor, seed.line(3).id(), LocalDate.of(2022, 10, 1), "Artisan indisponible");
    }

    @Test
    void aPostponementIsGrantedWithoutButRefusedOnlyWithANote() {
        seed.put(3, SeedPlan.late(seed.line(3)));
        step(ActionStep.DECIDE_POSTPONEMENT, ONCE, "Décider du report…");
        Dialog dialog = _get(Dialog.class);
        assertThat(text(dialog))
                .contains("Travaux en cours, artisan indisponible")
                .contains("vendredi 15 juillet 2022");
        _click(_get(dialog, Button.class, spec -> spec.withText("Refuser le report")));
        verify(seed.plans, never()).decidePostponement(any(), any(), org.mockito.ArgumentMatchers.anyBoolean(), any());

        _click(_get(dialog, Button.class, spec -> spec.withText("Accorder")));
        verify(seed.plans)
                .decidePostponement(
                        actor, seed.sheet(seed.line(3)).postponements().get(0).id(), true, null);
    }

    @Test
    void progressIsReportedWithANote() {
        step(ActionStep.REPORT_PROGRESS, RECURRING, "Faire le point…");
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, IntegerField.class), 60);
        _setValue(_get(dialog, TextArea.class), "Deux mois sur trois");
        _click(_get(dialog, Button.class, spec -> spec.withText("Enregistrer")));

        verify(seed.plans).reportProgress(actor, seed.line(12).id(), 60, "Deux mois sur trois", null);
    }

    @Test
    void anotherPilotIsChosenAmongTheOthers() {
        step(ActionStep.TRANSFER, RECURRING, "Changer de pilote…");
        Dialog dialog = _get(Dialog.class);
        @SuppressWarnings("unchecked")
        ComboBox<fr.qualipilote.organisation.PersonLine> to = _get(dialog, ComboBox.class);
        assertThat(to.getListDataView().getItems()).doesNotContain(House.personLine("rq"));
        _setValue(to, House.personLine("chef.baru"));
        _setValue(_get(dialog, TextArea.class), "Départ en juillet");
        _click(_get(dialog, Button.class, spec -> spec.withText("Changer de pilote")));

        verify(seed.plans).transfer(actor, seed.line(12).id(), House.personId("chef.baru"), "Départ en juillet");
    }

    @Test
    void abandoningNamesWhatItEnds() {
        step(ActionStep.ABANDON, RECURRING, "Abandonner…");
        Dialog dialog = _get(Dialog.class);
        assertThat(text(dialog)).contains("1 réalisation en cours et toutes les tâches ouvertes");
        _setValue(_get(dialog, TextArea.class), "COPIL du 12 mai 2022");
        _click(_get(dialog, Button.class, spec -> spec.withText("Abandonner")));

        verify(seed.plans).abandon(actor, seed.line(12).id(), "COPIL du 12 mai 2022");
    }

    @Test
    void qualifyingNeedsAPilotAndCarriesTheWholeForm() {
        step(ActionStep.QUALIFY, "ACT-2022-001", "Qualifier…");
        Dialog dialog = _get(Dialog.class);
        @SuppressWarnings("unchecked")
        ComboBox<fr.qualipilote.organisation.PersonLine> pilot =
                _get(dialog, ComboBox.class, spec -> spec.withLabel("Pilote"));
        pilot.clear();
        _click(_get(dialog, Button.class, spec -> spec.withText("Retenir l’action")));
        verify(seed.plans, never()).qualify(any(), any());

        _setValue(pilot, House.personLine("chef.baru"));
        _click(_get(dialog, Button.class, spec -> spec.withText("Retenir l’action")));
        ArgumentCaptor<QualifyAction> command = ArgumentCaptor.forClass(QualifyAction.class);
        verify(seed.plans).qualify(org.mockito.ArgumentMatchers.eq(actor), command.capture());
        assertThat(command.getValue().pilot()).isEqualTo(House.personId("chef.baru"));
        assertThat(command.getValue().dueOn()).isEqualTo(LocalDate.of(2022, 9, 15));
        assertThat(command.getValue().contributors()).isEqualTo(seed.line(1).contributors());
    }

    @Test
    void anEditionCarriesTheVersionThatWasShown() {
        step(ActionStep.EDIT, RECURRING, "Modifier…");
        Dialog dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("Enregistrer")));

        ArgumentCaptor<EditAction> command = ArgumentCaptor.forClass(EditAction.class);
        verify(seed.plans).edit(org.mockito.ArgumentMatchers.eq(actor), command.capture());
        assertThat(command.getValue().version()).isEqualTo(3);
        assertThat(command.getValue().label()).isEqualTo(seed.line(12).label());
    }

    @Test
    void anObservationIsAddedOnThePageByWhomMay() {
        assertThat(_find(showPart(RECURRING, "observations"), TextArea.class)).isEmpty();

        seed.allowing(ActionStep.OBSERVE);
        ActionDetailsView view = showPart(RECURRING, "observations");
        _setValue(_get(view, TextArea.class), "Vu au comité");
        _click(_get(view, Button.class, spec -> spec.withText("Ajouter une observation")));
        verify(seed.plans).observe(actor, seed.line(12).id(), "Vu au comité");
    }

    @Test
    void theAddressOpensAPart() {
        ActionDetailsView view = showPart(RECURRING, "historique");

        assertThat(_get(view, TabSheet.class).getSelectedTab().getLabel()).isEqualTo("Historique");
        assertThat(_find(view, HistoryList.class)).hasSize(1);
        assertThat(_find(view, CarryingOutList.class)).isEmpty();
    }

    private void step(ActionStep step, String reference, String button) {
        seed.allowing(step);
        ActionDetailsView view = show(reference);
        _click(_get(view, Button.class, spec -> spec.withText(button)));
    }

    private ActionDetailsView show(String reference) {
        return showPart(reference, "");
    }

    private ActionDetailsView showPart(String reference, String part) {
        UI.getCurrent().removeAll();
        ActionDetailsView view = view();
        UI.getCurrent().add(view);
        view.beforeEnter(event(reference, part.isEmpty() ? "" : "onglet=" + part));
        return view;
    }

    private ActionDetailsView view() {
        return new ActionDetailsView(
                seed.plans,
                house.worklist(seed),
                caseId -> new CaseMap(List.of()),
                currentActor,
                BusinessClock.fixedAt(House.TODAY),
                new Names(house.people, house.services, house.referentials));
    }

    private static BeforeEnterEvent event(String reference, String query) {
        BeforeEnterEvent event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(new RouteParameters(Map.of("reference", reference)));
        when(event.getLocation()).thenReturn(new Location("plan/" + reference, QueryParameters.fromString(query)));
        return event;
    }

    private static List<String> buttons(ActionDetailsView view) {
        return _find(view, Button.class).stream().map(Button::getText).toList();
    }

    private static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
