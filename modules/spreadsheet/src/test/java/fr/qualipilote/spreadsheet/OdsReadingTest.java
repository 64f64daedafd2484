package fr.qualipilote.spreadsheet;

import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.FORMULA;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.TEXT_TOO_LONG;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.TOO_MANY_CELLS;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.TOO_MANY_ROWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OdsReadingTest {

    private static final String A =
            "<table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell>";

    @Test
    void textsNumbersAndDatesAreReadAsTheyShow() {
        Sheet sheet = read("<table:table table:name=\"Plan\"><table:table-column/><table:table-row>"
                + "<table:table-cell office:value-type=\"string\"><text:p>Acc<text:span>ueil</text:span><text:s text:c=\"2\"/>x</text:p>"
                + "<text:p>deux\n  <text:line-break/>trois</text:p></table:table-cell>"
                + "<table:table-cell office:value-type=\"percentage\" office:value=\"0.8965\"><text:p>89,65 %</text:p></table:table-cell>"
                + "<table:table-cell office:value-type=\"date\" office:date-value=\"2022-09-15\"><text:p>15/09/22</text:p></table:table-cell>"
                + "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>VRAI</text:p></table:table-cell>"
                + "<table:table-cell office:value-type=\"float\" office:value=\"40.5\"/>"
                + "<table:table-cell office:value-type=\"date\" office:date-value=\"2022-07-01T10:00:00\"/>"
                + "</table:table-row></table:table>");
        assertThat(sheet.format()).isEqualTo(SheetFormat.ODS);
        assertThat(sheet.name()).isEqualTo("Plan");
        Row row = sheet.rows().get(0);
        assertThat(row.text(0)).isEqualTo("Accueil  x\ndeux \ntrois");
        assertThat(row.cell(1)).isEqualTo(new Cell.Number(new BigDecimal("0.8965"), "89,65 %"));
        assertThat(row.cell(2)).isEqualTo(new Cell.Day(LocalDate.of(2022, 9, 15), "15/09/22"));
        assertThat(row.cell(3)).isEqualTo(new Cell.Flag(true));
        assertThat(row.text(4)).isEqualTo("40,5");
        assertThat(row.text(5)).isEqualTo("01/07/2022");
    }

    @Test
    void repeatedBlankRowsAndCellsCountAndCostNothing() {
        Sheet sheet = read("<table:table table:name=\"P\">"
                + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
                + "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"/>" + A
                + "<table:table-cell table:number-columns-repeated=\"16381\"/></table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"1048572\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
                + "</table:table>");
        assertThat(sheet.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(4);
            assertThat(row.cells()).extracting(Cell::text).containsExactly("", "", "a");
        });
    }

    @Test
    void repeatedRowsAndCellsThatShowSomethingAreWritten() {
        Sheet sheet = read(
                "<table:table table:name=\"P\"><table:table-header-rows><table:table-row table:number-rows-repeated=\"2\">"
                        + A.replace("<table:table-cell", "<table:table-cell table:number-columns-repeated=\"3\"")
                        + "</table:table-row></table:table-header-rows><table:table-row>" + A
                        + "</table:table-row></table:table>");
        assertThat(sheet.rows()).extracting(Row::number).containsExactly(1, 2, 3);
        assertThat(sheet.rows().get(1).cells()).hasSize(3);
    }

    @Test
    void repetitionsDoNotExplode() {
        String row = "<table:table-row table:number-rows-repeated=\"1048576\">" + A + "</table:table-row>";
        UnreadableSheet rows = refusal("<table:table table:name=\"P\">" + row + "</table:table>");
        assertThat(rows.reason()).isEqualTo(TOO_MANY_ROWS);
        assertThat(rows.place().row()).isEqualTo(20_001);
        String cells = A.replace("<table:table-cell", "<table:table-cell table:number-columns-repeated=\"1000000000\"");
        assertThat(refusal("<table:table><table:table-row>" + cells + "</table:table-row></table:table>")
                        .reason())
                .isEqualTo(TOO_MANY_CELLS);
        String spaces = "<text:s text:c=\"2000000000\"/>".repeat(1_000);
        assertThat(refusal("<table:table><table:table-row><table:table-cell><text:p>" + spaces
                                + "</text:p></table:table-cell></table:table-row></table:table>")
                        .reason())
                .isEqualTo(TEXT_TOO_LONG);
    }

    @Test
    void aMergedCellShowsOnce() {
        Sheet sheet = read("<table:table table:name=\"P\"><table:table-row>"
                + A.replace("<table:table-cell", "<table:table-cell table:number-columns-spanned=\"2\"")
                + "<table:covered-table-cell><text:p>dessous</text:p></table:covered-table-cell>" + A
                + "</table:table-row></table:table>");
        assertThat(sheet.rows().get(0).cells()).extracting(Cell::text).containsExactly("a", "", "a");
    }

    @Test
    void commentsDrawingsAndTrackedChangesAreNotTexts() {
        Sheet sheet = read("<table:tracked-changes><table:table><table:table-row>" + A
                + "</table:table-row></table:table></table:tracked-changes>"
                + "<table:table table:name=\"P\"><table:shapes><table:table><table:table-row>" + A
                + "</table:table-row></table:table></table:shapes><table:table-row><table:table-cell office:value-type=\"string\">"
                + "<office:annotation><text:p>commentaire</text:p></office:annotation><text:p>visible</text:p>"
                + "</table:table-cell></table:table-row></table:table>");
        assertThat(sheet.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).extracting(Cell::text).containsExactly("visible"));
    }

    @Test
    void theFirstVisibleSheetThatShowsAnythingIsReadAndTheOthersAreTold() {
        Sheet sheet = read("<table:table table:name=\"Caché\" table:style-name=\"ta2\"><table:table-row>" + A
                + "</table:table-row></table:table><table:table table:name=\"Vide\"/>"
                + "<table:table table:name=\"Plan\"><table:table-row>" + A + "</table:table-row></table:table>"
                + "<table:table table:name=\"Suite\"><table:table-row>" + A + "</table:table-row></table:table>");
        assertThat(sheet.name()).isEqualTo("Plan");
        assertThat(sheet.otherSheets()).containsExactly("Caché", "Vide", "Suite");
    }

    @Test
    void aFormulaIsRefusedWithItsCellAndText() {
        UnreadableSheet refusal = refusal("<table:table table:name=\"P\"><table:table-row/><table:table-row>" + A
                + "<table:table-cell table:formula=\"of:=SUM([.A1:.A6])\" office:value-type=\"float\" office:value=\"3\"/>"
                + "</table:table-row></table:table>");
        assertThat(refusal.reason()).isEqualTo(FORMULA);
        assertThat(refusal.place()).isEqualTo(new Place("P", 2, 2));
        assertThat(refusal.detail()).isEqualTo("=SUM([.A1:.A6])");
    }

    @Test
    void whoAsksForFormulasGetsEachWithWhatTheFileSaysThatItGave() {
        byte[] file = Files.ods("<table:table table:name=\"P\"><table:table-row>" + A
                        + "<table:table-cell table:formula=\"of:=SUM([.A1:.A6])\" office:value-type=\"float\" office:value=\"3\"/>"
                        + "<table:table-cell table:formula=\"\" table:number-columns-repeated=\"2\"/>"
                        + "</table:table-row></table:table>")
                .zip();
        assertThat(Spreadsheets.readWithFormulas("plan.ods", file, Limits.standard())
                        .rows()
                        .get(0)
                        .cells()
                        .subList(1, 4))
                .containsExactly(
                        new Cell.Formula("=SUM([.A1:.A6])", Cell.of(3)),
                        new Cell.Formula("", Cell.blank()),
                        new Cell.Formula("", Cell.blank()));
    }

    private static Sheet read(String tables) {
        return Spreadsheets.read("plan.ods", Files.ods(tables).zip(), Limits.standard());
    }

    private static UnreadableSheet refusal(String tables) {
        return catchThrowableOfType(UnreadableSheet.class, () -> read(tables));
    }
}
