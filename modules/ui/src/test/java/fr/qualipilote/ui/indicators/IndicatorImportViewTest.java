package fr.qualipilote.ui.indicators;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import fr.qualipilote.indicators.IndicatorImportPreview;
import fr.qualipilote.indicators.IndicatorImportPreview.Effect;
import fr.qualipilote.indicators.IndicatorImportPreview.ImportedCell;
import fr.qualipilote.indicators.IndicatorImportPreview.Place;
import fr.qualipilote.indicators.IndicatorImportPreview.Proposal;
import fr.qualipilote.indicators.IndicatorImportPreview.Row;
import fr.qualipilote.indicators.IndicatorImportReport;
import fr.qualipilote.indicators.IndicatorImports;
import fr.qualipilote.indicators.IndicatorImports.Choices;
import fr.qualipilote.indicators.InvalidIndicatorFile;
import fr.qualipilote.indicators.InvalidMeasure;
import fr.qualipilote.spreadsheet.UnreadableSheet;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.shell.Refusals;
import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.Screens;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndicatorImportViewTest {

    private static final byte[] FILE = {1};
    private static final YearMonth JUNE = YearMonth.of(2022, 6);

    private final House house = new House();
    private final SeedIndicators seed = new SeedIndicators();
    private final IndicatorImports imports = mock(IndicatorImports.class);
    private final CurrentActor currentActor = mock(CurrentActor.class);

    @BeforeEach
    void open() {
        Browserless.open();
        when(currentActor.get()).thenReturn(House.rq());
        when(imports.preview(any(), anyString(), any())).thenReturn(preview());
        when(imports.confirm(any(), anyString(), any(), any())).thenReturn(new IndicatorImportReport(1, 2, 1, 0, 0, 1));
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void everyRoleThatMayNotImportIsToldWhoMay() {
        for (String key : List.of("sg", "baru", "chef.baru", "agent", "admin")) {
            when(currentActor.get()).thenReturn(House.actor(key));
            IndicatorImportView view = show();
            assertThat(_find(view, EmptyState.class)).as(key).hasSize(1);
            assertThat(_find(view, Upload.class)).as(key).isEmpty();
        }
        for (String key : List.of("rq", "adjoint")) {
            when(currentActor.get()).thenReturn(House.actor(key));
            assertThat(_find(show(), Upload.class)).as(key).hasSize(1);
        }
    }

    @Test
    void aFileIsToldCellByCellAndNothingIsWritten() {
        IndicatorImportView view = receive();

        assertThat(text(cell(view, 0, "2022-05"))).contains("88,2", "≠ déjà contrôlée", "ici\u00a0: 88,19");
        assertThat(text(cell(view, 0, "2022-06"))).contains("88,9 %", "✓ à écrire");
        assertThat(text(cell(view, 1, "2022-06")))
                .contains("✗ impossible")
                .anyMatch(said -> said.startsWith("«\u00a0abc\u00a0» n’est pas une valeur"));
        assertThat(text(cell(view, 2, "indicator"))).contains("Taux inconnu", "Indicateur inconnu");
        assertThat(_get(view, Button.class, spec -> spec.withText("Importer 1 valeur"))
                        .isEnabled())
                .isTrue();
        verify(imports, never()).confirm(any(), anyString(), any(), any());
    }

    @Test
    void whatIsReplacedAndDefinedIsWhatThePersonSaidAndACorrectionHasItsReason() {
        IndicatorImportView view = receive();
        _setValue(_get(cell(view, 0, "2022-05"), Checkbox.class), true);
        _setValue(_get(cell(view, 2, "indicator"), Checkbox.class), true);

        Button confirm = _get(view, Button.class, spec -> spec.withText("Importer 3 valeurs"));
        _click(confirm);
        assertThat(_get(view, TextArea.class).isInvalid()).isTrue();
        _setValue(_get(view, TextArea.class), "Reprise du tableau");
        _click(confirm);

        verify(imports)
                .confirm(
                        House.rq(),
                        "bilan.csv",
                        FILE,
                        new Choices(Set.of(4), Set.of(new Place(2, SeedIndicators.MAY)), "Reprise du tableau"));
        assertThat(Screens.texts(view)).contains("2 valeurs écrites", "1 valeur remplacée", "1 indicateur défini");
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndWhere() {
        for (UnreadableSheet.Reason reason : UnreadableSheet.Reason.values()) {
            String code = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
            doThrow(InvalidIndicatorFile.because("file-" + code, "", "B7", ""))
                    .when(imports)
                    .preview(any(), anyString(), any());
            IndicatorImportView view = receive();
            assertThat(Screens.texts(view))
                    .as(code)
                    .anyMatch(said -> said.startsWith("bilan.csv n’est pas importé") && !said.contains("!refusal"));
        }
    }

    private IndicatorImportPreview preview() {
        return new IndicatorImportPreview(
                "bilan.csv",
                "CSV",
                List.of(SeedIndicators.MAY, JUNE),
                List.of(
                        new Row(
                                2,
                                seed.calls.name(),
                                "",
                                "90 %",
                                seed.calls,
                                null,
                                seed.calls.target(),
                                List.of(
                                        new ImportedCell(SeedIndicators.MAY, "88,2", Effect.CORRECTION, "88,19", null),
                                        new ImportedCell(JUNE, "88,9 %", Effect.WRITE, "", null)),
                                null),
                        new Row(
                                3,
                                seed.letters.name(),
                                "",
                                "",
                                seed.letters,
                                null,
                                null,
                                List.of(new ImportedCell(
                                        JUNE,
                                        "abc",
                                        Effect.PROBLEM,
                                        "",
                                        InvalidMeasure.at(seed.letters.name(), JUNE, "not-a-number", "abc"))),
                                null),
                        new Row(
                                4,
                                "Taux inconnu",
                                "",
                                "",
                                null,
                                new Proposal(SeedIndicators.definition(seed.calls), seed.calls.target()),
                                null,
                                List.of(new ImportedCell(JUNE, "12", Effect.WRITE, "", null)),
                                null)));
    }

    private static List<String> text(Component component) {
        return Screens.texts(component);
    }

    private static Component cell(IndicatorImportView view, int row, String column) {
        return _getCellComponent(_get(view, ImportGrid.class), row, column);
    }

    private IndicatorImportView receive() {
        IndicatorImportView view = show();
        view.receive("bilan.csv", FILE);
        return view;
    }

    private IndicatorImportView show() {
        UI.getCurrent().removeAll();
        IndicatorImportView view = new IndicatorImportView(
                imports, currentActor, new Refusals(new Names(house.people, house.services, house.referentials)));
        UI.getCurrent().add(view);
        return view;
    }
}
