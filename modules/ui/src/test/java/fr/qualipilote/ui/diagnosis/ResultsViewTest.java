package fr.qualipilote.ui.diagnosis;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import fr.qualipilote.diagnosis.AnswerTable;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignSheet.FollowUp;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.DiagnosisResults;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.ResultsWithAnswers;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.diagnosis.ScoreLine;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.UnknownDiagnosis;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.Screens;
import fr.qualipilote.ui.text.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResultsViewTest {

    private static final String ADDRESS = "autodiagnostic/AD-2022-01/resultats";

    private final Screens screens = new Screens();
    private final SelfDiagnoses diagnoses = screens.mocked(SelfDiagnoses.class);
    private final DiagnosisResults results = screens.mocked(DiagnosisResults.class);

    @AfterEach
    void close() {
        screens.close();
    }

    private void campaign(CampaignState state, AnswerTable table, Results.@Nullable Comparison comparison) {
        when(diagnoses.campaignWithReference(any(), eq(SomeResults.REFERENCE)))
                .thenReturn(SomeResults.campaign(
                        state,
                        new FollowUp("M1-01-a", "ACT-2022-016", false, null),
                        new FollowUp("M1-01-b", null, false, "Déjà traité")));
        when(results.withAnswers(any(), eq(SomeResults.ID)))
                .thenReturn(new ResultsWithAnswers(SomeResults.results(table, state.isFrozen(), comparison), table));
        when(results.explain(any(), any(), any()))
                .thenAnswer(asked -> SomeResults.explanation(table, asked.getArgument(2)));
        screens.openAs(House.rq(), ResultsView.class);
    }

    private void validated() {
        CampaignId earlier = new CampaignId(House.id("AD-2021-01"));
        when(diagnoses.campaignWithReference(any(), eq("AD-2021-01")))
                .thenReturn(SomeResults.campaign(earlier, "AD-2021-01", CampaignState.CLOSED));
        when(results.table(any(), eq(earlier))).thenReturn(SomeResults.before());
        campaign(CampaignState.VALIDATED, SomeResults.table(), SomeResults.comparison());
    }

    private static List<String> texts() {
        return Screens.texts(_get(ResultsView.class)).stream()
                .map(ResultsViewTest::plain)
                .toList();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /** The texts of the row that begins with a name, joined by « | ». */
    private static String row(String name) {
        return _find(NativeTableRow.class).stream()
                .map(ResultsViewTest::joined)
                .filter(text -> text.startsWith(name + "|") || text.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static String joined(Component component) {
        List<String> texts = new ArrayList<>();
        collect(component.getElement(), texts);
        return plain(String.join("|", texts));
    }

    private static void collect(Element element, List<String> texts) {
        if (element.isTextNode()) {
            texts.add(element.getText());
        } else {
            texts.addAll(Screens.writtenTexts(element));
            element.getChildren().forEach(child -> collect(child, texts));
        }
    }

    private static NativeButton figure(String name) {
        return _find(NativeButton.class).stream()
                .filter(button -> name.equals(plain(button.getElement().getAttribute("aria-label"))))
                .findFirst()
                .orElseThrow();
    }

    /** What the row of a criterion was written as. */
    private static Document written(String criterion) {
        return _find(NativeTableRow.class).stream()
                .map(row -> Screens.written(row.getElement()))
                .filter(row -> row.select("th .qp-ref").eachText().contains(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> addresses(Component component) {
        return Screens.addresses(component);
    }

    // --- whether they are there --------------------------------------------------------------------------------------

    @Test
    void frozenResultsSaySinceWhenAndByWhatItIsChecked() {
        validated();
        Screens.go(ADDRESS);

        assertThat(texts())
                .contains("Résultats : Autodiagnostic 2022", "Figés", "Empreinte SHA-256 : " + SomeResults.SHA)
                .anyMatch(text -> text.startsWith("Résultats figés le vendredi 24 juin 2022"));
    }

    @Test
    void thePageIsNamedByItsCampaignAndItsPart() {
        validated();
        Screens.go(ADDRESS + "/carte");

        assertThat(plain(_get(ResultsView.class).getPageTitle()))
                .isEqualTo("AD-2022-01, résultats : Carte – Qualipilote");
    }

    @Test
    void openResultsSayThatTheyStillMove() {
        campaign(CampaignState.OPEN, SomeResults.table(), null);
        Screens.go(ADDRESS);

        assertThat(texts())
                .contains("Provisoire")
                .anyMatch(text -> text.startsWith("Résultats provisoires"))
                .noneMatch(text -> text.startsWith("Empreinte"));
    }

    @Test
    void aCancelledCampaignIsMarked() {
        campaign(CampaignState.CANCELLED, SomeResults.table(), null);
        Screens.go(ADDRESS);

        assertThat(texts()).contains("Provisoire", "Campagne annulée");
    }

    @Test
    void whoMayNotReadYetIsToldWhyAndWhen() {
        campaign(CampaignState.OPEN, SomeResults.table(), null);
        when(results.withAnswers(any(), any()))
                .thenThrow(AccessRefused.to(House.agent(), "read-results", SomeResults.REFERENCE));
        for (ResultSection section : ResultSection.values()) {
            Screens.go(ADDRESS + "/" + section.path());
            assertThat(texts()).contains("Les résultats ne sont pas encore validés");
            assertThat(addresses(_get(EmptyState.class))).containsExactly("autodiagnostic/AD-2022-01");
        }
    }

    @Test
    void aCampaignThatIsBeingPreparedHasNothingToShow() {
        campaign(CampaignState.IN_PREPARATION, SomeResults.table(), null);
        Screens.go(ADDRESS);

        assertThat(texts()).contains("La campagne n’est pas encore ouverte");
    }

    @Test
    void unknownCampaignsAndPartsAreNotFound() {
        validated();
        when(diagnoses.campaignWithReference(any(), eq("AD-1999-09")))
                .thenThrow(UnknownDiagnosis.withReference("AD-1999-09"));
        for (String address : List.of("autodiagnostic/AD-1999-09/resultats", ADDRESS + "/ailleurs")) {
            Screens.go(address);
            assertThat(_find(ResultsView.class)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(ResultSection.class)
    void anOpenCampaignWithoutAnswersHasAllItsParts(ResultSection section) {
        campaign(CampaignState.OPEN, SomeResults.empty(), null);
        Screens.go(ADDRESS + "/" + section.path());

        assertThat(_find(Anchor.class).stream()
                        .filter(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                        .map(Anchor::getText))
                .hasSize(1);
        assertThat(texts()).noneMatch(text -> text.contains("!results.") || text.contains("null"));
    }

    @ParameterizedTest
    @CsvSource({
        "rq, VALIDATED, 3",
        "adjoint, CLOSED, 3",
        "sg, VALIDATED, 2",
        "baru, CLOSED, 2",
        "rq, OPEN, 2",
        "sg, OPEN, 2"
    })
    void everyReaderHasTheFilesAndQualityTheSnapshotOnceThereIsOne(String login, CampaignState state, int files) {
        campaign(state, SomeResults.table(), null);
        screens.openAs(House.actor(login), ResultsView.class);
        Screens.go(ADDRESS);

        assertThat(_find(Anchor.class).stream()
                        .filter(link -> link.hasClassName("qp-button-link"))
                        .map(Anchor::getText))
                .hasSize(files)
                .startsWith("Exporter en XLSX", "Exporter en PDF");
    }

    @ParameterizedTest
    @EnumSource(ResultSection.class)
    void eachPartIsThereInEnglishToo(ResultSection section) {
        validated();
        UI.getCurrent().setLocale(Messages.ENGLISH);
        Screens.go(ADDRESS + "/" + section.path());

        assertThat(texts())
                .contains("Results: Autodiagnostic 2022", "Frozen")
                .noneMatch(text -> text.contains("Conformité") || text.contains("!results."));
    }

    // --- summary -----------------------------------------------------------------------------------------------------

    /** One answer: weight and value of its level; what has no level is left out. */
    private record Given(String service, String chapter, int weight, int value) {}

    private static final List<Given> GIVEN = List.of(
            new Given("BARU", "Accueil – Dispositions générales", 2, 100),
            new Given("BARU", "Accueil – Dispositions générales", 1, 50),
            new Given("BARU", "Étrangers", 1, 100),
            new Given("SIDSIC", "Accueil – Dispositions générales", 2, 50),
            new Given("SIDSIC", "Accueil – Dispositions générales", 1, 100),
            new Given("SIDSIC", "Courriers – Courriels", 1, 100),
            new Given("SMI", "Accueil – Dispositions générales", 2, 0),
            new Given("SMI", "Accueil – Dispositions générales", 1, 50),
            new Given("SMI", "Étrangers", 1, 0));

    /** Computed without the product: tenths of a percent, half up. */
    private static String expected(java.util.function.Predicate<Given> which) {
        long weight = GIVEN.stream().filter(which).mapToLong(Given::weight).sum();
        long points = GIVEN.stream()
                .filter(which)
                .mapToLong(one -> (long) one.weight() * one.value())
                .sum();
        if (weight == 0) {
            return "sans score";
        }
        long tenths = (points * 20 + weight) / (weight * 2);
        return tenths % 10 == 0 ? tenths / 10 + " %" : tenths / 10 + "," + tenths % 10 + " %";
    }

    @Test
    void theFiguresAreThoseOfTheAnswers() {
        validated();
        Screens.go(ADDRESS);

        assertThat(expected(one -> true)).isEqualTo("58,3 %");
        assertThat(figure(expected(one -> true) + ", pourquoi ? Autodiagnostic 2022"))
                .isNotNull();
        for (String service : List.of("BARU", "SIDSIC", "SMI")) {
            assertThat(row(service))
                    .startsWith(service + "|" + expected(one -> one.service().equals(service)));
        }
        for (String chapter : List.of("Accueil – Dispositions générales", "Courriers – Courriels", "Étrangers")) {
            assertThat(row(chapter))
                    .startsWith(chapter + "|" + expected(one -> one.chapter().equals(chapter)));
        }
    }

    @Test
    void progressAndConformityStandSideBySide() {
        validated();
        Screens.go(ADDRESS);

        // 13 are asked, SMI left two open; BARU has one « sans objet »
        assertThat(texts()).anyMatch(text -> text.startsWith("11 répondus sur 13, dont 1 « sans objet »"));
        assertThat(row("SMI")).endsWith("|3 répondus sur 5|3|0");
        assertThat(row("BARU")).endsWith("|5 répondus sur 5|1|1");
    }

    @Test
    void whatStandsOutIsCountedAndLeadsToItsPart() {
        validated();
        Screens.go(ADDRESS);

        Component counts = _find(UnorderedList.class).stream()
                .filter(list -> list.hasClassName("qp-res-counts"))
                .findFirst()
                .orElseThrow();
        assertThat(joined(counts))
                .isEqualTo("3|critères en écart|3|divergences entre services|2|réponses sans preuve|2|sans réponse");
        assertThat(addresses(counts))
                .containsExactly(
                        ADDRESS + "/ecarts", ADDRESS + "/divergences", ADDRESS + "/manque", ADDRESS + "/manque");
        assertThat(texts()).contains("Les courriels sont à reprendre");
    }

    // --- map ---------------------------------------------------------------------------------------------------------

    @Test
    void eachCellOfTheMapHasAFigureASignAndAWord() {
        validated();
        Screens.go(ADDRESS + "/carte");

        // accueil: (2·100 + 50) ÷ 3 = 83,3; courriers: sans objet; étrangers: 100
        assertThat(row("BARU")).isEqualTo("BARU|83,3 %|sans score|100 %");
        assertThat(row("SIDSIC")).isEqualTo("SIDSIC|66,7 %|100 %|non demandé");
        assertThat(row("SMI")).isEqualTo("SMI|16,7 %|sans score|0 %");
        NativeButton baru =
                figure("83,3 %, pourquoi ? Accueil – Dispositions générales – BARU (proche de « Conforme »)");
        assertThat(baru.getElement().getAttribute("data-sign")).isEqualTo("◕");
        assertThat(baru.getClassNames()).contains("qp-heat", "qp-heat-1");
        assertThat(texts())
                .contains(
                        "Conforme partout : 100 %",
                        "proche de « Conforme » : de 75 % à moins de 100 %",
                        "« Partiel » ou un peu mieux : de 50 % à moins de 75 %",
                        "proche de « Partiel » : de 25 % à moins de 50 %",
                        "« Non conforme » ou un peu mieux : de 0 % à moins de 25 %");
    }

    @Test
    void aCellOfTheMapOpensItsExplanation() {
        validated();
        Screens.go(ADDRESS + "/carte");

        _click(figure("0 %, pourquoi ? Étrangers – SMI (« Non conforme » ou un peu mieux)"));

        verify(results)
                .explain(
                        House.rq(),
                        SomeResults.ID,
                        ScoreKey.chapter("etrangers").in(House.SMI));
        Dialog why = _get(Dialog.class);
        assertThat(plain(why.getHeaderTitle())).isEqualTo("0 %, pourquoi ? Étrangers – SMI");
        List<String> said =
                Screens.texts(why).stream().map(ResultsViewTest::plain).toList();
        assertThat(said)
                .contains("0 points ÷ 1 de poids = 0 %, arrondi au dixième.", "1 répondu sur 2")
                .anyMatch(text -> text.startsWith("Résultats figés le"))
                .contains("Un critère sans réponse, hors du calcul", "M3-01-b – Points forts du service (SMI)");
        assertThat(row("M3-01-a")).isEqualTo("M3-01-a|Les démarches sont en ligne|Non|0|1|0");
    }

    @Test
    void aScoreOfManyAnswersIsAddedUpAndOpenedStepByStep() {
        AnswerTable many = SomeResults.large(WhyScoreDialog.MOST_TERMS);
        campaign(CampaignState.OPEN, many, null);
        Screens.go(ADDRESS);
        ScoreLine whole = SomeResults.results(many, false, null).whole();

        _click(figure("60 %, pourquoi ? Autodiagnostic 2022"));
        assertThat(whole.score().levels()).isEqualTo(4 * WhyScoreDialog.MOST_TERMS);
        Dialog why = _get(Dialog.class);
        // (100·60 + 50·60)·2 + 50·120 of a weight of 3·120
        assertThat(joined(why)).contains("Accueil – Dispositions générales|24 000|360|66,7 %");

        _click(_find(why, NativeButton.class).get(0));
        assertThat(joined(why)).contains("S0|250|3|83,3 %", "S1|150|3|50 %");

        _click(_find(why, NativeButton.class).get(0));
        verify(results)
                .explain(
                        House.rq(),
                        SomeResults.ID,
                        ScoreKey.chapter("accueil-general")
                                .in(many.columns().get(0).service()));
        _click(_get(why, Button.class, spec -> spec.withText("Retour")));
        assertThat(joined(why)).contains("S0|250|3|83,3 %");
    }

    // --- gaps, divergences, what is missing --------------------------------------------------------------------------

    @Test
    void eachGapHasTheLevelsOfItsServicesAndWhatBecomesOfIt() {
        validated();
        Screens.go(ADDRESS + "/ecarts");

        assertThat(row("M1-01-a"))
                .isEqualTo("M1-01-a|Le registre accessibilité est à jour|Accueil – Dispositions générales"
                        + "|Partiel|SIDSIC|Non conforme|SMI|ACT-2022-016|action ouverte");
        assertThat(row("M1-01-b")).endsWith("|aucune action : Déjà traité");
        assertThat(row("M3-01-a")).endsWith("|Non|SMI|à décider");
        assertThat(addresses(_get(GapsPanel.class)))
                .contains("plan/ACT-2022-016", "autodiagnostic/AD-2022-01/fiches/" + House.SMI + "?critere=M1-01-a");
    }

    @ParameterizedTest
    @CsvSource({"OPEN, à décider après la validation", "CLOSED, aucune suite enregistrée"})
    void aGapWithoutAFollowUpSaysWhetherOneStillComes(CampaignState state, String told) {
        campaign(state, SomeResults.table(), SomeResults.comparison());
        Screens.go(ADDRESS + "/ecarts");

        assertThat(row("M3-01-a")).endsWith("|Non|SMI|" + told);
    }

    @ParameterizedTest
    @CsvSource({
        "ecarts, 1 critère en écart sur 3",
        "divergences, 1 divergence sur 3",
        "detail, '2 critères, 3 services'"
    })
    void aChapterIsChosenInTheAddress(String section, String left) {
        validated();
        Screens.go(ADDRESS + "/" + section + "?chapitre=etrangers");

        assertThat(texts()).contains(left);
        assertThat(_find(ComboBox.class).stream()
                        .map(field -> field.getValue())
                        .filter(ScoreLine.class::isInstance)
                        .map(line -> ((ScoreLine) line).label()))
                .containsExactly("Étrangers");
    }

    @Test
    void aChoiceGoesToItsAddressAndIsKeptFromPartToPart() {
        validated();
        Screens.go(ADDRESS + "/ecarts");

        @SuppressWarnings("unchecked")
        ComboBox<ScoreLine> service = _get(ComboBox.class, spec -> spec.withLabel("Service"));
        service.setValue(
                SomeResults.results(SomeResults.table(), true, null).services().get(0));

        assertThat(texts()).contains("1 critère en écart sur 3");
        assertThat(addresses(_get(ResultsView.class)))
                .contains(ADDRESS + "/detail?service=" + House.BARU, ADDRESS + "/carte");
    }

    @Test
    void aChoiceThatNothingMatchesIsSaid() {
        validated();
        for (String section : List.of("ecarts", "divergences", "manque")) {
            Screens.go(ADDRESS + "/" + section + "?chapitre=inconnu&service=n-importe-quoi");
            assertThat(texts()).contains("Rien ne correspond à ce choix");
        }
    }

    @Test
    void servicesThatJudgeFarApartAreShownWithTheirLevels() {
        validated();
        Screens.go(ADDRESS + "/divergences");

        assertThat(row("M1-01-a")).contains("|100|Conforme|BARU|Partiel|SIDSIC|Non conforme|SMI");
        assertThat(row("M1-01-b")).contains("|50|");
    }

    @Test
    void ofManyServicesOfOneLevelTheFirstAreShownAndTheOthersAskedFor() {
        campaign(CampaignState.VALIDATED, SomeResults.large(2 * JudgedRows.MOST + 2), null);
        Screens.go(ADDRESS + "/divergences");

        assertThat(row("M1-01-a"))
                .contains("|Conforme|S0|", "|S22|et un autre|Partiel|S1|")
                .doesNotContain("|S24");
        Screens.ask(_get(DataTable.class), "0/0");
        assertThat(row("M1-01-a")).contains("|S22|S24|Partiel|").contains("|et un autre");
        assertThat(addresses(_find(NativeTableRow.class).get(1))).hasSize(2 * JudgedRows.MOST + 1);
        // who came by keyboard goes on at the first of the others
        assertThat(written("M1-01-a").select("[data-next]").eachText()).containsExactly("S24");
    }

    @Test
    void whatIsMissingLeadsToTheSheetAtItsCriterion() {
        validated();
        Screens.go(ADDRESS + "/manque");

        assertThat(row("SMI")).isEqualTo("SMI|2|0|3 répondus sur 5");
        assertThat(row("BARU")).isEqualTo("BARU|0|1|5 répondus sur 5");
        assertThat(addresses(_get(MissingPanel.class)))
                .contains(
                        "autodiagnostic/AD-2022-01/fiches/" + House.SMI + "?critere=M1-02-a",
                        "autodiagnostic/AD-2022-01/fiches/" + House.SMI + "?critere=M3-01-b",
                        "autodiagnostic/AD-2022-01/fiches/" + House.BARU + "?critere=M1-01-a");
    }

    // --- comparison --------------------------------------------------------------------------------------------------

    @Test
    void whatCanBeComparedIsAndTheRestIsNamed() {
        validated();
        Screens.go(ADDRESS + "/comparaison");

        // M1-01-a alone: BARU 50 → 100, SMI 100 → 0
        assertThat(row("Toute la campagne")).isEqualTo("Toute la campagne|75 %|50 %|▼ 25 points de moins");
        assertThat(row("BARU")).isEqualTo("BARU|50 %|100 %|▲ 50 points de plus");
        assertThat(row("SMI")).isEqualTo("SMI|100 %|0 %|▼ 100 points de moins");
        assertThat(row("SIDSIC")).isEqualTo("SIDSIC|sans score|sans score|pas comparable");
        assertThat(texts())
                .contains(
                        "Critères reformulés, non comparés (1)",
                        "Nouveaux critères, non comparés (2)",
                        "Critères qui ne sont plus demandés (1)",
                        "Les courriers sont signés",
                        "2 critères sont identiques dans les deux campagnes.");
    }

    @Test
    void aComparedScoreOpensBothFormulasAndTheAnswersThatChanged() {
        validated();
        when(results.explainComparison(any(), any(), any()))
                .thenAnswer(asked -> SomeResults.compared().explain(asked.getArgument(2), "BARU"));
        Screens.go(ADDRESS + "/comparaison");

        _click(figure("50 %, pourquoi ? BARU, campagne précédente"));

        verify(results).explainComparison(House.rq(), SomeResults.ID, ScoreKey.of(House.BARU));
        assertThat(joined(_get(Dialog.class)))
                .contains("100 points ÷ 2 de poids = 50 %", "200 points ÷ 2 de poids = 100 %")
                .contains("M1-01-a|Le registre accessibilité est à jour|BARU|Partiel|Conforme|2");
    }

    @Test
    void aFirstCampaignHasNothingToBeComparedWith() {
        campaign(CampaignState.VALIDATED, SomeResults.table(), null);
        Screens.go(ADDRESS + "/comparaison");

        assertThat(texts()).contains("Rien à comparer");
    }

    // --- answers -----------------------------------------------------------------------------------------------------

    @Test
    void allAnswersStandSideBySideAndEachOpensWithItsWords() {
        validated();
        Screens.go(ADDRESS + "/detail");

        assertThat(row("M1-01-a"))
                .isEqualTo(
                        "M1-01-a|Le registre accessibilité est à jour" + "|Conforme, sans preuve|Partiel|Non conforme");
        assertThat(written("M1-01-a").select("button").get(0).attributes().asList())
                .extracting(attribute -> plain(attribute.getValue()))
                .contains("●", "Conforme, sans preuve, réponse de BARU à M1-01-a", "qp-level qp-heat qp-heat-0");
        assertThat(row("M1-02-a")).contains("|Sans objet|").endsWith("|sans réponse");
        // in the words of the question, with the colour of the level behind them
        assertThat(row("M3-01-a")).endsWith("|Oui|non demandé|Non");
        assertThat(written("M3-01-a").select("button").eachAttr("data-sign")).containsExactly("●", "○");
        assertThat(row("M3-01-b")).contains("|texte|non demandé|");

        DataTable letters = _find(DataTable.class).get(1);
        Screens.ask(letters, written("M1-02-a").select("button").get(0).attr(DataTable.ASKS));
        assertThat(joined(_get(Dialog.class)))
                .contains("Sans objet", "Aucun courriel reçu", "Ouvrir la fiche à ce critère");
    }

    @Test
    void manyAnswersAreReadChapterByChapter() {
        campaign(CampaignState.OPEN, SomeResults.large(AnswersPanel.MOST_CELLS / 5 + 1), null);
        Screens.go(ADDRESS + "/detail");

        assertThat(texts())
                .contains("Accueil – Dispositions générales", "2 critères, 241 services")
                .anyMatch(text -> text.startsWith("Il y a beaucoup de réponses"));
        assertThat(_find(NativeTableRow.class)).hasSize(3);
    }

    /** A reason, a criterion and a service are words of anybody, and the tables of results are written. */
    @Test
    void wordsThatLookLikeMarkupAreShownAsTheyAre() {
        String hostile = "<script>alert('x')</script>\"";
        when(diagnoses.campaignWithReference(any(), eq(SomeResults.REFERENCE)))
                .thenReturn(
                        SomeResults.campaign(CampaignState.VALIDATED, new FollowUp("M1-01-a", null, false, hostile)));
        AnswerTable table = SomeResults.said(hostile);
        when(results.withAnswers(any(), eq(SomeResults.ID)))
                .thenReturn(new ResultsWithAnswers(SomeResults.results(table, true, null), table));
        screens.openAs(House.rq(), ResultsView.class);

        Screens.go(ADDRESS + "/ecarts");
        assertThat(written("M1-01-a").select("a").eachText()).containsExactly(hostile);
        assertThat(written("M1-01-a").select("td").last().text()).isEqualTo("aucune action : " + hostile);
        Screens.go(ADDRESS + "/detail");
        assertThat(written("M1-01-a").select("button").attr("aria-label")).contains("réponse de " + hostile);
        Screens.ask(_find(DataTable.class).get(0), "0");
        assertThat(joined(_get(Dialog.class))).contains("|" + hostile + "|");
        assertThat(_find(NativeTableRow.class))
                .allSatisfy(row -> assertThat(row.getElement().getProperty("innerHTML", ""))
                        .doesNotContain("<script"));
    }
}
