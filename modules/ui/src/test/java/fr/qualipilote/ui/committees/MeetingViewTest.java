package fr.qualipilote.ui.committees;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Attendance;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.DraftDecision;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.MeetingSheet;
import fr.qualipilote.organisation.MeetingState;
import fr.qualipilote.organisation.MeetingStep;
import fr.qualipilote.organisation.Meetings;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.ui.part.Refresh;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.Screens;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class MeetingViewTest {

    private static final MeetingStep[] SITTING = {MeetingStep.PREPARE, MeetingStep.TAKE_MINUTES, MeetingStep.CLOSE};

    private final Screens screens = new Screens();
    private final Meetings meetings = screens.mocked(Meetings.class);
    private final Actor secretary = House.rq();

    @AfterEach
    void close() {
        screens.close();
    }

    private void open(MeetingSheet sheet) {
        open(sheet, 1);
    }

    private void open(MeetingSheet sheet, int item) {
        when(meetings.meeting(any(), eq(SomeMeeting.ID))).thenReturn(sheet);
        screens.openAs(secretary, MeetingView.class);
        Screens.go("reunions/" + SomeMeeting.ID + "?point=" + item);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static List<String> texts() {
        return Screens.texts(_get(MeetingView.class));
    }

    // --- who sees what -----------------------------------------------------------------------------------------------

    @Test
    void whoDoesNotReadTheMeetingSeesItsDateAlone() {
        open(SomeMeeting.closedToMe(MeetingState.OPEN));
        assertThat(texts()).contains("COPIL, 24 juin 2022", "Rien à lire ici pour l’instant");
        assertThat(_find(TextArea.class)).isEmpty();
        assertThat(_find(_get(MeetingView.class), Button.class)).isEmpty();
    }

    @Test
    void aMemberReadsTheAgendaAndChangesNothing() {
        open(SomeMeeting.sheet(MeetingState.CONVENED, false));
        assertThat(texts()).contains("Bilan intermédiaire", "Un expert");
        assertThat(_find(TextArea.class)).isEmpty();
        assertThat(_find(Select.class)).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("Convoquer"))).isEmpty();
    }

    @Test
    void whoPreparesIsToldWhenNobodyIsLeftToApproveTheMinutes() {
        open(SomeMeeting.sheet(MeetingState.HELD, false, MeetingStep.COMPLETE_MINUTES));
        assertThat(texts()).noneMatch(text -> text.startsWith("Personne ne peut approuver"));
        open(SomeMeeting.withoutChair(MeetingState.HELD, MeetingStep.COMPLETE_MINUTES));
        assertThat(texts()).anyMatch(text -> text.startsWith("Personne ne peut approuver"));
    }

    @Test
    void eachStepHasItsButtonWhereItMayBeTaken() {
        open(SomeMeeting.sheet(
                MeetingState.PLANNED,
                false,
                MeetingStep.PREPARE,
                MeetingStep.MOVE,
                MeetingStep.CANCEL,
                MeetingStep.CONVENE,
                MeetingStep.OPEN));
        assertThat(_find(Button.class).stream().map(Button::getText))
                .contains("Annuler la réunion", "Déplacer", "Convoquer", "Ouvrir la séance", "Ajouter un point");
        _click(button("Ouvrir la séance"));
        verify(meetings).open(secretary, SomeMeeting.ID);
    }

    @Test
    void theCalendarFileIsThereForEverybody() {
        open(SomeMeeting.closedToMe(MeetingState.PLANNED));
        assertThat(_find(Anchor.class, spec -> spec.withText("Agenda (.ics)"))).hasSize(1);
    }

    // --- agenda ------------------------------------------------------------------------------------------------------

    @Test
    void theItemOfTheAddressIsOpen() {
        open(SomeMeeting.sheet(MeetingState.OPEN, false, SITTING), 2);
        assertThat(_find(Anchor.class).stream()
                        .filter(link -> "true".equals(link.getElement().getAttribute("aria-current")))
                        .map(Anchor::getText))
                .containsExactly("Travaux");
        assertThat(texts()).contains("2. Travaux", "Report à décider · ACT-2022-004");
    }

    @Test
    void anItemIsMovedByAButtonThatSaysWhich() {
        open(SomeMeeting.sheet(MeetingState.PLANNED, false, MeetingStep.PREPARE));
        Button down = _find(Button.class).stream()
                .filter(button -> button.getAriaLabel()
                        .filter("Descendre\u00a0: Bilan intermédiaire"::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
        _click(down);
        verify(meetings).moveItem(secretary, SomeMeeting.BY_HAND, 1);
    }

    @Test
    void anItemIsTypedByHand() {
        open(SomeMeeting.sheet(MeetingState.PLANNED, false, MeetingStep.PREPARE));
        _click(button("Ajouter un point"));
        _click(button("Enregistrer"));
        TextField title = _get(TextField.class, spec -> spec.withLabel("Intitulé du point"));
        assertThat(title.isInvalid()).isTrue();
        _setValue(title, "Audit externe");
        _click(button("Enregistrer"));
        verify(meetings).addItem(secretary, SomeMeeting.ID, "Audit externe", 10);
    }

    @Test
    void whatWaitsIsPutOnTheAgenda() {
        when(meetings.waiting(any(), any())).thenReturn(List.of(SomeMeeting.postponement()));
        open(SomeMeeting.sheet(MeetingState.PLANNED, false, MeetingStep.PREPARE));
        _click(button("Ce qui attend…"));
        Button put = _find(Button.class).stream()
                .filter(button -> button.getAriaLabel()
                        .filter("Mettre à l’ordre du jour\u00a0: Travaux"::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
        _click(put);
        verify(meetings).addMatter(secretary, SomeMeeting.ID, "postponement", "7");
        assertThat(put.isEnabled()).isFalse();
    }

    // --- telling the members -----------------------------------------------------------------------------------------

    @Test
    void whoConvenesIsGivenWhatToSendForTheProductSendsNothing() {
        when(screens.house.people.people())
                .thenReturn(List.of(new PersonLine(
                        House.COLLEAGUE, "Secrétaire générale", "sg@exemple.fr", java.util.Set.of(), true)));
        MeetingStep[] steps = {MeetingStep.PREPARE, MeetingStep.CONVENE};
        open(SomeMeeting.sheet(MeetingState.PLANNED, false, steps));
        assertThat(_find(Button.class, spec -> spec.withText("Prévenir les membres")))
                .isEmpty();
        _click(button("Convoquer"));
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        verify(meetings).convene(secretary, SomeMeeting.ID);
        Dialog invite = _get(Dialog.class);
        assertThat(_get(invite, TextArea.class).getValue())
                .contains("La réunion «\u00a0COPIL\u00a0» se tiendra le 24 juin 2022 à 14:30")
                .contains("1. Bilan intermédiaire\n2. Travaux");
        assertThat(_get(invite, Anchor.class, spec -> spec.withText("Ouvrir dans ma messagerie"))
                        .getHref())
                .startsWith("mailto:sg@exemple.fr?subject=COPIL%20du%2024%20juin%202022&body=Bonjour%2C%0D%0A");
        assertThat(Screens.texts(invite))
                .contains(
                        "L’application n’envoie pas de courriel. Le message est prêt\u00a0: copiez-le, ou ouvrez-le dans"
                                + " votre messagerie\u00a0; le fichier d’agenda (.ics) s’y joint.")
                .contains("À prévenir autrement, sans adresse connue ici\u00a0: Un expert.");
        assertThat(_find(invite, Anchor.class, spec -> spec.withText("Agenda (.ics)")))
                .hasSize(1);
    }

    @Test
    void withoutAnyAddressTheTextIsThereToBeCopied() {
        open(SomeMeeting.sheet(MeetingState.CONVENED, false, MeetingStep.PREPARE));
        _click(button("Prévenir les membres"));
        Dialog invite = _get(Dialog.class);
        assertThat(_find(invite, Anchor.class, spec -> spec.withText("Ouvrir dans ma messagerie")))
                .isEmpty();
        assertThat(Screens.texts(invite)).anyMatch(text -> text.startsWith("Aucune adresse électronique"));
    }

    // --- with colleagues ---------------------------------------------------------------------------------------------

    @Test
    void whatAColleagueDecidesIsShownAndWhatIsTypedHereStays() {
        open(SomeMeeting.sheet(MeetingState.OPEN, true, SITTING));
        TextArea mine = _get(TextArea.class, spec -> spec.withLabel("Décision"));
        when(meetings.meeting(any(), eq(SomeMeeting.ID)))
                .thenReturn(SomeMeeting.discussed(
                        SomeMeeting.sheet(MeetingState.OPEN, true, SITTING), "Dit ailleurs", SomeMeeting.taken()));
        look();
        assertThat(texts()).contains("Décidé par un collègue");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Décision"))).isSameAs(mine);
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Discussion")).getValue())
                .isEqualTo("Dit ailleurs");
        verify(meetings, never()).note(any(), any(), any());
    }

    @Test
    void whoeverAColleagueMarksIsShownAndWhatIsBeingChosenHereStays() {
        open(SomeMeeting.sheet(MeetingState.OPEN, false, SITTING));
        Select<Attendance> mine = presence(0);
        mine.setValue(Attendance.REPRESENTED);
        when(meetings.meeting(any(), eq(SomeMeeting.ID)))
                .thenReturn(SomeMeeting.guestCame(SomeMeeting.sheet(MeetingState.OPEN, false, SITTING)));
        look();
        assertThat(presence(0)).isSameAs(mine);
        assertThat(mine.getValue()).isEqualTo(Attendance.REPRESENTED);
        assertThat(presence(1).getValue()).isEqualTo(Attendance.PRESENT);
        verify(meetings, never()).mark(any(), any(), any(), any());
    }

    @Test
    void aDraftThatAColleagueHasDroppedGoesAndOneThatIsBegunComes() {
        open(SomeMeeting.sheet(MeetingState.OPEN, true, SITTING));
        when(meetings.meeting(any(), eq(SomeMeeting.ID)))
                .thenReturn(SomeMeeting.sheet(MeetingState.OPEN, false, SITTING));
        look();
        assertThat(_find(TextArea.class, spec -> spec.withLabel("Décision"))).isEmpty();
        when(meetings.meeting(any(), eq(SomeMeeting.ID)))
                .thenReturn(SomeMeeting.sheet(MeetingState.OPEN, true, SITTING));
        look();
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Décision")).getValue())
                .isEqualTo("Le bil");
    }

    @Test
    void aMeetingThatIsClosedMeanwhileIsShownClosedAndLookedForNoMore() {
        open(SomeMeeting.sheet(MeetingState.OPEN, false, SITTING));
        when(meetings.meeting(any(), eq(SomeMeeting.ID))).thenReturn(SomeMeeting.sheet(MeetingState.HELD, false));
        look();
        assertThat(_find(Button.class, spec -> spec.withText("Nouvelle décision")))
                .isEmpty();
        assertThat(_find(Refresh.class)).isEmpty();
    }

    private static void look() {
        _find(Refresh.class).get(0).look();
    }

    // --- minutes -----------------------------------------------------------------------------------------------------

    @Test
    void whatIsSaidIsKeptAsItIsTyped() {
        open(SomeMeeting.sheet(MeetingState.OPEN, false, SITTING));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Discussion")), "Présentation du bilan");
        verify(meetings).note(secretary, SomeMeeting.BY_HAND, "Présentation du bilan");
    }

    @Test
    void aHalfTypedDecisionIsThereAgainAndTakenAsItStands() {
        open(SomeMeeting.sheet(MeetingState.OPEN, true, SITTING));
        when(meetings.record(any(), any())).thenReturn("D-2022-03-02");
        TextArea text = _get(TextArea.class, spec -> spec.withLabel("Décision"));
        assertThat(text.getValue()).isEqualTo("Le bil");

        text.setValue("Le bilan est approuvé.");
        _click(button("Enregistrer la décision"));

        InOrder order = inOrder(meetings);
        order.verify(meetings)
                .keepDraft(secretary, SomeMeeting.DRAFT, DraftDecision.empty().text("Le bilan est approuvé."));
        order.verify(meetings).record(secretary, SomeMeeting.DRAFT);
        assertThat(Screens.said()).contains("La décision D-2022-03-02 est enregistrée.");
    }

    @Test
    void aDecisionThatIsRefusedSaysWhyAndStaysWhereItIs() {
        open(SomeMeeting.sheet(MeetingState.OPEN, true, SITTING));
        doThrow(InvalidOrganisation.because("decision-date-missing", "The date is missing"))
                .when(meetings)
                .record(any(), any());
        screens.clickRefused(button("Enregistrer la décision"));
        assertThat(Screens.said()).contains("Il manque une date à cette décision.");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Décision")).getValue())
                .isEqualTo("Le bil");
    }

    @Test
    void underAnItemTypedByHandADecisionNotesOrStartsAnAction() {
        open(SomeMeeting.sheet(MeetingState.OPEN, true, SITTING));
        Select<DecisionKind> kind = kind();
        assertThat(kind.getListDataView().getItems()).containsExactly(DecisionKind.NOTE, DecisionKind.START_ACTION);
        assertThat(_find(ComboBox.class, spec -> spec.withLabel("Thème"))).isEmpty();

        kind.setValue(DecisionKind.START_ACTION);
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                kind,
                new com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent<>(
                        kind, kind, DecisionKind.NOTE, true));

        ComboBox<ChapterLine> theme = theme();
        theme.setValue(screens.house.referentials.chapters().get(0));
        _get(DatePicker.class, spec -> spec.withLabel("Échéance")).setValue(House.TODAY.plusDays(30));
        when(meetings.record(any(), any())).thenReturn("D-2022-03-02");
        _click(button("Enregistrer la décision"));
        verify(meetings)
                .keepDraft(
                        secretary,
                        SomeMeeting.DRAFT,
                        new DraftDecision(
                                DecisionKind.START_ACTION,
                                "Le bil",
                                null,
                                House.TODAY.plusDays(30),
                                theme.getValue().code(),
                                Set.of()));
    }

    @Test
    void whoIsAskedForMoreIsChosenAmongTheServicesThatTakePart() {
        DraftDecision typed =
                DraftDecision.empty().kind(DecisionKind.ASK_FOR_MORE).text("Joindre le registre");
        when(meetings.askable(secretary, SomeMeeting.ABOUT)).thenReturn(List.of(House.BARU, House.SMI));
        open(SomeMeeting.askingForMore(typed, SITTING));
        MultiSelectComboBox<ServiceId> services = services();

        _click(button("Enregistrer la décision"));
        assertThat(services.isInvalid()).isTrue();
        verify(meetings, never()).record(any(), any());

        when(meetings.record(any(), any())).thenReturn("D-2022-03-02");
        services.setValue(House.SMI);
        _click(button("Enregistrer la décision"));
        verify(meetings).keepDraft(secretary, SomeMeeting.DRAFT, typed.services(Set.of(House.SMI)));
        verify(meetings).record(secretary, SomeMeeting.DRAFT);
    }

    @Test
    void nobodyIsNamedForAnotherDecision() {
        when(meetings.askable(secretary, SomeMeeting.ABOUT)).thenReturn(List.of(House.BARU, House.SMI));
        open(SomeMeeting.askingForMore(DraftDecision.empty().kind(DecisionKind.VALIDATE), SITTING));
        assertThat(_find(MultiSelectComboBox.class, spec -> spec.withLabel("Services à interroger")))
                .isEmpty();
    }

    @Test
    void theServicesThatAColleagueChoosesAreShownHereToo() {
        DraftDecision typed =
                DraftDecision.empty().kind(DecisionKind.ASK_FOR_MORE).text("Joindre le registre");
        when(meetings.askable(secretary, SomeMeeting.ABOUT)).thenReturn(List.of(House.BARU, House.SMI));
        open(SomeMeeting.askingForMore(typed, SITTING));
        when(meetings.meeting(any(), eq(SomeMeeting.ID)))
                .thenReturn(SomeMeeting.askingForMore(typed.services(Set.of(House.BARU)), SITTING));
        look();
        assertThat(services().getValue()).containsExactly(House.BARU);
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<ServiceId> services() {
        return _get(MultiSelectComboBox.class, spec -> spec.withLabel("Services à interroger"));
    }

    @SuppressWarnings("unchecked")
    private static Select<DecisionKind> kind() {
        return _get(Select.class, spec -> spec.withLabel("Suite donnée"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<ChapterLine> theme() {
        return _get(ComboBox.class, spec -> spec.withLabel("Thème"));
    }

    @Test
    void aNewDecisionIsBegunAndADraftIsDiscarded() {
        open(SomeMeeting.sheet(MeetingState.OPEN, true, SITTING));
        _click(button("Nouvelle décision"));
        verify(meetings).draft(secretary, SomeMeeting.BY_HAND);
        _click(button("Effacer"));
        verify(meetings).discardDraft(secretary, SomeMeeting.DRAFT);
    }

    @Test
    void whoPresidesConfirmsAfterReadingWhatComesOfIt() {
        open(SomeMeeting.sheet(MeetingState.OPEN, false, MeetingStep.CONFIRM), 2);
        _click(button("Confirmer la décision"));
        ConfirmDialog asked = _get(ConfirmDialog.class);
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(asked);
        verify(meetings).confirm(secretary, SomeMeeting.WAITING, true, null);
    }

    @Test
    void attendanceIsMarkedAndWhoCameInsteadIsNamed() {
        open(SomeMeeting.sheet(MeetingState.OPEN, false, SITTING));
        Select<Attendance> chair = presence(0);
        _setValue(chair, Attendance.PRESENT);
        verify(meetings).mark(secretary, SomeMeeting.CHAIR, Attendance.PRESENT, "");

        _setValue(chair, Attendance.REPRESENTED);
        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("Représenté par")), "La directrice de cabinet");
        verify(meetings).mark(secretary, SomeMeeting.CHAIR, Attendance.REPRESENTED, "La directrice de cabinet");
    }

    @SuppressWarnings("unchecked")
    private static Select<Attendance> presence(int place) {
        return _find(Select.class).stream()
                .filter(field -> field.getAriaLabel().isPresent())
                .skip(place)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGuestIsAddedAndTakenOff() {
        open(SomeMeeting.sheet(MeetingState.OPEN, false, SITTING));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Invité")), "Une élue");
        _click(button("Ajouter"));
        verify(meetings).addGuest(secretary, SomeMeeting.ID, "Une élue");
    }
}
