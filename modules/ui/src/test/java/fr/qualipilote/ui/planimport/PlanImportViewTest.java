package fr.qualipilote.ui.planimport;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import fr.qualipilote.actionplan.ImportPreview.Column;
import fr.qualipilote.actionplan.ImportPreview.Correction;
import fr.qualipilote.actionplan.ImportPreview.Effect;
import fr.qualipilote.actionplan.ImportPreview.Row;
import fr.qualipilote.actionplan.InvalidPlanFile;
import fr.qualipilote.actionplan.PlanImports;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.spreadsheet.UnreadableSheet;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.SeedImport;
import fr.qualipilote.ui.text.Messages;
import fr.qualipilote.ui.text.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanImportViewTest {

    private static final byte[] FILE = "Thème;Action".getBytes(StandardCharsets.UTF_8);

    private final House house = new House();
    private final PlanImports imports = SeedImport.answering(house);
    private final CurrentActor currentActor = mock(CurrentActor.class);
    private final Actor actor = House.actor("rq");

    @BeforeEach
    void open() {
        Browserless.open();
        when(currentActor.get()).thenReturn(actor);
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void whoMayNotImportIsToldWhoMay() {
        when(currentActor.get()).thenReturn(House.actor("baru"));

        assertThat(_find(show(), EmptyState.class)).hasSize(1);
        assertThat(_find(Upload.class)).isEmpty();
    }

    @Test
    void aFileIsShownRowByRowAndNothingIsWritten() {
        PlanImportView view = receive();

        assertThat(rows(view)).hasSize(4);
        assertThat(text(cell(view, 1, 0))).contains("Ligne 3").contains("Travaux d’amélioration");
        assertThat(text(cell(view, 2, 3)))
                .contains("Tous les mois")
                .contains("deviné")
                .contains("vendredi 1er juillet 2022");
        assertThat(text(cell(view, 1, 3))).contains("à corriger").contains("31/02/22 n’existe pas au calendrier");
        assertThat(text(cell(view, 0, 5))).contains("Nouvelle").contains("À accepter par le pilote");
        assertThat(text(cell(view, 2, 5))).contains("Mise à jour").contains("ACT-2022-007");
        verify(imports, never()).confirm(any(), anyString(), any(), any());
    }

    @Test
    void importingIsOpenOnlyOnceNothingIsWrong() {
        PlanImportView view = receive();
        assertThat(confirm(view).isEnabled()).isFalse();
        assertThat(confirm(view).getText()).isEqualTo("Importer 3 actions");
        assertThat(text(view)).contains("Une ligne est à corriger ou à laisser de côté");

        correctRowThree(view);

        assertThat(confirm(view).isEnabled()).isTrue();
        assertThat(text(view)).doesNotContain("à laisser de côté avant d’importer");
    }

    @Test
    void correctionsGoIntoThePreviewAndIntoWhatIsWritten() {
        PlanImportView view = receive();
        correctRowThree(view);
        _click(confirm(view));

        verify(imports)
                .confirm(
                        actor,
                        "plan.csv",
                        FILE,
                        List.of(
                                new Correction(3, Column.DUE, "Tous les mois"),
                                new Correction(3, Column.CONTRIBUTOR, "LOGISTIQUE")));
        assertThat(text(view)).contains("2 actions créées").contains("1 action mise à jour");
        assertThat(_find(view, Anchor.class).stream().map(Anchor::getHref)).contains("plan");
    }

    @Test
    void whatWasChangedInTheProductIsKeptUntilTheFilesValueIsTaken() {
        PlanImportView view = receive();
        assertThat(text(cell(view, 3, 1)))
                .contains("Service logistique")
                .contains("gardé")
                .contains("Transférée dans Qualipilote le mardi 12 juillet 2022. Le fichier nomme RQ.");
        assertThat(text(view)).contains("avec une valeur changée dans Qualipilote");

        _click(_get(cell(view, 3, 1), Button.class, spec -> spec.withText("Prendre le fichier")));

        verify(imports).preview(actor, "plan.csv", FILE, List.of(new Correction(5, Column.PILOT, "RQ")));
        assertThat(text(cell(view, 3, 1)))
                .contains("Remplacera la valeur de Qualipilote : Service logistique.")
                .doesNotContain("corrigé");

        _click(_get(cell(view, 3, 1), Button.class, spec -> spec.withText("Garder Qualipilote")));
        assertThat(text(cell(view, 3, 1))).contains("gardé");
    }

    @Test
    void aRowIsLeftOutAndTakenBackIn() {
        PlanImportView view = receive();
        _setValue(_get(cell(view, 1, 5), Checkbox.class), true);

        assertThat(rows(view).get(1).effect()).isEqualTo(Effect.SKIP);
        assertThat(confirm(view).isEnabled()).isTrue();
        verify(imports).preview(actor, "plan.csv", FILE, List.of(new Correction(3, Column.ACTION, null)));

        _setValue(_get(cell(view, 1, 5), Checkbox.class), false);
        assertThat(confirm(view).isEnabled()).isFalse();
    }

    @Test
    void aCorrectionIsTakenBack() {
        PlanImportView view = receive();
        correctRowThree(view);
        _click(_get(cell(view, 1, 2), Button.class, spec -> spec.withText("Reprendre le fichier")));

        assertThat(confirm(view).isEnabled()).isFalse();
    }

    @Test
    void aRefusedFileIsToldWithItsPlaceAndNothingWasWritten() {
        doThrow(InvalidPlanFile.because("file-formula", "a formula", "C7", "=SUM(A1:A3)"))
                .when(imports)
                .preview(any(), anyString(), any(), any());
        PlanImportView view = receive();

        assertThat(_get(view, Paragraph.class, spec -> spec.withClasses("qp-refused"))
                        .getText()
                        .replace('\u00a0', ' '))
                .isEqualTo(
                        "plan.csv n’est pas importé, rien n’a été écrit. Une cellule contient une formule (cellule C7)."
                                + " Collez les valeurs à la place des formules.");
        assertThat(_find(view, Upload.class)).hasSize(1);
    }

    @Test
    void aMissingColumnIsNamedAsPeopleKnowIt() {
        doThrow(InvalidPlanFile.because("column-missing", "missing", "PILOT,DUE", 4))
                .when(imports)
                .preview(any(), anyString(), any(), any());

        assertThat(text(receive())).contains("Pilote, Échéance").contains("ligne 4");
    }

    @Test
    void whatWentWrongWhileWritingIsShownAgainForCorrection() {
        PlanImportView view = receive();
        correctRowThree(view);
        doThrow(InvalidPlanFile.because("rows-to-correct", "1 row", 1L))
                .when(imports)
                .confirm(eq(actor), anyString(), any(), any());
        _click(confirm(view));

        assertThat(rows(view)).hasSize(4);
    }

    @Test
    void everyReasonToRefuseAFileHasASentence() {
        Wording french = Wording.in(Messages.FRENCH);
        for (UnreadableSheet.Reason reason : UnreadableSheet.Reason.values()) {
            String code = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(french.has("refusal.import.file-" + code)).as(code).isTrue();
            assertThat(ImportLabels.refusal(InvalidPlanFile.because("file-" + code, "", "", ""), french))
                    .doesNotContain(" .")
                    .doesNotContain("{");
        }
    }

    private void correctRowThree(PlanImportView view) {
        @SuppressWarnings("unchecked")
        ComboBox<String> due = _get(cell(view, 1, 3), ComboBox.class);
        _setValue(due, "Tous les mois");
        Component box = cell(view, 1, 2);
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<String> contributor = _get(box, MultiSelectComboBox.class);
        _setValue(contributor, Set.of("LOGISTIQUE"));
        _click(_get(box, Button.class, spec -> spec.withText("Garder ce choix")));
    }

    private PlanImportView receive() {
        PlanImportView view = show();
        view.receive("plan.csv", FILE);
        return view;
    }

    private PlanImportView show() {
        UI.getCurrent().removeAll();
        PlanImportView view = new PlanImportView(imports, currentActor);
        UI.getCurrent().add(view);
        return view;
    }

    private static Button confirm(PlanImportView view) {
        return _find(view, Button.class).stream()
                .filter(button -> button.getText().startsWith("Importer"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> rows(PlanImportView view) {
        return _get(view, PreviewGrid.class).getListDataView().getItems().toList();
    }

    private static Component cell(PlanImportView view, int row, int column) {
        PreviewGrid grid = _get(view, PreviewGrid.class);
        return _getCellComponent(grid, row, grid.getColumns().get(column).getKey());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
