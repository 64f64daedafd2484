package fr.qualipilote.ui.indicators;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.EntryOutcome;
import fr.qualipilote.indicators.GridChanges;
import fr.qualipilote.indicators.GridQuery.Only;
import fr.qualipilote.indicators.IndicatorExports;
import fr.qualipilote.indicators.InvalidMeasure;
import fr.qualipilote.indicators.MeasureChanged;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.MeasureState;
import fr.qualipilote.indicators.Measures.EmptyTexts;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.publication.PublicFigures;
import fr.qualipilote.publication.PublicLine;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.shell.Refusals;
import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.text.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndicatorListViewTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YearMonth JUNE = YearMonth.of(2022, 6);

    private final House house = new House();
    private final SeedIndicators seed = new SeedIndicators();
    private final PublicFigures published = mock(PublicFigures.class);
    private final CurrentActor currentActor = mock(CurrentActor.class);

    @BeforeEach
    void open() {
        Browserless.open();
        signIn(House.rq());
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    // --- what is shown -----------------------------------------------------------------------------------------------

    @Test
    void theTableShowsValuesVerdictsAndTheFourStates() {
        JsonNode rows = start(show("")).at("/block/rows");

        assertThat(rows).hasSize(4);
        assertThat(texts(rows.get(0)))
                .containsExactly("89,65\u202f%", "90,32\u202f%", "89,25\u202f%", "87,67\u202f%", "88,19\u202f%", "");
        assertThat(each(rows.get(0), "verdict")).containsExactly("missed", "met", "missed", "missed", "missed", "");
        assertThat(each(rows.get(1), "verdict")).startsWith("missed", "met");
        assertThat(each(rows.get(2), "kind")).containsExactly("none", "none", "none", "none", "unmeasured", "notdue");
        assertThat(each(rows.get(3), "verdict")).startsWith("informative");
        assertThat(rows.get(0).get("target").asText()).isEqualTo("90\u202f% au moins");
        assertThat(rows.get(0).get("address").asText()).isEqualTo("indicateurs/IND-03");
    }

    @Test
    void theHeadSaysWhichMonthsAndHowMany() {
        assertThat(subtitle(show(""))).isEqualTo("Janvier à juin 2022 · 4 indicateurs");
        assertThat(subtitle(show("periode=2013-2022"))).startsWith("Janvier 2013 à juin 2022");
    }

    @Test
    void theHeadNamesTheLastSetOfFiguresThatEverybodyReads() {
        YearMonth may = YearMonth.of(2022, 5);
        LocalDate first = LocalDate.of(2022, 6, 1);
        when(published.published())
                .thenReturn(List.of(
                        new PublicLine("PUB-2022-002", "Retirée", may, may, first.plusDays(9), false, House.TODAY),
                        new PublicLine("PUB-2022-001", "Nos résultats", may, may, first, true, null)));

        assertThat(subtitle(show("")))
                .isEqualTo(
                        "Janvier à juin 2022 · 4 indicateurs · dernière publication\u00a0: PUB-2022-001, le 1er juin 2022");
    }

    @Test
    void theAddressDecidesWhatIsShown() {
        show("q=appels&service=" + House.serviceId("BARU") + "&voir=off-target&periode=2021");

        var query = seed.asked.get(0);
        assertThat(query.text()).isEqualTo("appels");
        assertThat(query.service()).isEqualTo(House.BARU);
        assertThat(query.only()).isEqualTo(Only.OFF_TARGET);
        assertThat(query.from()).isEqualTo(YearMonth.of(2021, 1));
        assertThat(query.to()).isEqualTo(YearMonth.of(2021, 12));
    }

    @Test
    void anAddressThatSaysNothingLeadsToTheTableAsThePersonLeftIt() {
        house.keptViews.keep(House.rq(), "indicateurs", "voir=missing");
        BeforeEnterEvent event = event("");
        view().beforeEnter(event);

        verify(event).forwardTo(IndicatorListView.class, QueryParameters.of("voir", "missing"));
    }

    @Test
    void filtersThatFindNothingSaySoAndCanBeCleared() {
        Browserless.route("indicateurs");
        IndicatorListView view = show("q=introuvable");

        assertThat(_find(view, EmptyState.class)).hasSize(1);
        assertThat(table(view).isVisible()).isFalse();
        _click(_get(_get(view, EmptyState.class), Button.class, spec -> spec.withText("Effacer les filtres")));
        assertThat(house.keptViews.last(House.rq(), "indicateurs")).contains("");
    }

    @Test
    void onlyTheLastTwoYearsAreReadBeforeSomebodyLooksFurther() throws IOException {
        IndicatorListView view = show("periode=2013-2022");
        assertThat(seed.asked.get(0).from()).isEqualTo(YearMonth.of(2021, 1));

        JsonNode block = JSON.readTree(table(view).block(0, 50, 2015, 2016));

        assertThat(seed.asked.get(1).from()).isEqualTo(YearMonth.of(2015, 1));
        assertThat(seed.asked.get(1).to()).isEqualTo(YearMonth.of(2016, 12));
        assertThat(block.get("latest").asBoolean()).isFalse();
        assertThat(block.at("/rows/0/cells")).hasSize(24);
    }

    @Test
    void rowsThatWereFilteredStayWhileTheirCellsAreFilledIn() throws IOException {
        IndicatorListView view = show("voir=missing");
        JsonNode block = JSON.readTree(table(view).block(0, 50, 2022, 2022));

        assertThat(seed.asked.get(1).only())
                .as("the rows are known: only their cells are read")
                .isEqualTo(Only.ALL);
        assertThat(block.get("rows")).hasSize(4);
    }

    // --- who may do what ---------------------------------------------------------------------------------------------

    @Test
    void everyRoleSeesItsOwnWaysAndNoDeadButton() {
        assertThat(ways(House.rq()))
                .containsExactly(
                        "Publier…", "Références…", "Contrôler un mois…", "Exporter…", "Importer", "Nouvel indicateur");
        assertThat(ways(House.deputy())).isEqualTo(ways(House.rq()));
        assertThat(ways(head("chef.baru"))).containsExactly("Références…", "Contrôler un mois…", "Exporter…");
        for (String reader : List.of("sg", "baru", "admin", "agent")) {
            assertThat(ways(House.actor(reader))).as(reader).containsExactly("Références…", "Exporter…");
        }
    }

    @Test
    void cellsAreOpenToWhoGivesTheirValues() {
        signIn(House.actor("baru"));
        JsonNode rows = start(show("")).at("/block/rows");

        assertThat(each(rows.get(0), "open")).containsOnly("false");
        assertThat(each(rows.get(2), "open")).containsOnly("true");
        signIn(House.actor("agent"));
        IndicatorListView view = show("");
        assertThat(each(start(view).at("/block/rows").get(2), "open")).containsOnly("false");
        assertThat(table(view).getElement().getPropertyRaw("person").toString()).contains("\"enters\":false");
    }

    @Test
    void nobodyIsOfferedToCheckWhatTheyEnteredThemselves() {
        assertThat(steps(House.rq())).contains("check", "validate");
        seed.with(MeasureState.ENTERED, House.RQ);
        assertThat(steps(House.rq())).isEmpty();
        assertThat(steps(House.deputy())).contains("check", "validate");
        seed.with(MeasureState.CHECKED, House.AGENT);
        assertThat(steps(House.rq())).containsOnly("validate");
        seed.with(MeasureState.VALIDATED, House.AGENT);
        assertThat(steps(House.rq())).isEmpty();
        assertThat(steps(House.actor("sg"))).isEmpty();
    }

    @Test
    void theHeadOfTheResponsibleServiceChecksButDoesNotValidate() {
        signIn(head("chef.baru"));
        JsonNode rows = start(show("")).at("/block/rows");

        assertThat(rows.get(0).at("/cells/2022-05/steps")).isEmpty();
        assertThat(rows.get(2).at("/cells/2022-01/steps"))
                .hasSize(1)
                .first()
                .extracting(JsonNode::asText)
                .isEqualTo("check");
    }

    // --- entering ----------------------------------------------------------------------------------------------------

    @Test
    void whatIsTypedIsSentAsItIsWithTheVersionThatWasSeen() throws IOException {
        EnterMeasure command = EnterMeasure.of(seed.calls.id(), JUNE, "88,9 %", 0);
        answer(new EntryOutcome.Saved(command, seed.cell(seed.calls, JUNE, "88.9", 1)));

        JsonNode settled = enter(show(""), "IND-03", "2022-06", "88,9 %", 0);

        verify(seed.measures).enterAll(House.rq(), List.of(command), EmptyTexts.ERASE);
        assertThat(settled.at("/cell/text").asText()).isEqualTo("88,90\u202f%");
        assertThat(settled.at("/cell/verdict").asText()).isEqualTo("missed");
    }

    @Test
    void aRefusalComesBackAsASentenceThatNamesTheCell() throws IOException {
        EnterMeasure command = EnterMeasure.of(seed.calls.id(), JUNE, "120 %", 0);
        answer(new EntryOutcome.Refused(
                command, InvalidMeasure.at(seed.calls.name(), JUNE, "above-bound", "120 %", "100")));

        JsonNode settled = enter(show(""), "IND-03", "2022-06", "120 %", 0);

        assertThat(settled.get("refused").asText())
                .isEqualTo("«\u00a0120 %\u00a0» dépasse 100, la plus haute valeur possible.");
    }

    @Test
    void whatSomebodyElseWroteMeanwhileComesBackBesideWhatWasTyped() throws IOException {
        EnterMeasure command = EnterMeasure.of(seed.calls.id(), JUNE, "91", 1);
        answer(new EntryOutcome.Refused(
                command,
                MeasureChanged.to(
                        seed.calls.name(),
                        JUNE,
                        "92,5",
                        House.DEPUTY,
                        SeedIndicators.AT,
                        seed.cell(seed.calls, JUNE, "92.5", 2))));

        JsonNode settled = enter(show(""), "IND-03", "2022-06", "91", 1);

        assertThat(settled.get("theirs").asText()).isEqualTo("92,50\u202f%");
        assertThat(settled.get("by").asText()).isEqualTo("Adjoint au responsable qualité");
        assertThat(settled.at("/cell/version").asInt()).isEqualTo(2);
    }

    @Test
    void aCorrectionAsksForItsReasonAndIsThenSentWithIt() throws IOException {
        EnterMeasure command = EnterMeasure.of(seed.calls.id(), SeedIndicators.MAY, "88,2", 1);
        answer(new EntryOutcome.Refused(
                command, InvalidMeasure.at(seed.calls.name(), SeedIndicators.MAY, "reason-missing")));
        JsonNode settled = enter(show(""), "IND-03", "2022-05", "88,2", 1);
        assertThat(settled.get("asked").asBoolean()).isTrue();

        _click(_get(Button.class, spec -> spec.withText("Corriger")));
        assertThat(_get(TextArea.class).isInvalid()).as("a reason is required").isTrue();
        _setValue(_get(TextArea.class), "Chiffre mal recopié");
        _click(_get(Button.class, spec -> spec.withText("Corriger")));

        verify(seed.measures)
                .enterAll(
                        House.rq(),
                        List.of(new EnterMeasure(
                                seed.calls.id(), SeedIndicators.MAY, "88,2", 1, "Chiffre mal recopié")),
                        EmptyTexts.ERASE);
    }

    @Test
    void anIndicatorThatIsGoneRefusesWhatWasTypedForItInAnEarlierVisit() throws IOException {
        assertThat(enter(show(""), "IND-99", "2022-06", "1", 0).get("refused").asText())
                .isEqualTo("Cet indicateur n’existe plus.");
    }

    // --- others, and many at once ------------------------------------------------------------------------------------

    @Test
    void changesOfOthersNameWhoAndOwnOnesNobody() throws IOException {
        IndicatorListView view = show("");
        when(seed.grids.changesSince(any(), eq(7L), any(), any()))
                .thenReturn(new GridChanges(
                        9,
                        List.of(changed(House.DEPUTY, JUNE, "92.5"), changed(House.RQ, SeedIndicators.MAY, "88.2")),
                        false));

        JsonNode news = JSON.readTree(table(view).news(7));

        assertThat(news.get("revision").asInt()).isEqualTo(9);
        assertThat(news.at("/cells/0/by").asText()).isEqualTo("Adjoint au responsable qualité");
        assertThat(news.at("/cells/0/cell/text").asText()).isEqualTo("92,50\u202f%");
        assertThat(news.at("/cells/1/by").asText()).isEmpty();
    }

    @Test
    void whenDefinitionsChangeTheTableIsReadAnew() {
        IndicatorListView view = show("");
        int before = seed.asked.size();
        when(seed.grids.changesSince(any(), anyLong(), any(), any())).thenReturn(new GridChanges(9, List.of(), true));

        table(view).news(7);

        assertThat(seed.asked).hasSize(before + 1);
    }

    @Test
    void chosenCellsAreCheckedAfterAskingWithTheirCount() {
        IndicatorListView view = show("");
        MeasureId may =
                seed.cell(seed.calls, SeedIndicators.MAY).entry().orElseThrow().measure();
        when(seed.measures.check(any(), any())).thenReturn(1);

        table(view).step("check", "[{\"measure\":\"" + may + "\"}]");
        ConfirmDialog asked = _get(ConfirmDialog.class);
        assertThat(asked.getElement().getProperty("header")).isEqualTo("Contrôler 1 valeur");
        ComponentUtil.fireEvent(asked, new ConfirmDialog.ConfirmEvent(asked, true));

        verify(seed.measures).check(House.rq(), List.of(may));
    }

    @Test
    void aMonthIsCheckedWithoutWhatOneEnteredOneself() {
        IndicatorListView view = show("");
        _click(_get(view, Button.class, spec -> spec.withText("Contrôler un mois…")));
        _click(_get(Button.class, spec -> spec.withText("Contrôler 4 valeurs")));
        verify(seed.measures).check(eq(House.rq()), any());

        seed.with(MeasureState.ENTERED, House.RQ);
        _click(_get(view, Button.class, spec -> spec.withText("Contrôler un mois…")));
        assertThat(_get(Button.class, spec -> spec.withText("Contrôler")).isEnabled())
                .isFalse();
    }

    @Test
    void theFormulaIsToldFromTheDefinition() {
        assertThat(table(show("")).formula("IND-03")).isEqualTo("appels décrochés ÷ appels présentés");
    }

    @Test
    void theTableHasEveryWordThatItAsksFor() throws IOException {
        String source = Files.readString(Path.of("src/main/frontend/indicators/qualipilote-measure-table.ts"));
        List<String> asked = Pattern.compile("this\\.labels\\.(\\w+)")
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(asked).isNotEmpty();
        assertThat(TableLabels.of(Wording.here())).containsKeys(asked.toArray(String[]::new));
        assertThat(TableLabels.of(Wording.here()).values()).noneMatch(words -> words.startsWith("!"));
    }

    // --- fixture -----------------------------------------------------------------------------------------------------

    private void signIn(Actor actor) {
        when(currentActor.get()).thenReturn(actor);
    }

    private static Actor head(String key) {
        Actor actor = House.actor(key, Role.AGENT, Role.CONTRIBUTOR, Role.HEAD_OF_SERVICE);
        return new Actor(actor.person(), actor.name(), actor.roles(), actor.services(), Set.of(House.BARU));
    }

    private List<String> ways(Actor actor) {
        signIn(actor);
        IndicatorListView view = show("");
        return view.getChildren()
                .filter(part -> part.getElement().getTag().equals("header"))
                .flatMap(head -> Stream.concat(_find(head, Button.class).stream(), _find(head, Anchor.class).stream()))
                .map(way -> way.getElement().getText())
                .sorted(java.util.Comparator.comparing(List.of(
                        "Références…", "Contrôler un mois…", "Exporter…", "Importer", "Nouvel indicateur")::indexOf))
                .toList();
    }

    private List<String> steps(Actor actor) {
        signIn(actor);
        JsonNode steps = start(show("")).at("/block/rows/0/cells/2022-05/steps");
        return Stream.iterate(0, at -> at < steps.size(), at -> at + 1)
                .map(at -> steps.get(at).asText())
                .toList();
    }

    private GridChanges.ChangedCell changed(fr.qualipilote.kernel.PersonId by, YearMonth month, String text) {
        return new GridChanges.ChangedCell(
                seed.calls.id(), month, seed.cell(seed.calls, month, text, 2), by, SeedIndicators.AT);
    }

    private void answer(EntryOutcome outcome) {
        when(seed.measures.enterAll(any(), any(), any())).thenReturn(List.of(outcome));
    }

    private static JsonNode enter(IndicatorListView view, String code, String month, String text, int version)
            throws IOException {
        String sent = JSON.writeValueAsString(List.of(new MeasureTable.Sent(code, month, text, version)));
        return JSON.readTree(table(view).enter(sent)).get(0);
    }

    private static MeasureTable table(IndicatorListView view) {
        return _find(view, fr.qualipilote.ui.part.Card.class)
                .get(0)
                .body()
                .getChildren()
                .filter(MeasureTable.class::isInstance)
                .map(MeasureTable.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode start(IndicatorListView view) {
        try {
            return JSON.readTree(table(view).getElement().getProperty("start"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(JsonNode row) {
        return each(row, "text");
    }

    private static List<String> each(JsonNode row, String field) {
        return row.get("cells").properties().stream()
                .map(cell -> cell.getValue().get(field).asText())
                .toList();
    }

    private static String subtitle(IndicatorListView view) {
        return _get(view, Paragraph.class, spec -> spec.withClasses("qp-muted")).getText();
    }

    private IndicatorListView view() {
        return new IndicatorListView(
                seed.registry,
                seed.grids,
                seed.measures,
                seed.figures,
                published,
                mock(IndicatorExports.class),
                house.keptViews,
                currentActor,
                house.programmes,
                BusinessClock.fixedAt(House.TODAY),
                new Names(house.people, house.services, house.referentials),
                new Refusals(new Names(house.people, house.services, house.referentials)));
    }

    private IndicatorListView show(String query) {
        IndicatorListView view = view();
        com.vaadin.flow.component.UI.getCurrent().add(view);
        view.beforeEnter(event(query));
        return view;
    }

    private static BeforeEnterEvent event(String query) {
        BeforeEnterEvent event = mock(BeforeEnterEvent.class);
        when(event.getLocation()).thenReturn(new Location("indicateurs", QueryParameters.fromString(query)));
        return event;
    }
}
