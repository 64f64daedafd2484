package fr.qualipilote.ui.committees;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.Bodies;
import fr.qualipilote.organisation.BodyKind;
import fr.qualipilote.organisation.BodySheet;
import fr.qualipilote.organisation.DescribeBody;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.MeetingLine;
import fr.qualipilote.organisation.MeetingState;
import fr.qualipilote.organisation.MeetingStep;
import fr.qualipilote.organisation.Meetings;
import fr.qualipilote.organisation.MinutesSheet;
import fr.qualipilote.organisation.PlanMeeting;
import fr.qualipilote.organisation.Seat;
import fr.qualipilote.organisation.UnknownBody;
import fr.qualipilote.organisation.UnknownMeeting;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.MonthlyReview;
import fr.qualipilote.ui.testing.Screens;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of committees, one of them, and minutes: who sees what, and what is done. */
class CommitteeViewsTest {

    private static final Seat CHAIR = new Seat.OfFunction(Function.SECRETARY_GENERAL);
    private static final BodySheet COPIL = body(null);

    private final Screens screens = new Screens();
    private final Bodies bodies = screens.mocked(Bodies.class);
    private final Meetings meetings = screens.mocked(Meetings.class);

    @BeforeEach
    void oneCommitteeWithAMeeting() {
        when(bodies.bodies()).thenReturn(List.of(COPIL));
        when(bodies.body(SomeMeeting.BODY)).thenReturn(COPIL);
        when(bodies.mayPrepare(House.actor("rq"))).thenReturn(true);
        when(bodies.mayPrepare(House.actor("adjoint"))).thenReturn(true);
        when(meetings.meetings()).thenReturn(List.of(SomeMeeting.line(MeetingState.CONVENED)));
        when(meetings.meetingsOf(SomeMeeting.BODY)).thenReturn(List.of(SomeMeeting.line(MeetingState.CONVENED)));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private static BodySheet body(LocalDate until) {
        return new BodySheet(
                SomeMeeting.BODY,
                3,
                BodyKind.STEERING_COMMITTEE,
                "COPIL",
                CHAIR,
                List.of(new Seat.OfService(House.serviceId("BARU")), new Seat.Guest("Une élue")),
                List.of("accueil-physique"),
                LocalDate.of(2021, 12, 1),
                until,
                "chaque trimestre");
    }

    private void open(String who, String address) {
        screens.openAs(House.actor(who), CommitteesView.class, BodyView.class, MeetingView.class, MinutesView.class);
        Screens.go(address);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static List<String> buttons() {
        return _find(Button.class).stream().map(Button::getText).toList();
    }

    private static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    static Stream<Arguments> people() {
        return Stream.of(
                Arguments.of("rq", true),
                Arguments.of("adjoint", true),
                Arguments.of("sg", false),
                Arguments.of("admin", false),
                Arguments.of("baru", false),
                Arguments.of("agent", false));
    }

    // --- all of them -------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource("people")
    void everybodyReadsTheCommitteesAndQualityFoundsThem(String who, boolean may) {
        open(who, "comites");
        assertThat(Screens.texts(_get(CommitteesView.class))).contains("COPIL", "Comité de pilotage", "Convoquée");
        assertThat(links()).contains("comites/" + SomeMeeting.BODY, "reunions/" + SomeMeeting.ID);
        assertThat(buttons().contains("Nouvelle instance")).isEqualTo(may);
    }

    @Test
    void whatIsToComeStandsApartFromWhatIsOver() {
        MeetingLine over = new MeetingLine(
                SomeMeeting.ID,
                SomeMeeting.BODY,
                "COPIL",
                "R-2022-01",
                House.TODAY.minusDays(90),
                LocalTime.of(10, 0),
                60,
                "Salle",
                MeetingState.APPROVED,
                null,
                BusinessClock.fixedAt(House.TODAY).now());
        when(meetings.meetings()).thenReturn(List.of(over));
        open("agent", "comites");
        assertThat(Screens.texts(_get(CommitteesView.class)))
                .contains("Aucune réunion à venir.", "COPIL, 26 mars 2022 à 10:00");
    }

    @Test
    void aCommitteeIsFoundedAndOpened() {
        when(bodies.found(any(), any())).thenReturn(SomeMeeting.BODY);
        open("rq", "comites");
        _click(button("Nouvelle instance"));
        _click(button("Enregistrer"));
        verify(bodies, never()).found(any(), any());
        _setValue(_get(TextField.class, spec -> spec.withLabel("Nom de l’instance")), "Groupe Accueil");
        _setValue(chair(), CHAIR);
        _click(button("Enregistrer"));
        verify(bodies)
                .found(
                        House.actor("rq"),
                        new DescribeBody(
                                BodyKind.WORKING_GROUP,
                                "Groupe Accueil",
                                CHAIR,
                                List.of(),
                                List.of(),
                                MonthlyReview.CLOCK.today(),
                                null,
                                ""));
        assertThat(address()).isEqualTo("comites/" + SomeMeeting.BODY);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Seat> chair() {
        return _get(ComboBox.class, spec -> spec.withLabel("Présidence"));
    }

    // --- one of them -------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource("people")
    void everybodyReadsWhoSitsInACommitteeAndQualityChangesItAndPlans(String who, boolean may) {
        open(who, "comites/" + SomeMeeting.BODY);
        assertThat(Screens.texts(_get(BodyView.class)))
                .contains("COPIL", "BARU, Une élue", "Accueil – Physique", "chaque trimestre", "1er décembre 2021");
        assertThat(links()).contains("reunions/" + SomeMeeting.ID);
        assertThat(buttons().contains("Modifier")).isEqualTo(may);
        assertThat(buttons().contains("Planifier une réunion")).isEqualTo(may);
    }

    @Test
    void aCommitteeThatIsOverPlansNoMeeting() {
        when(bodies.body(SomeMeeting.BODY)).thenReturn(body(House.TODAY.minusDays(1)));
        open("rq", "comites/" + SomeMeeting.BODY);
        assertThat(buttons()).contains("Modifier").doesNotContain("Planifier une réunion");
    }

    @Test
    void aMeetingIsPlannedAndOpened() {
        when(meetings.plan(any(), any(), any())).thenReturn(SomeMeeting.ID);
        when(meetings.meeting(any(), eq(SomeMeeting.ID))).thenReturn(SomeMeeting.sheet(MeetingState.PLANNED, false));
        open("rq", "comites/" + SomeMeeting.BODY);
        _click(button("Planifier une réunion"));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, DatePicker.class), House.TODAY.plusDays(14));
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("Lieu")), "Salle Jean-Moulin");
        _click(_get(dialog, Button.class, spec -> spec.withText("Planifier une réunion")));
        verify(meetings)
                .plan(
                        House.actor("rq"),
                        SomeMeeting.BODY,
                        new PlanMeeting(House.TODAY.plusDays(14), LocalTime.of(10, 0), 90, "Salle Jean-Moulin"));
        assertThat(address()).isEqualTo("reunions/" + SomeMeeting.ID);
    }

    @Test
    void aCommitteeIsChangedFromWhatWasSeenAndARefusalKeepsWhatWasTyped() {
        doThrow(InvalidOrganisation.because("changed-meanwhile", "meanwhile", "COPIL"))
                .when(bodies)
                .change(any(), any(), anyInt(), any());
        open("adjoint", "comites/" + SomeMeeting.BODY);
        _click(button("Modifier"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Nom de l’instance")), "COPIL qualité");
        screens.clickRefused(button("Enregistrer"));
        assertThat(Screens.said()).anyMatch(text -> text.contains("COPIL a été modifié par quelqu’un d’autre"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Nom de l’instance"))
                        .getValue())
                .isEqualTo("COPIL qualité");
        verify(bodies)
                .change(
                        House.actor("adjoint"),
                        SomeMeeting.BODY,
                        3,
                        new DescribeBody(
                                BodyKind.STEERING_COMMITTEE,
                                "COPIL qualité",
                                CHAIR,
                                COPIL.members(),
                                COPIL.themes(),
                                COPIL.since(),
                                null,
                                "chaque trimestre"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"comites/", "reunions/"})
    void whatIsNotThereIsNotFound(String place) {
        when(bodies.body(any())).thenThrow(UnknownBody.withId(SomeMeeting.BODY));
        when(meetings.meeting(any(), any())).thenThrow(UnknownMeeting.withId(SomeMeeting.ID));
        for (String id : List.of("n-importe-quoi", SomeMeeting.ID.toString())) {
            String address = place + id + (place.startsWith("reunions") ? "/compte-rendu" : "");
            open("agent", address);
            assertThat(_find(BodyView.class)).isEmpty();
            assertThat(_find(MinutesView.class)).isEmpty();
            screens.close();
        }
    }

    // --- minutes -----------------------------------------------------------------------------------------------------

    private void minutes(MeetingState state, MeetingStep... steps) {
        when(meetings.meeting(any(), eq(SomeMeeting.ID))).thenReturn(SomeMeeting.sheet(state, false, steps));
        when(meetings.minutes(any(), eq(SomeMeeting.ID))).thenReturn(written(state == MeetingState.APPROVED));
    }

    private static MinutesSheet written(boolean approved) {
        return MeetingFilesTest.minutes(approved);
    }

    @Test
    void whoDoesNotReadTheMeetingReadsNoMinutesBeforeTheyAreApproved() {
        when(meetings.meeting(any(), eq(SomeMeeting.ID))).thenReturn(SomeMeeting.closedToMe(MeetingState.HELD));
        open("agent", "reunions/" + SomeMeeting.ID + "/compte-rendu");
        assertThat(Screens.texts(_get(MinutesView.class))).contains("Rien à lire ici pour l’instant");
        verify(meetings, never()).minutes(any(), any());
        assertThat(_find(Anchor.class, spec -> spec.withText("PDF"))).isEmpty();
    }

    @Test
    void aMemberReadsThemAndTakesThemAsFilesAndApprovesNothing() {
        minutes(MeetingState.HELD);
        open("baru", "reunions/" + SomeMeeting.ID + "/compte-rendu");
        assertThat(_find(Anchor.class).stream().map(Anchor::getText)).contains("PDF", "ODT (traitement de texte)");
        assertThat(buttons()).doesNotContain("Approuver le compte rendu", "Ajouter une rectification");
    }

    @Test
    void whoPresidesApprovesThemAfterReadingWhatThatMeans() {
        minutes(MeetingState.HELD, MeetingStep.APPROVE);
        open("sg", "reunions/" + SomeMeeting.ID + "/compte-rendu");
        _click(button("Approuver le compte rendu"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        Actor sg = House.actor("sg");
        verify(meetings).approve(sg, SomeMeeting.ID);
        assertThat(Screens.said()).contains("Le compte rendu est approuvé.");
    }

    @Test
    void whatWasWrongInApprovedMinutesIsSaidBesideThem() {
        minutes(MeetingState.APPROVED, MeetingStep.RECTIFY);
        open("rq", "reunions/" + SomeMeeting.ID + "/compte-rendu");
        assertThat(buttons()).doesNotContain("Approuver le compte rendu");
        _click(button("Ajouter une rectification"));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextArea.class), "Lire « mai » au lieu de « juin ».");
        _click(_get(dialog, Button.class, spec -> spec.withText("Ajouter une rectification")));
        verify(meetings).rectify(House.actor("rq"), SomeMeeting.ID, "Lire « mai » au lieu de « juin ».");
    }

    @Test
    void whoCameInsteadIsWrittenInTheMinutes() {
        minutes(MeetingState.HELD);
        open("rq", "reunions/" + SomeMeeting.ID + "/compte-rendu");
        assertThat(String.join(" ", Screens.texts(_get(MinutesView.class)))).contains("La directrice de cabinet");
    }
}
