package fr.qualipilote.spreadsheet;

import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.DAMAGED;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.EMPTY;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.FORMULA;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.TEXT_TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxReadingTest {

    @Test
    void sharedInlineAndRichTextsAreRead() {
        Sheet sheet = read(Files.xlsx("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c>"
                        + "<c r=\"D2\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> en ligne</t></is></c></row>"
                        + "<row><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c></row>")
                .with(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>Thème</t></si><si><r><t>Acc</t></r><r><t>ueil_x000A_bis</t></r>"
                                + "<rPh><t>non</t></rPh></si></sst>"));
        assertThat(sheet.format()).isEqualTo(SheetFormat.XLSX);
        assertThat(sheet.name()).isEqualTo("Plan");
        assertThat(sheet.rows()).extracting(Row::number).containsExactly(2, 3);
        assertThat(sheet.rows().get(0).cells())
                .extracting(Cell::text)
                .containsExactly("Thème", "", "Accueil\nbis", " en ligne");
        assertThat(sheet.rows().get(1).cells()).extracting(Cell::text).containsExactly("VRAI", "#N/A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "44743 | dd/mm/yyyy | 01/07/2022",
                "44743 | dddd d mmmm yyyy | vendredi 1 juillet 2022",
                "44743 | [$-40C]d mmmm yyyy;@ | 1 juillet 2022",
                "44743 | dd/mm/yy | 01/07/22",
                "44743 | mmmm\\ yyyy | juillet 2022",
                "44743.604166667 | dd/mm/yyyy hh:mm | 01/07/2022 14:30",
                "44743.5 | d/m/yyyy \"à\" h:mm:ss AM/PM | 1/7/2022 à 12:00:00",
                "0.604166667 | hh:mm | 14:30",
                "0.32369999999999999 | 0.00% | 32,37%",
                "0.9 | 0%;-0% | 90%",
                "0.9 | General | 0,9",
                "40 | @ | 40",
                "-1234567.5 | #,##0.00 | -1\u202f234\u202f567,50",
                "-3 | 0;(0) | (3)",
                "0 | 0;-0;\"néant\" | néant",
                "60 | 0\" j maxi\" | 60 j maxi",
                "12.5 | #,##0.00\\ [$€-40C] | 12,50 €",
                "1.5 | # ?/? | 1,5",
                "1500000000 | 0.00E+00 | 1500000000",
                "7 | 000 | 007",
            })
    void aNumberShowsAsItsFormatSays(String stored, String code, String shown) {
        assertThat(formatted(stored, code).text()).isEqualTo(shown);
    }

    @Test
    void datesAndNumbersKeepTheirValue() {
        assertThat(formatted("44743.6", "dd/mm/yyyy hh:mm"))
                .isInstanceOfSatisfying(
                        Cell.Day.class, day -> assertThat(day.value()).isEqualTo(LocalDate.of(2022, 7, 1)));
        assertThat(formatted("0.32369999999999999", "0.00%"))
                .isInstanceOfSatisfying(
                        Cell.Number.class, number -> assertThat(number.value()).isEqualTo(new BigDecimal("0.3237")));
        assertThat(formatted("0.5", "hh:mm")).isInstanceOf(Cell.Text.class);
        assertThat(formatted("44743", "d.m.yy")).isInstanceOf(Cell.Day.class);
    }

    @Test
    void bothCalendarsOfWorkbooksAreKnown() {
        String row = "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>43281</v></c><c r=\"B1\" s=\"0\"><v>59</v></c></row>";
        String styles = "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
        Sheet from1904 = read(Files.workbook("<sheet name=\"P\" r:id=\"rId1\"/>", "<workbookPr date1904=\"1\"/>")
                .with("xl/worksheets/sheet1.xml", Files.worksheet(row))
                .with("xl/styles.xml", styles));
        assertThat(from1904.rows().get(0).text(0)).isEqualTo("01/07/2022");
        Sheet from1900 = read(Files.xlsx(row).with("xl/styles.xml", styles));
        assertThat(from1900.rows().get(0).text(1)).isEqualTo("28/02/1900");
    }

    @Test
    void numbersThatNoTableHoldsStayTexts() {
        assertThat(formatted("1E999999999", "General")).isEqualTo(new Cell.Text("1E999999999"));
        assertThat(formatted("9".repeat(5_000), "0")).isInstanceOf(Cell.Text.class);
        assertThat(formatted("1E300", "#,##0").text()).hasSizeLessThan(500);
        assertThat(formatted("1E+30", "General").text()).hasSizeLessThan(40);
        assertThat(formatted("99999999", "dd/mm/yyyy")).isInstanceOf(Cell.Number.class);
    }

    @Test
    void theFirstVisibleSheetThatShowsAnythingIsReadAndTheOthersAreTold() {
        Sheet sheet = read(Files.workbook(
                        "<sheet name=\"Caché\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"Vide\" r:id=\"rId2\"/>"
                                + "<sheet name=\"Plan\" r:id=\"rId3\"/>",
                        "")
                .with("xl/worksheets/sheet1.xml", Files.worksheet("<row><c><v>1</v></c></row>"))
                .with("xl/worksheets/sheet2.xml", Files.worksheet("<row r=\"9\"/>"))
                .with("xl/worksheets/sheet3.xml", Files.worksheet("<row><c><v>3</v></c></row>")));
        assertThat(sheet.name()).isEqualTo("Plan");
        assertThat(sheet.rows().get(0).text(0)).isEqualTo("3");
        assertThat(sheet.otherSheets()).containsExactly("Vide", "Caché");
    }

    @Test
    void aFormulaIsRefusedWithItsCellAndText() {
        UnreadableSheet refusal = refusal(
                Files.xlsx("<row r=\"7\"><c r=\"A7\"><v>1</v></c><c r=\"AB7\"><f>SUM(A1:A6)</f><v>3</v></c></row>"));
        assertThat(refusal.reason()).isEqualTo(FORMULA);
        assertThat(refusal.place()).isEqualTo(new Place("Plan", 7, 28));
        assertThat(refusal.place().address()).isEqualTo("AB7");
        assertThat(refusal.detail()).isEqualTo("=SUM(A1:A6)");
        assertThat(refusal).hasMessage("FORMULA in Plan at AB7: =SUM(A1:A6)");
    }

    @Test
    void aSharedFormulaWithoutTextIsAFormulaToo() {
        UnreadableSheet refusal =
                refusal(Files.xlsx("<row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"0\"/><v>3</v></c></row>"));
        assertThat(refusal.reason()).isEqualTo(FORMULA);
    }

    @Test
    void whoAsksForFormulasGetsEachWithWhatTheFileSaysThatItGave() {
        byte[] file = Files.xlsx(
                        "<row r=\"7\"><c r=\"A7\"><v>1</v></c><c r=\"B7\"><f>SUM(A1:A6)</f><v>3</v></c>"
                                + "<c r=\"C7\" t=\"str\"><f>A1</f><v>oui</v></c><c r=\"D7\"><f t=\"shared\" si=\"0\"/></c></row>")
                .zip();
        List<Cell> cells = Spreadsheets.readWithFormulas("plan.xlsx", file, Limits.standard())
                .rows()
                .get(0)
                .cells();
        assertThat(cells.subList(1, 4))
                .containsExactly(
                        new Cell.Formula("=SUM(A1:A6)", new Cell.Number(BigDecimal.valueOf(3), "3")),
                        new Cell.Formula("=A1", Cell.of("oui")),
                        new Cell.Formula("=", Cell.blank()));
        assertThat(cells.get(3).isBlank()).isFalse();
    }

    @Test
    void aFormulaThatIsLongerThanACellIsRefusedByWhoAsksForThemToo() {
        byte[] file = Files.xlsx("<row><c><f>" + "1+".repeat(20_000) + "1</f></c></row>")
                .zip();
        assertThat(catchThrowableOfType(
                                UnreadableSheet.class,
                                () -> Spreadsheets.readWithFormulas("plan.xlsx", file, Limits.standard()))
                        .reason())
                .isEqualTo(TEXT_TOO_LONG);
    }

    @Test
    void contradictionsAreRefusedWhereTheyAre() {
        assertThat(refusal(Files.xlsx("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>5</v></c></row>"))
                        .place()
                        .address())
                .isEqualTo("A1");
        assertThat(refusal(Files.xlsx("<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>"))
                        .reason())
                .isEqualTo(DAMAGED);
        assertThat(refusal(Files.xlsx("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>"))
                        .place()
                        .address())
                .isEqualTo("A1");
        assertThat(refusal(Files.xlsx("<row r=\"1\"><c r=\"A9\"><v>1</v></c></row>"))
                        .reason())
                .isEqualTo(DAMAGED);
        assertThat(refusal(Files.xlsx("<row r=\"1\"><c r=\"A1\"><v>1</v>"))
                        .place()
                        .part())
                .isEqualTo("xl/worksheets/sheet1.xml");
        assertThat(refusal(Files.workbook("<sheet name=\"P\" r:id=\"rId1\"/>", ""))
                        .reason())
                .isEqualTo(DAMAGED);
        assertThat(refusal(Files.xlsx("<row r=\"3\"/>")).reason()).isEqualTo(EMPTY);
    }

    @Test
    void aPartInUtf16IsRead() {
        String sheet = Files.worksheet("<row><c t=\"inlineStr\"><is><t>Été</t></is></c></row>")
                .replace("UTF-8", "UTF-16");
        Sheet read = read(Files.xlsx("")
                .with(
                        "xl/worksheets/sheet1.xml",
                        ("\ufeff" + sheet).getBytes(java.nio.charset.StandardCharsets.UTF_16LE)));
        assertThat(read.rows().get(0).text(0)).isEqualTo("Été");
    }

    @Test
    void whatLiesBesideTheTableDoesNotDisturb() {
        Sheet sheet = read(Files.xlsx("<row><c><v>1</v></c></row>")
                .with("xl/media/image1.svg", "<!DOCTYPE svg><svg/>")
                .with("xl/drawings/vmlDrawing1.vml", "<xml><br><v:shape></xml>")
                .with("xl/externalLinks/externalLink1.xml", "<externalLink/>"));
        assertThat(sheet.rows()).hasSize(1);
    }

    @Test
    void aLongTableIsRead() {
        String rows = java.util.stream.IntStream.rangeClosed(1, 5_000)
                .mapToObj(i -> "<row r=\"" + i + "\"><c r=\"A" + i + "\"><v>" + i + "</v></c></row>")
                .collect(Collectors.joining());
        assertThat(read(Files.xlsx(rows)).rows()).hasSize(5_000);
    }

    private static Cell formatted(String stored, String code) {
        String escaped = code.replace("\"", "&quot;");
        Sheet sheet = read(Files.xlsx("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + stored + "</v></c></row>")
                .with(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"" + escaped
                                + "\"/></numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
                                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"));
        return sheet.rows().get(0).cell(0);
    }

    private static Sheet read(Files files) {
        return Spreadsheets.read("plan.xlsx", files.zip(), Limits.standard());
    }

    private static UnreadableSheet refusal(Files files) {
        return catchThrowableOfType(UnreadableSheet.class, () -> read(files));
    }

    @Test
    void theNameOfTheFileDecidesNothing() {
        byte[] content = Files.xlsx("<row><c><v>1</v></c></row>").zip();
        for (String name : List.of("plan.csv", "plan.ods", "plan", "")) {
            assertThat(Spreadsheets.read(name, content, Limits.standard()).format())
                    .isEqualTo(SheetFormat.XLSX);
        }
    }
}
