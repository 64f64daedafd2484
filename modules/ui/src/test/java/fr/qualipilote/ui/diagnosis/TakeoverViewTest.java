package fr.qualipilote.ui.diagnosis;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.DescribePastCampaign;
import fr.qualipilote.diagnosis.DiagnosisResults;
import fr.qualipilote.diagnosis.InvalidDiagnosis;
import fr.qualipilote.diagnosis.InvalidTakeoverFile;
import fr.qualipilote.diagnosis.PastDiagnoses;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.TakeoverPreview;
import fr.qualipilote.diagnosis.TakeoverPreview.Problem;
import fr.qualipilote.diagnosis.TakeoverPreview.ServicePart;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionState;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.Screens;
import fr.qualipilote.ui.testing.SomeCampaign;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TakeoverViewTest {

    private static final LocalDate OPENED = LocalDate.of(2022, 1, 20);
    private static final LocalDate DECIDED = LocalDate.of(2022, 2, 24);
    private static final byte[] GRID = "Critère;Service;Niveau".getBytes(StandardCharsets.UTF_8);

    private final Screens screens = new Screens();
    private final PastDiagnoses past = screens.mocked(PastDiagnoses.class);
    private final SelfDiagnoses diagnoses = screens.mocked(SelfDiagnoses.class);
    private final ReferentialVersions versions = screens.mocked(ReferentialVersions.class);

    @AfterEach
    void close() {
        screens.close();
    }

    private TakeoverView open(Actor actor, VersionState... states) {
        when(versions.versions())
                .thenReturn(
                        List.of(states).stream().map(TakeoverViewTest::version).toList());
        screens.openAs(actor, TakeoverView.class, CampaignView.class);
        Screens.go("autodiagnostic/reprise");
        return _get(TakeoverView.class);
    }

    private static VersionLine version(VersionState state) {
        return new VersionLine(
                SomeCampaign.VERSION, "demonstration", "1", "Référentiel", true, state, OPENED, null, true, 2, 65);
    }

    private static TakeoverView told(TakeoverView view) {
        List<TextField> texts = _find(view, TextField.class);
        List<DatePicker> dates = _find(view, DatePicker.class);
        _setValue(texts.get(0), "Autodiagnostic de janvier");
        _setValue(texts.get(1), "PV du 24 février");
        _setValue(dates.get(0), OPENED);
        _setValue(dates.get(1), DECIDED);
        return view;
    }

    private static TakeoverPreview preview(boolean good) {
        var score = SomeCampaign.score("725", 6, 2, 1);
        return new TakeoverPreview(
                "grille.csv",
                "CSV",
                good ? List.of("Notes") : List.of(),
                good ? List.of() : List.of(new Problem(3, "Niveau", "Bof", "level-unknown", List.of("Conforme"))),
                good ? score : null,
                good ? List.of(new ServicePart("BARU", score, House.rq().person())) : List.of());
    }

    private void previews(@Nullable TakeoverPreview preview) {
        when(past.preview(any(), any(), any(), any())).thenReturn(preview);
    }

    @Test
    void onlyQualityIsAskedForAGrid() {
        assertThat(_find(open(House.rq(), VersionState.IN_FORCE), Upload.class)).hasSize(1);
        for (String other : List.of("sg", "chef.baru", "baru", "agent", "admin")) {
            screens.close();
            assertThat(_find(open(House.actor(other), VersionState.IN_FORCE), Upload.class))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void aDraftAsksNothingYet() {
        TakeoverView view = open(House.rq(), VersionState.DRAFT);

        assertThat(_find(view, Upload.class)).isEmpty();
        assertThat(Screens.texts(view)).anyMatch(text -> text.startsWith("Aucun référentiel en vigueur"));
    }

    @Test
    void withoutTitleDatesAndMinutesNoGridIsRead() {
        TakeoverView view = open(House.rq(), VersionState.IN_FORCE);

        view.receive("grille.csv", GRID);

        assertThat(_find(view, TextField.class)).allMatch(TextField::isInvalid);
        assertThat(_find(view, DatePicker.class)).allMatch(DatePicker::isInvalid);
        verify(past, never()).preview(any(), any(), any(), any());
        previews(preview(true));
        told(view);
        assertThat(Screens.texts(view)).contains("Ce qui sera écrit");
    }

    @Test
    void allThatIsWrongIsShownAndNothingCanBeConfirmed() {
        previews(preview(false));
        TakeoverView view = told(open(House.rq(), VersionState.IN_FORCE));

        view.receive("grille.csv", GRID);

        assertThat(Screens.texts(view)).contains("1 point est à corriger dans grille.csv\u00a0: rien n’a été écrit.");
        assertThat(_size(_get(view, Grid.class))).isEqualTo(1);
        assertThat(_find(view, Button.class, spec -> spec.withText("Reprendre l’autodiagnostic")))
                .isEmpty();
    }

    @Test
    void whatWillBeWrittenIsShownAndOneClickWritesIt() {
        previews(preview(true));
        var campaign = SomeCampaign.in(CampaignState.CLOSED);
        when(diagnoses.campaign(any(), any())).thenReturn(campaign.sheet());
        when(diagnoses.campaignWithReference(any(), eq(SomeCampaign.REFERENCE))).thenReturn(campaign.sheet());
        screens.mocked(DiagnosisResults.class);
        var told = new DescribePastCampaign(
                "Autodiagnostic de janvier", SomeCampaign.VERSION, OPENED, DECIDED, "PV du 24 février");
        when(past.takeOver(any(), eq(told), eq("grille.csv"), eq(GRID))).thenReturn(SomeCampaign.ID);
        TakeoverView view = told(open(House.rq(), VersionState.IN_FORCE));

        view.receive("grille.csv", GRID);
        assertThat(Screens.texts(view))
                .contains(
                        "72,5\u00a0%",
                        "BARU", "6 sur 12 (50\u00a0%)", "Une seule feuille est lue. Laissées de côté\u00a0: Notes.");
        _click(_get(view, Button.class, spec -> spec.withText("Reprendre l’autodiagnostic")));

        verify(past).takeOver(any(), eq(told), eq("grille.csv"), eq(GRID));
        assertThat(_find(CampaignView.class)).hasSize(1);
    }

    @Test
    void aFileThatIsNoGridAndDatesThatCannotBeAreSaid() {
        TakeoverView view = told(open(House.rq(), VersionState.IN_FORCE));
        when(past.preview(any(), any(), any(), any()))
                .thenThrow(InvalidTakeoverFile.because("file-damaged", "cut", "B7", "rows"))
                .thenThrow(InvalidTakeoverFile.because("no-answers", "none"))
                .thenThrow(InvalidDiagnosis.because("taken-over-already", "there", "AD-2022-01"));

        view.receive("grille.csv", GRID);
        assertThat(Screens.texts(view))
                .anyMatch(text -> text.startsWith("grille.csv n’a pas été lu.")
                        && text.contains("abîmé ou incomplet (cellule B7)"));
        view.receive("grille.csv", GRID);
        assertThat(Screens.texts(view)).contains("grille.csv n’a pas été lu. Aucune ligne ne donne de réponse.");
        view.receive("grille.csv", GRID);
        assertThat(Screens.texts(view))
                .contains("Un autodiagnostic de mêmes dates a déjà été repris\u00a0: AD-2022-01.");
    }

    @Test
    void theTemplateIsOneClickAway() {
        assertThat(_find(open(House.rq(), VersionState.IN_FORCE), Anchor.class))
                .extracting(Anchor::getText)
                .contains("Télécharger un modèle (XLSX)");
    }
}
