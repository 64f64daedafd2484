package fr.qualipilote.ui.indicators;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.indicators.AnnotateMeasure;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.MeasureStep;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.ReasonDialog;
import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.testing.House;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeasureDialogTest {

    private final House house = new House();
    private final SeedIndicators seed = new SeedIndicators();
    private final CurrentActor currentActor = mock(CurrentActor.class);
    private final List<String> changes = new ArrayList<>();

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
    void whoMayDoNothingReadsAndCloses() {
        show(seed.calls);

        assertThat(buttons()).containsExactly("Fermer");
        assertThat(_find(TextArea.class)).isEmpty();
    }

    @Test
    void onlyTheStepsThatAreAllowedHaveAButton() {
        seed.allowing(MeasureStep.CHECK_MEASURE, MeasureStep.SEND_BACK_MEASURE);
        show(seed.calls);

        assertThat(buttons()).containsExactlyInAnyOrder("Fermer", "Renvoyer…", "Contrôler");
        _click(_get(Button.class, spec -> spec.withText("Contrôler")));
        verify(seed.measures).check(House.rq(), List.of(measure(seed.calls)));
        assertThat(changes).as("the screen behind is told").hasSize(1);
    }

    @Test
    void sendingBackNeedsAReason() {
        seed.allowing(MeasureStep.SEND_BACK_MEASURE);
        show(seed.calls);
        _click(_get(Button.class, spec -> spec.withText("Renvoyer…")));
        ReasonDialog asked = _get(ReasonDialog.class);
        TextArea reason = _get(asked, TextArea.class);
        Button sendBack = _get(asked, Button.class, spec -> spec.withText("Renvoyer…"));
        _click(sendBack);
        assertThat(reason.isInvalid()).isTrue();

        _setValue(reason, "Le total manque");
        _click(sendBack);
        verify(seed.measures).sendBack(House.rq(), List.of(measure(seed.calls)), "Le total manque");
    }

    @Test
    void aCorrectionCarriesTheTextTheVersionAndTheReason() {
        seed.allowing(MeasureStep.CORRECT_MEASURE);
        show(seed.calls);
        _click(_get(Button.class, spec -> spec.withText("Corriger…")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Nouvelle valeur")), "88,2");
        _setValue(_get(TextArea.class), "Chiffre mal recopié");
        _click(_get(Button.class, spec -> spec.withText("Corriger")));

        verify(seed.measures)
                .enter(
                        House.rq(),
                        new EnterMeasure(seed.calls.id(), SeedIndicators.MAY, "88,2", 1, "Chiffre mal recopié"));
    }

    @Test
    void methodSizeAndCommentAreKeptAndAMedianIsAskedOfADelayAlone() {
        seed.allowing(MeasureStep.ANNOTATE_MEASURE);
        show(seed.calls);
        assertThat(_find(TextField.class)).isEmpty();

        show(seed.renewal);
        _setValue(_get(IntegerField.class), 46);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Médiane")), "48");
        _setValue(_get(TextArea.class), "Pic de janvier absorbé");
        _click(_get(Button.class, spec -> spec.withText("Enregistrer ces précisions")));

        verify(seed.measures)
                .annotate(
                        House.rq(),
                        new AnnotateMeasure(
                                seed.renewal.id(),
                                SeedIndicators.MAY,
                                1,
                                Method.EXHAUSTIVE,
                                46,
                                "48",
                                "Pic de janvier absorbé"));
    }

    private List<String> buttons() {
        return _find(Button.class).stream().map(Button::getText).toList();
    }

    private MeasureId measure(IndicatorLine line) {
        return seed.cell(line, SeedIndicators.MAY).entry().orElseThrow().measure();
    }

    private void show(IndicatorLine line) {
        _find(MeasureDialog.class).forEach(MeasureDialog::close);
        new MeasureDialog(
                        seed.measures,
                        currentActor,
                        BusinessClock.fixedAt(House.TODAY),
                        new Names(house.people, house.services, house.referentials),
                        line.id(),
                        SeedIndicators.MAY,
                        () -> changes.add("changed"))
                .open();
    }
}
