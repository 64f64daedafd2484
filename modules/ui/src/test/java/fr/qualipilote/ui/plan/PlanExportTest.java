package fr.qualipilote.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.spreadsheet.Limits;
import fr.qualipilote.spreadsheet.Row;
import fr.qualipilote.spreadsheet.Sheet;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.SeedPlan;
import fr.qualipilote.ui.text.Messages;
import fr.qualipilote.ui.text.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanExportTest {

    private final House house = new House();
    private final SeedPlan seed = new SeedPlan(house);

    @Test
    void theWorkbookHoldsTheRowsThatAreShownInTheOrderOfTheScreen() throws IOException {
        Sheet sheet = read(export(List.of()), PlanExport.Format.XLSX);

        List<Row> rows = sheet.rows();
        int heading = headingOf(rows);
        assertThat(rows.subList(heading + 1, rows.size())).hasSize(15);
        Row first = rows.get(heading + 1);
        assertThat(texts(first))
                .startsWith(
                        "Accueil – Dispositions générales",
                        "Mise à jour du registre accessibilité",
                        "Responsable qualité",
                        "BARU",
                        "15/09/2022",
                        "",
                        "Registre existant à mettre à jour et à informatiser",
                        "ACT-2022-001",
                        "À accepter");
    }

    @Test
    void aRuleIsWrittenInTheWordsThatTheImportReads() throws IOException {
        Sheet sheet = read(export(List.of()), PlanExport.Format.XLSX);
        int heading = headingOf(sheet.rows());

        assertThat(texts(sheet.rows().get(heading + 7))).contains("Tous les mois", "Tous les services", "01/07/2022");
        assertThat(texts(sheet.rows().get(heading + 5))).contains("Toute l’année");
    }

    @Test
    void theFiltersInForceAreNotedAboveTheTable() throws IOException {
        Sheet sheet = read(export(List.of("Thème : Internet")), PlanExport.Format.XLSX);
        List<String> above = sheet.rows().subList(0, headingOf(sheet.rows())).stream()
                .map(row -> row.text(0))
                .toList();

        assertThat(above).contains("Plan d’action", "Thème : Internet");
        assertThat(above).anyMatch(note -> note.contains("vendredi 24 juin 2022"));
    }

    @Test
    void theTextFileHoldsHeadingsAndRowsAlone() throws IOException {
        Sheet sheet = read(export(List.of("Thème : Internet")), PlanExport.Format.CSV);

        assertThat(sheet.rows()).hasSize(16);
        assertThat(texts(sheet.rows().get(0)))
                .startsWith(
                        "Thème", "Action", "Pilote", "Contributeur", "Échéance", "Prochaine échéance", "Observations");
    }

    @Test
    void theFileIsNamedByItsDate() {
        assertThat(export(List.of()).fileName(PlanExport.Format.XLSX)).isEqualTo("plan-d-action-2022-06-24.xlsx");
    }

    private PlanExport export(List<String> filters) {
        return new PlanExport(
                seed.lines(),
                filters,
                new Names(house.people, house.services, house.referentials),
                Wording.in(Messages.FRENCH),
                "Préfecture du Gers",
                House.TODAY);
    }

    private static Sheet read(PlanExport export, PlanExport.Format format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        export.write(format, bytes);
        return Spreadsheets.read(export.fileName(format), bytes.toByteArray(), Limits.standard());
    }

    private static int headingOf(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).text(1).equals("Action")) {
                return i;
            }
        }
        throw new AssertionError("There is no heading");
    }

    private static List<String> texts(Row row) {
        return java.util.stream.IntStream.range(0, row.cells().size())
                .mapToObj(row::text)
                .toList();
    }
}
