package fr.qualipilote.ui.indicators;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import elemental.json.JsonValue;
import fr.qualipilote.indicators.DatedTarget;
import fr.qualipilote.indicators.IndicatorChanged;
import fr.qualipilote.indicators.IndicatorDefinition;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.Screens;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class IndicatorDetailsViewTest {

    private static final YearMonth JUNE = YearMonth.of(2022, 6);

    private final House house = new House();
    private final SeedIndicators seed = new SeedIndicators();
    private final CurrentActor currentActor = mock(CurrentActor.class);

    @BeforeEach
    void open() {
        Browserless.open();
        when(currentActor.get()).thenReturn(House.rq());
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void theCurveHasEveryPeriodItsVerdictAndItsTarget() {
        IndicatorDetailsView view = show("IND-03");

        String points = ((JsonValue) _get(view, ValueCurve.class).getElement().getPropertyRaw("points")).toJson();
        assertThat(points)
                .contains("89.65")
                .contains("\"missed\"")
                .contains("\"met\"")
                .contains("\"target\":90");
        assertThat(_get(view, H1.class).getText()).isEqualTo("Taux d’appels décrochés");
    }

    @Test
    void theTrendIsToldInWordsAndADelayWithItsMeanAndMedian() {
        assertThat(Screens.texts(show("IND-03")))
                .contains("Objectif manqué 4 fois sur 5, en baisse, dans le mauvais sens.");
        assertThat(Screens.texts(show("IND-06")))
                .contains(
                        "Objectif manqué 1 fois sur 5, en baisse, dans le bon sens. Moyenne 53,4\u00a0j, médiane 52\u00a0j.");
    }

    @Test
    void theDataTableIsThereBeforeItIsShownAndSaysTheSameAsTheCurve() {
        IndicatorDetailsView view = show("IND-06");
        List<NativeTableRow> rows = _find(view, NativeTableRow.class);

        assertThat(rows).hasSize(1 + 6);
        assertThat(Screens.texts(rows.get(1)))
                .contains("janvier 2022", "67\u00a0j", "60\u00a0j au plus", "✗\u00a0objectif manqué", "Saisie");
        assertThat(Screens.texts(rows.get(5))).as("the median of May").contains("48,5\u00a0j");
        Button toggle = _get(view, Button.class, spec -> spec.withText("Voir les données"));
        assertThat(toggle.getElement().getAttribute("aria-expanded")).isEqualTo("false");
        _click(toggle);
        assertThat(toggle.getText()).isEqualTo("Masquer les données");
    }

    @Test
    void definitionTargetsHistoryAndCorrectionsAreTold() {
        assertThat(Screens.texts(show("IND-03")))
                .contains(
                        "appels décrochés ÷ appels présentés",
                        "de 0\u202f% à 100\u202f%",
                        "Depuis janvier 2022",
                        "Objectif depuis janvier 2022\u00a0: 90\u202f% au moins",
                        "Définition modifiée\u00a0: la formule, la source",
                        "Corrigée\u00a0: 87,67 au lieu de 86,67",
                        "Motif\u00a0: Chiffre mal recopié");
    }

    @Test
    void onlyTheQualityManagerAndTheDeputyChangeAnything() {
        for (String key : List.of("rq", "adjoint")) {
            when(currentActor.get()).thenReturn(House.actor(key));
            assertThat(_find(show("IND-03"), Button.class).stream().map(Button::getText))
                    .as(key)
                    .contains("Modifier", "Retirer…", "Nouvel objectif…");
        }
        for (String key : List.of("sg", "admin", "baru", "agent", "chef.baru")) {
            when(currentActor.get()).thenReturn(House.actor(key));
            assertThat(_find(show("IND-03"), Button.class).stream().map(Button::getText))
                    .as(key)
                    .doesNotContain("Modifier", "Retirer…", "Nouvel objectif…");
        }
    }

    @Test
    void aTargetIsAddedFromAMonthOn() {
        IndicatorDetailsView view = show("IND-03");
        _click(_get(view, Button.class, spec -> spec.withText("Nouvel objectif…")));
        _setValue(_find(BigDecimalField.class).get(0), new BigDecimal("92"));
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));

        verify(seed.registry)
                .setTarget(
                        House.rq(),
                        seed.calls.id(),
                        4,
                        new DatedTarget(JUNE, new Target.Floor(new BigDecimal("92"), BigDecimal.ZERO)));
    }

    @Test
    void aDefinitionIsChangedWithTheVersionThatWasSeen() {
        IndicatorDetailsView view = show("IND-03");
        _click(_get(view, Button.class, spec -> spec.withText("Modifier")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Nom")), "Appels décrochés");
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));

        ArgumentCaptor<IndicatorDefinition> changed = ArgumentCaptor.forClass(IndicatorDefinition.class);
        verify(seed.registry).redefine(eq(House.rq()), eq(seed.calls.id()), eq(4), changed.capture());
        IndicatorDefinition before = SeedIndicators.definition(seed.calls);
        assertThat(changed.getValue().name()).isEqualTo("Appels décrochés");
        assertThat(changed.getValue())
                .usingRecursiveComparison()
                .ignoringFields("name")
                .as("nothing else moves")
                .isEqualTo(before);
    }

    @Test
    void aStaleFormDoesNotOverwriteAndStaysOpenWithWhatWasTyped() {
        doThrow(IndicatorChanged.of("Taux d’appels décrochés"))
                .when(seed.registry)
                .redefine(any(), any(), anyInt(), any());
        IndicatorDetailsView view = show("IND-03");
        _click(_get(view, Button.class, spec -> spec.withText("Modifier")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Nom")), "Appels décrochés");

        Button save = _get(Button.class, spec -> spec.withText("Enregistrer"));
        assertThatThrownBy(() -> _click(save)).isInstanceOf(IndicatorChanged.class);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Nom")).getValue())
                .isEqualTo("Appels décrochés");
    }

    @Test
    void retiringNeedsAReason() {
        IndicatorDetailsView view = show("IND-03");
        _click(_get(view, Button.class, spec -> spec.withText("Retirer…")));
        Button retire = _get(Button.class, spec -> spec.withText("Retirer l’indicateur"));
        _click(retire);
        assertThat(_get(TextArea.class).isInvalid()).isTrue();

        _setValue(_get(TextArea.class), "Remplacé");
        _click(retire);
        verify(seed.registry).retire(House.rq(), seed.calls.id(), JUNE, "Remplacé");
    }

    @Test
    void everyValueOpensItsWhy() {
        IndicatorDetailsView view = show("IND-03");
        _click(_find(view, Button.class, spec -> spec.withText("Pourquoi\u00a0?"))
                .get(4));

        verify(seed.measures).explain(House.rq(), seed.calls.id(), SeedIndicators.MAY);
        assertThat(Screens.texts(_get(MeasureDialog.class)))
                .contains(
                        "1\u202f225 appels décrochés ÷ 1\u202f389 appels présentés = 88,19\u202f%",
                        "manqué de 1,81 point");
    }

    @Test
    void anAddressThatNamesNoIndicatorIsNotFound() {
        BeforeEnterEvent event = event("IND-99");
        view().beforeEnter(event);
        verify(event).rerouteToError(NotFoundException.class);
    }

    @Test
    void aRetiredIndicatorCanOnlyBeRestored() {
        IndicatorLine retired = new IndicatorLine(
                seed.calls.id(),
                "IND-03",
                seed.calls.name(),
                seed.calls.unit(),
                2,
                seed.calls.periodicity(),
                seed.calls.target(),
                "",
                null,
                seed.calls.responsible(),
                false,
                true);
        doReturn(seed.sheet(House.rq(), retired)).when(seed.registry).indicator(any(), any(), any(), any());
        IndicatorDetailsView view = show("IND-03");

        _click(_get(view, Button.class, spec -> spec.withText("Remettre en service")));
        verify(seed.registry).restore(House.rq(), seed.calls.id());
        assertThat(_find(view, Button.class).stream().map(Button::getText)).doesNotContain("Modifier");
    }

    private IndicatorDetailsView view() {
        return new IndicatorDetailsView(
                seed.registry,
                seed.measures,
                seed.figures,
                currentActor,
                BusinessClock.fixedAt(House.TODAY),
                new Names(house.people, house.services, house.referentials));
    }

    private IndicatorDetailsView show(String code) {
        UI.getCurrent().removeAll();
        IndicatorDetailsView view = view();
        UI.getCurrent().add(view);
        view.beforeEnter(event(code));
        return view;
    }

    private static BeforeEnterEvent event(String code) {
        BeforeEnterEvent event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(new RouteParameters("code", code));
        when(event.getLocation()).thenReturn(new Location("indicateurs/" + code, QueryParameters.empty()));
        return event;
    }
}
