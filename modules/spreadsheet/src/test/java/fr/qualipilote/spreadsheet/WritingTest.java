package fr.qualipilote.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {

    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "+33 5 62 61 44 00",
            "- point un\n- point deux",
            "-1+1|cmd",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "  =1+1",
            "'=1",
            "''@x",
            "＝1+1",
            "=cmd|'/C calc'!A0",
            "\n=2");

    private static final List<String> HARMLESS = List.of(
            "-", "Thème", "l’accueil", "'quotes'", " espaces ", "a;b\"c\"", "_x000D_", "été 😀", "1=1", "<b>&amp;</b>");

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void whatIsWrittenIsReadAgain(String format) throws IOException {
        List<List<Cell>> rows = List.of(
                List.of(Cell.of("Accueil"), Cell.of(new BigDecimal("-1234.50")), Cell.of(LocalDate.of(2022, 9, 15))),
                List.of(Cell.blank(), Cell.of(0), Cell.of("Tous les mois")),
                List.of(Cell.of("Fin")));
        Sheet sheet = readAgain(format, rows);
        List<Row> read = body(sheet, format);
        assertThat(read.get(0).cells()).extracting(Cell::text).containsExactly("Accueil", "-1234,5", "15/09/2022");
        assertThat(read.get(1).cells()).extracting(Cell::text).containsExactly("", "0", "Tous les mois");
        assertThat(read.get(2).cells()).extracting(Cell::text).containsExactly("Fin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void everyTextSurvivesExportAndImport(String format) throws IOException {
        List<String> texts = Stream.concat(HOSTILE.stream(), HARMLESS.stream()).toList();
        List<List<Cell>> rows =
                texts.stream().map(text -> List.of(Cell.of("x"), Cell.of(text))).toList();
        assertThat(body(readAgain(format, rows), format))
                .extracting(row -> row.text(1))
                .containsExactlyElementsOf(
                        texts.stream().map(text -> text.replace('\r', '\n')).toList());
    }

    @Test
    void noCellOfACsvStartsWithWhatASpreadsheetExecutes() throws IOException {
        byte[] content = csv(HOSTILE.stream()
                .map(text -> List.of(Cell.of(text), Cell.of(-5), Cell.of("-")))
                .toList());
        List<CSVRecord> records = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .get()
                .parse(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8))
                .getRecords();
        assertThat(records).hasSize(HOSTILE.size() + 1);
        for (CSVRecord record : records.subList(1, records.size())) {
            assertThat(record.get(0)).startsWith("'");
            assertThat(record.get(1)).isEqualTo("-5");
            assertThat(record.get(2)).isEqualTo("-");
        }
    }

    @Test
    void csvOpensWithADoubleClickInFrance() throws IOException {
        String text = new String(
                csv(List.of(
                        List.of(Cell.of("a;b"), Cell.of(new BigDecimal("2.50")), Cell.of(LocalDate.of(2022, 7, 1))))),
                StandardCharsets.UTF_8);
        assertThat(text).isEqualTo("\ufeffThème;Écart;Échéance\r\n\"a;b\";2,5;01/07/2022\r\n");
    }

    @Test
    void hostileTextsOfAWorkbookAreTextsAndNumbersNumbers() throws IOException {
        byte[] content = xlsx(HOSTILE.stream()
                .map(text -> List.of(Cell.of(text), Cell.of(-5), Cell.of(LocalDate.of(2022, 7, 1))))
                .toList());
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            List<org.dhatim.fastexcel.reader.Row> rows =
                    workbook.getFirstSheet().read();
            for (org.dhatim.fastexcel.reader.Row row : rows.subList(3, rows.size())) {
                assertThat(row.getCell(0).getType()).isEqualTo(org.dhatim.fastexcel.reader.CellType.STRING);
                assertThat(row.getCell(0).getFormula()).isNull();
                assertThat(row.getCellAsNumber(1)).contains(BigDecimal.valueOf(-5));
                assertThat(row.getCellAsDate(2)).hasValueSatisfying(moment -> assertThat(moment.toLocalDate())
                        .isEqualTo(LocalDate.of(2022, 7, 1)));
            }
            assertThat(rows.size()).isEqualTo(3 + HOSTILE.size());
        }
    }

    @Test
    void aHostileTextOfAWorkbookStaysATextWhenSomebodyEditsIt() throws IOException {
        byte[] content = xlsx(List.of(List.of(Cell.of("=1+1"), Cell.of("sans danger"))));
        List<String> formats = Pattern.compile("<xf numFmtId=\"(\\d+)\"")
                .matcher(part(content, "xl/styles.xml").split("<cellXfs", 2)[1])
                .results()
                .map(found -> found.group(1))
                .toList();
        String sheet = part(content, "xl/worksheets/sheet1.xml");
        assertThat(part(content, "xl/styles.xml"))
                .contains("numFmtId=\"" + formats.get(styleOf(sheet, "A5")) + "\" formatCode=\"@\"");
        assertThat(formats.get(styleOf(sheet, "B5"))).isEqualTo("0");
    }

    private static int styleOf(String sheet, String cell) {
        Matcher matcher = Pattern.compile("<c r=\"" + cell + "\" s=\"(\\d+)\" t=\"inlineStr\"")
                .matcher(sheet);
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    @Test
    void aWorkbookBearsTitleFiltersAndHeadingsThatStayInSight() throws IOException {
        byte[] content = xlsx(List.of(List.of(Cell.of("Accueil"))));
        Sheet sheet = Spreadsheets.read("f", content, Limits.standard());
        assertThat(sheet.name()).isEqualTo("Plan d'action 2022 au 24 juin 2");
        assertThat(sheet.rows().get(0).text(0)).isEqualTo("Plan d'action 2022/au 24 juin 2022");
        assertThat(sheet.rows().get(1).text(0)).isEqualTo("=Filtres : service BARU");
        assertThat(sheet.rows().get(2).number()).isEqualTo(4);
        assertThat(sheet.rows().get(2).cells()).extracting(Cell::text).containsExactly("Thème", "Écart", "Échéance");
        String xml = part(content, "xl/worksheets/sheet1.xml");
        assertThat(xml)
                .contains("ySplit=\"4\"", "state=\"frozen\"", "<autoFilter ref=\"A4:C5\"", "width=\"30")
                .doesNotContain("<f>");
    }

    @Test
    void aLongTableIsWrittenAsItComes() throws IOException {
        long[] written = new long[1];
        long[] whenHalf = new long[1];
        Iterable<List<Cell>> rows = () -> IntStream.range(0, 100_000)
                .mapToObj(i -> {
                    if (i == 50_000) {
                        whenHalf[0] = written[0];
                    }
                    return List.of(Cell.of("Action " + i), Cell.of(i));
                })
                .iterator();
        Spreadsheets.writeXlsx(table(rows), new FilterOutputStream(java.io.OutputStream.nullOutputStream()) {
            @Override
            public void write(byte[] bytes, int offset, int length) {
                written[0] += length;
            }
        });
        assertThat(whenHalf[0]).isBetween(written[0] / 3, written[0]);
    }

    @Test
    void theStreamStaysOpen() throws IOException {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream target = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        Spreadsheets.writeXlsx(table(List.of()), target);
        Spreadsheets.writeCsv(table(List.of()), target);
        assertThat(closed[0]).isFalse();
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws IOException {
        Sheet sheet = readAgain("xlsx", List.of(List.of(Cell.of("a\u0000\u0007b\ud800c\ufffe"))));
        assertThat(body(sheet, "xlsx").get(0).text(0)).isEqualTo("abc");
    }

    @Test
    void aTableWithoutColumnsIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Table("t", List.of(), List.of(), List.of()));
    }

    private static Sheet readAgain(String format, List<List<Cell>> rows) throws IOException {
        return Spreadsheets.read("f", format.equals("csv") ? csv(rows) : xlsx(rows), Limits.standard());
    }

    private static List<Row> body(Sheet sheet, String format) {
        return sheet.rows().subList(format.equals("csv") ? 1 : 3, sheet.rows().size());
    }

    private static byte[] csv(List<List<Cell>> rows) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        Spreadsheets.writeCsv(table(rows), target);
        return target.toByteArray();
    }

    private static byte[] xlsx(List<List<Cell>> rows) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        Spreadsheets.writeXlsx(table(rows), target);
        return target.toByteArray();
    }

    private static Table table(Iterable<List<Cell>> rows) {
        return new Table(
                "Plan d'action 2022/au 24 juin 2022",
                List.of("=Filtres : service BARU"),
                List.of(new Table.Column("Thème", 30), new Table.Column("Écart", 12), new Table.Column("Échéance", 14)),
                rows);
    }

    private static String part(byte[] content, String name) throws IOException {
        ZipPackage parts = ZipPackage.open(content, Limits.standard());
        ZipPackage.Entry entry = parts.find(name);
        if (entry == null) {
            throw new AssertionError("no part " + name);
        }
        return new String(parts.open(entry).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aWorkbookHasASheetForEachTableAndNoNameTwice() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        Spreadsheets.writeXlsx(
                List.of(
                        numbered("Écarts", 1),
                        numbered("écarts", 1200),
                        numbered("Un titre bien trop long pour une feuille", 2)),
                target);

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(target.toByteArray()))) {
            assertThat(workbook.getSheets())
                    .extracting(org.dhatim.fastexcel.reader.Sheet::getName)
                    .containsExactly("Écarts", "écarts 2", "Un titre bien trop long pour un");
            assertThat(workbook.getSheets().map(WritingTest::lastText))
                    .containsExactly("ligne 1", "ligne 1200", "ligne 2");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Spreadsheets.writeXlsx(List.of(), target));
    }

    private static Table numbered(String title, int rows) {
        return new Table(
                title,
                List.of(),
                List.of(new Table.Column("Texte", 20)),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> List.of(Cell.of("ligne " + i)))
                        .toList());
    }

    private static String lastText(org.dhatim.fastexcel.reader.Sheet sheet) {
        try {
            var rows = sheet.read();
            return rows.get(rows.size() - 1).getCellText(0);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
