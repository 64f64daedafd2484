package fr.qualipilote.ui.publication;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.publication.FigureId;
import fr.qualipilote.publication.HistoryCode;
import fr.qualipilote.publication.Offer;
import fr.qualipilote.publication.Offer.IndicatorOffer;
import fr.qualipilote.publication.Offer.MeasureOffer;
import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.PublicationLine;
import fr.qualipilote.publication.PublicationSheet;
import fr.qualipilote.publication.PublicationSheet.HistoryEntry;
import fr.qualipilote.publication.PublicationState;
import fr.qualipilote.publication.PublicationStep;
import fr.qualipilote.publication.Publications;
import fr.qualipilote.publication.UnknownPublication;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.open.OpenTemplates;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.PublishedFigures;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicationViewsTest {

    private static final String REFERENCE = "PUB-2022-001";
    private static final PublicationId ID = new PublicationId(UUID.randomUUID());
    private static final FigureId APRIL = new FigureId.OfMeasure(new MeasureId(UUID.randomUUID()));
    private static final FigureId MAY = new FigureId.OfMeasure(new MeasureId(UUID.randomUUID()));

    private final House house = new House();
    private final Publications publications = mock(Publications.class);
    private final OpenTemplates templates = mock(OpenTemplates.class);
    private final CurrentActor currentActor = mock(CurrentActor.class);

    @BeforeEach
    void open() {
        Browserless.open();
        signedIn("rq");
        when(templates.preview(any(), any(), anyString())).thenReturn(new byte[0]);
        when(publications.offer(any(), any()))
                .thenReturn(new Offer(
                        List.of(new IndicatorOffer(
                                "IND-03",
                                "Taux d’appels décrochés",
                                "90,00\u00a0%",
                                List.of(
                                        offered(APRIL, PublishedFigures.APRIL, Verdict.MET, true),
                                        offered(MAY, PublishedFigures.MAY, Verdict.MISSED, false)))),
                        List.of(),
                        0));
    }

    private static MeasureOffer offered(FigureId id, YearMonth month, Verdict verdict, boolean chosen) {
        return new MeasureOffer(id, Period.month(month), "88,19\u00a0%", verdict, chosen);
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    // --- the list ----------------------------------------------------------------------------------------------------

    @Test
    void theListSaysWhoHasToDoSomething() {
        when(publications.publications(any()))
                .thenReturn(List.of(line(PublicationState.SUBMITTED), line(PublicationState.PUBLISHED)));

        Grid<?> grid = _get(list(), Grid.class);

        assertThat(GridKt._getFormattedRow((Grid<Object>) grid, 0).toString()).contains("Secrétaire général ou préfet");
        assertThat(GridKt._size((Grid<Object>) grid)).isEqualTo(2);
    }

    @Test
    void onlyQualityIsOfferedToPrepareOne() {
        when(publications.publications(any())).thenReturn(List.of());
        assertThat(buttons(list())).contains("Préparer une publication…");
        for (String login : List.of("sg", "admin", "agent")) {
            signedIn(login);
            assertThat(buttons(list())).as(login).doesNotContain("Préparer une publication…");
        }
    }

    @Test
    void theAddressOfTheIndicatorTableOpensTheFormWithItsMonths() {
        when(publications.publications(any())).thenReturn(List.of());
        when(publications.prepare(any(), anyString(), any(), any())).thenReturn(ID);
        when(publications.publication(any(), eq(ID))).thenReturn(sheet(PublicationState.DRAFT));
        Browserless.route("publications/:reference");

        enter(list(), PublicationNavigation.addressToPrepare(PublishedFigures.APRIL, PublishedFigures.MAY));
        Dialog form = _get(Dialog.class);
        _setValue(_get(form, TextField.class), "Résultats du printemps");
        _click(_get(form, Button.class, spec -> spec.withText("Préparer")));

        verify(publications)
                .prepare(currentActor.get(), "Résultats du printemps", PublishedFigures.APRIL, PublishedFigures.MAY);
    }

    @Test
    void anAddressThatNamesNoMonthsOpensNothing() {
        when(publications.publications(any())).thenReturn(List.of());

        enter(list(), "publications?de=demain&a=2022-05");

        assertThat(_find(Dialog.class)).isEmpty();
    }

    // --- one publication ---------------------------------------------------------------------------------------------

    @Test
    void whatIsTickedIsSaved() {
        PublicationDetailsView view = show(PublicationState.DRAFT, PublicationStep.EDIT, PublicationStep.SUBMIT);

        assertThat(text(view)).contains("1 chiffre choisi", "mai 2022", "✗ manqué");
        _get(view, CheckboxGroup.class).select(itemsOf(view));
        assertThat(text(view)).contains("pas encore enregistré");
        _click(_get(view, Button.class, spec -> spec.withText("Enregistrer le choix")));

        verify(publications).choose(eq(currentActor.get()), eq(ID), eq(7), eq(List.of(APRIL, MAY)));
    }

    @Test
    void whatIsTickedButNotSavedIsSavedWithTheSubmission() {
        PublicationDetailsView view = show(PublicationState.DRAFT, PublicationStep.EDIT, PublicationStep.SUBMIT);
        _get(view, CheckboxGroup.class).deselectAll();

        _click(_get(view, Button.class, spec -> spec.withText("Soumettre à l’approbation…")));
        confirm();

        var order = inOrder(publications);
        order.verify(publications).choose(any(), eq(ID), eq(7), eq(List.of()));
        order.verify(publications).submit(currentActor.get(), ID);
    }

    @Test
    void managementApprovesOrSendsBackWithAReason() {
        signedIn("sg");
        PublicationDetailsView view =
                show(PublicationState.SUBMITTED, PublicationStep.APPROVE, PublicationStep.SEND_BACK);

        assertThat(_find(view, CheckboxGroup.class)).isEmpty();
        _click(_get(view, Button.class, spec -> spec.withText("Approuver et publier…")));
        confirm();
        verify(publications).approve(currentActor.get(), ID);

        _click(_get(view, Button.class, spec -> spec.withText("Renvoyer…")));
        Dialog dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("Renvoyer")));
        verify(publications, never()).sendBack(any(), any(), anyString());
        _setValue(_get(dialog, TextArea.class), "Ajoutez les enquêtes");
        _click(_get(dialog, Button.class, spec -> spec.withText("Renvoyer")));
        verify(publications).sendBack(currentActor.get(), ID, "Ajoutez les enquêtes");
    }

    @Test
    void whoMayDoNothingSeesNoStep() {
        signedIn("agent");
        PublicationDetailsView view = show(PublicationState.SUBMITTED);

        assertThat(buttons(view)).allMatch(button -> button.equals("Pourquoi\u00a0?"));
    }

    @Test
    void ofAPublishedOneTheAddressesAreThereAndTheCorrectionsWithTheirReason() {
        when(publications.preview(any(), eq(ID))).thenReturn(PublishedFigures.published());
        PublicationDetailsView view = showSheet(
                sheet(PublicationState.PUBLISHED, PublicationStep.WITHDRAW, PublicationStep.EXPLAIN_CORRECTION));

        assertThat(_find(view, Anchor.class))
                .extracting(Anchor::getHref)
                .contains(
                        "public/indicateurs",
                        "public/publications/PUB-2022-001",
                        "public/publications/PUB-2022-001.csv",
                        "public/publications/PUB-2022-001.json",
                        "public/publications/PUB-2022-001/fragment.html");
        assertThat(text(view)).contains("88,91", "3 juillet 2022", "Motif donné au public");
        _click(_get(view, Button.class, spec -> spec.withText("Motif pour le public…")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextArea.class), "Appels comptés deux fois");
        _click(_get(dialog, Button.class, spec -> spec.withText("Enregistrer")));

        verify(publications).explainCorrection(currentActor.get(), ID, 2, "Appels comptés deux fois");
    }

    @Test
    void everyFigureTellsWhy() {
        PublicationDetailsView view = show(PublicationState.DRAFT);

        _click(_find(view, Button.class, spec -> spec.withText("Pourquoi\u00a0?"))
                .get(0));
        assertThat(text(_get(Dialog.class)))
                .contains("appels décrochés / appels présentés", "logiciel de gestion interne")
                .contains("88,19", "✗ manqué", "au moins 90,00", "échantillon", "n = 46");
        _get(Dialog.class).close();
        _click(_find(view, Button.class, spec -> spec.withText("Pourquoi\u00a0?"))
                .get(2));
        assertThat(text(_get(Dialog.class))).contains("51 satisfaits sur 57 réponses", "entre 79");
    }

    @Test
    void anUnknownReferenceIsNotFound() {
        when(publications.publicationWithReference(any(), anyString()))
                .thenThrow(UnknownPublication.withReference(REFERENCE));
        BeforeEnterEvent event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(new RouteParameters(Map.of("reference", REFERENCE)));

        details().beforeEnter(event);

        verify(event).rerouteToError(NotFoundException.class);
        verify(publications, never()).choose(any(), any(), anyInt(), any());
    }

    // --- help --------------------------------------------------------------------------------------------------------

    private void signedIn(String login) {
        Actor actor = House.actor(login);
        when(currentActor.get()).thenReturn(actor);
    }

    private PublicationListView list() {
        PublicationListView view =
                new PublicationListView(publications, currentActor, BusinessClock.fixedAt(House.TODAY));
        UI.getCurrent().add(view);
        enter(view, "publications");
        return view;
    }

    private static void enter(PublicationListView view, String address) {
        BeforeEnterEvent event = mock(BeforeEnterEvent.class);
        when(event.getLocation()).thenReturn(new Location(address));
        view.beforeEnter(event);
    }

    private PublicationDetailsView details() {
        PublicationDetailsView view = new PublicationDetailsView(
                publications,
                templates,
                currentActor,
                BusinessClock.fixedAt(House.TODAY),
                new Names(house.people, house.services, house.referentials));
        UI.getCurrent().add(view);
        return view;
    }

    private PublicationDetailsView show(PublicationState state, PublicationStep... steps) {
        when(publications.preview(any(), eq(ID))).thenReturn(PublishedFigures.preview());
        return showSheet(sheet(state, steps));
    }

    private PublicationDetailsView showSheet(PublicationSheet sheet) {
        when(publications.publicationWithReference(any(), eq(REFERENCE))).thenReturn(sheet);
        PublicationDetailsView view = details();
        BeforeEnterEvent event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(new RouteParameters(Map.of("reference", REFERENCE)));
        view.beforeEnter(event);
        return view;
    }

    private static PublicationLine line(PublicationState state) {
        boolean published = state == PublicationState.PUBLISHED;
        return new PublicationLine(
                ID,
                REFERENCE,
                "Nos résultats",
                PublishedFigures.APRIL,
                PublishedFigures.MAY,
                state,
                3,
                published ? House.TODAY : null,
                published);
    }

    private static PublicationSheet sheet(PublicationState state, PublicationStep... steps) {
        Instant at = Instant.parse("2022-06-24T08:00:00Z");
        return new PublicationSheet(
                line(state),
                7,
                House.RQ,
                at,
                House.RQ,
                at,
                null,
                null,
                null,
                null,
                null,
                Set.of(steps),
                List.of(
                        new HistoryEntry(at, House.RQ, HistoryCode.SUBMITTED, List.of("3")),
                        new HistoryEntry(at, House.RQ, HistoryCode.PREPARED, List.of())));
    }

    private static void confirm() {
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
    }

    @SuppressWarnings("unchecked")
    private static Collection<Object> itemsOf(Component view) {
        return _get(view, CheckboxGroup.class).getListDataView().getItems().toList();
    }

    private static List<String> buttons(Component view) {
        return _find(view, Button.class).stream().map(Button::getText).toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively()
                + _find(component, CheckboxGroup.class).stream()
                        .flatMap(group -> ((CheckboxGroup<Object>) group)
                                .getListDataView()
                                .getItems()
                                .map(Object::toString))
                        .toList();
    }
}
