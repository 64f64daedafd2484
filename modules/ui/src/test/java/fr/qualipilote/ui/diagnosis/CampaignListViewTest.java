package fr.qualipilote.ui.diagnosis;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.html.Anchor;
import fr.qualipilote.diagnosis.AnswerSheets;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.diagnosis.SheetStep;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.MonthlyReview;
import fr.qualipilote.ui.testing.Screens;
import fr.qualipilote.ui.testing.SomeCampaign;
import fr.qualipilote.ui.testing.SomeCampaign.Fiche;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CampaignListViewTest {

    private final Screens screens = new Screens();
    private final SelfDiagnoses diagnoses = screens.mocked(SelfDiagnoses.class);
    private final AnswerSheets sheets = screens.mocked(AnswerSheets.class);
    private final ReferentialVersions versions = screens.mocked(ReferentialVersions.class);

    @AfterEach
    void close() {
        screens.close();
    }

    private CampaignListView open(Actor actor) {
        screens.openAs(actor, CampaignListView.class);
        Screens.go("autodiagnostic");
        return _get(CampaignListView.class);
    }

    private void has(SomeCampaign campaign) {
        when(diagnoses.campaigns(any())).thenReturn(List.of(campaign.line()));
    }

    private static List<String> addresses() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    @Test
    void progressAndConformityAreTwoColumns() {
        has(SomeCampaign.in(CampaignState.OPEN)
                .with(
                        Fiche.of("BARU").in(SheetState.ACCEPTED).line(),
                        Fiche.of("SMI").due(MonthlyReview.TODAY.minusDays(3)).line()));

        assertThat(Screens.texts(open(House.rq())))
                .contains(
                        "Autodiagnostic 2022",
                        "AD-2022-01 · Référentiel de démonstration",
                        "Ouverte",
                        "Démonstration",
                        "1 sur 2",
                        "1 en retard",
                        "12 sur 60 (20\u00a0%)",
                        "72,5\u00a0%");
        assertThat(addresses()).contains("autodiagnostic/AD-2022-01");
    }

    @Test
    void aCampaignThatStandsStillSaysWhoHasStoppedItSinceWhenAndWhy() {
        has(SomeCampaign.in(CampaignState.SUSPENDED).because("Élections"));

        assertThat(Screens.texts(open(House.actor("agent"))))
                .contains("Suspendue le 28 juin 2022 par Secrétaire général\u00a0: «\u00a0Élections\u00a0»");
    }

    @Test
    void aScoreThatMayNotBeReadIsSaidToBeRestricted() {
        has(SomeCampaign.in(CampaignState.OPEN).unreadable());

        assertThat(Screens.texts(open(House.actor("agent"))))
                .contains("Réservée")
                .doesNotContain("72,5\u00a0%");
    }

    @Test
    void theSheetOfWhoAnswersStandsOnTopWithItsWay() {
        var mine = Fiche.of("BARU")
                .in(SheetState.RETURNED)
                .because("Chiffrez les délais")
                .due(MonthlyReview.TODAY.plusDays(3))
                .may(SheetStep.ANSWER)
                .line();
        has(SomeCampaign.in(CampaignState.OPEN).with(mine));
        when(sheets.mine(any())).thenReturn(List.of(mine));

        assertThat(Screens.texts(open(House.agent())))
                .contains(
                        "Ma fiche",
                        "Autodiagnostic 2022 · AD-2022-01",
                        "À compléter\u00a0: Chiffrez les délais",
                        "Dans 3\u00a0jours",
                        "Continuer");
        assertThat(addresses()).contains(DiagnosisNavigation.addressOf("AD-2022-01", House.BARU));
    }

    @Test
    void aSheetOfAnotherCampaignIsNobodysHere() {
        has(SomeCampaign.in(CampaignState.CLOSED).with(Fiche.of("BARU").line()));

        assertThat(Screens.texts(open(House.agent()))).doesNotContain("Ma fiche");
    }

    @Test
    void onlyQualityPreparesOne() {
        has(SomeCampaign.in(CampaignState.OPEN));

        for (Actor quality : List.of(House.rq(), House.deputy())) {
            open(quality);
            assertThat(addresses()).contains("autodiagnostic/nouvelle", "autodiagnostic/reprise");
            screens.close();
        }
        for (String other : List.of("sg", "chef.baru", "baru", "agent", "admin")) {
            open(House.actor(other));
            assertThat(addresses()).as(other).doesNotContain("autodiagnostic/nouvelle", "autodiagnostic/reprise");
            screens.close();
        }
    }

    @Test
    void whereThereIsNoneItSaysWhatToDoNext() {
        when(versions.answerable(any())).thenReturn(Optional.of(SomeCampaign.VERSION));
        assertThat(Screens.texts(open(House.rq()))).anyMatch(text -> text.startsWith("Préparez-en une"));
        assertThat(addresses()).contains("autodiagnostic/nouvelle");

        screens.close();
        assertThat(Screens.texts(open(House.agent())))
                .anyMatch(text -> text.startsWith("Le responsable qualité en prépare une"));
    }

    @Test
    void withoutAReferentialThatAsksAnythingItLeadsThere() {
        when(versions.answerable(any())).thenReturn(Optional.empty());

        assertThat(Screens.texts(open(House.rq()))).anyMatch(text -> text.startsWith("Aucun référentiel en vigueur"));
        assertThat(addresses()).contains("referentiels");
    }
}
