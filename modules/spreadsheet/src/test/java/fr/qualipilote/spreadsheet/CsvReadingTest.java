package fr.qualipilote.spreadsheet;

import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.DAMAGED;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.EMPTY;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.FORMULA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CsvReadingTest {

    private static final String PLAN =
            "Thème;Action;Échéance\r\nAccueil;Refaire l’affichage, « au calme »;15/09/22\r\n;Relire;Tous les mois\r\n";

    @Test
    void semicolonsInUtf8AreRead() {
        Sheet sheet = read(PLAN);
        assertThat(sheet.format()).isEqualTo(SheetFormat.CSV);
        assertThat(sheet.name()).isEqualTo("plan");
        assertThat(texts(sheet))
                .containsExactly(
                        List.of("Thème", "Action", "Échéance"),
                        List.of("Accueil", "Refaire l’affichage, « au calme »", "15/09/22"),
                        List.of("", "Relire", "Tous les mois"));
    }

    @Test
    void everyUsualEncodingGivesTheSameTexts() {
        List<List<String>> expected = texts(read(PLAN));
        assertThat(texts(read(PLAN.getBytes(Charset.forName("windows-1252"))))).isEqualTo(expected);
        assertThat(texts(read(("\ufeff" + PLAN).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(expected);
        assertThat(texts(read(("\ufeff" + PLAN).getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(expected);
        assertThat(texts(read(("\ufeff" + PLAN).getBytes(StandardCharsets.UTF_16BE))))
                .isEqualTo(expected);
    }

    @Test
    void theSeparatorIsGuessedByTheRowsAndNotByOneLine() {
        assertThat(read("a,b,c\n1,2,3\n").rows().get(1).text(2)).isEqualTo("3");
        assertThat(read("a\tb\n1,5\t2,5\n").rows().get(1).text(0)).isEqualTo("1,5");
        assertThat(read("Plan d'action, juin, 2022, Gers\na;b\nun, deux;c\n")
                        .rows()
                        .get(2)
                        .text(0))
                .isEqualTo("un, deux");
        assertThat(read("a,b\n\"x;y;z\",2\n").rows().get(1).text(0)).isEqualTo("x;y;z");
        assertThat(read("sep=,\r\na;x,b\r\n").rows())
                .singleElement()
                .satisfies(row -> assertThat(row.number()).isEqualTo(1))
                .satisfies(row -> assertThat(row.text(0)).isEqualTo("a;x"));
    }

    @Test
    void aLineBreakInQuotesStaysInItsCellAndCountsAsOneRow() {
        Sheet sheet = read("a;\"deux\r\nlignes \"\"et plus\"\"\";c\r\n\r\nd;e;f");
        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.rows().get(0).text(1)).isEqualTo("deux\nlignes \"et plus\"");
        assertThat(sheet.rows().get(1).number()).isEqualTo(3);
    }

    @Test
    void aQuoteInTheMiddleOfACellIsACharacter() {
        assertThat(read("a;l'écran 15\" plat;c\n\"Plan\" qualité;y;z\n").rows())
                .extracting(row -> row.text(0) + "|" + row.text(1))
                .containsExactly("a|l'écran 15\" plat", "Plan qualité|y");
    }

    @Test
    void blankRowsAndLastBlankCellsAreLeftOutAndTheNumbersKept() {
        Sheet sheet = read(";;;\n \u00a0;;\na;;b;;\n\n;c\n");
        assertThat(sheet.rows()).extracting(Row::number).containsExactly(3, 5);
        assertThat(sheet.rows()).extracting(row -> row.cells().size()).containsExactly(3, 2);
        assertThat(sheet.rows().get(0).text(40)).isEmpty();
    }

    @Test
    void oldLineEndsAreRead() {
        assertThat(texts(read("a;b\rc;d\r"))).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void aDashIsATextAndAnEqualSignAFormula() {
        assertThat(read("-;- point un;+33 5 62;@moi;'=x\n").rows().get(0).cells())
                .extracting(Cell::text)
                .containsExactly("-", "- point un", "+33 5 62", "@moi", "=x");
        UnreadableSheet refusal = refusal("a;b\nc;=HYPERLINK(\"http://x\")\n");
        assertThat(refusal.reason()).isEqualTo(FORMULA);
        assertThat(refusal.place().address()).isEqualTo("B2");
        assertThat(refusal.detail()).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(refusal("a;\" =1+1\"").place().address()).isEqualTo("B1");
    }

    @Test
    void whoAsksForFormulasGetsThemAndNoTextThatWasMarkedAsOne() {
        assertThat(Spreadsheets.readWithFormulas("plan.csv", Files.bytes("a; =1+1;'=x\n"), Limits.standard())
                        .rows()
                        .get(0)
                        .cells())
                .containsExactly(Cell.of("a"), new Cell.Formula(" =1+1", Cell.blank()), Cell.of("=x"));
    }

    @Test
    void whatShowsNothingIsEmpty() {
        assertThat(refusal("").reason()).isEqualTo(EMPTY);
        assertThat(refusal("\ufeff").reason()).isEqualTo(EMPTY);
        assertThat(refusal(";;\r\n ; \r\n").reason()).isEqualTo(EMPTY);
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedWhereItOpens() {
        UnreadableSheet refusal = refusal("a;b\nc;\"ouvert\nd;e\n");
        assertThat(refusal.reason()).isEqualTo(DAMAGED);
        assertThat(refusal.place().address()).isEqualTo("B2");
    }

    @Test
    void oneWrongByteInUtf8IsToldAndDoesNotTurnAccentsIntoRubbish() {
        byte[] content = Files.bytes("Thème;Échéance\nété;à\nx;y\n");
        content[Files.indexOf(content, Files.bytes("é;à"), 0) + 1] = ' ';
        UnreadableSheet refusal = catchThrowableOfType(
                UnreadableSheet.class, () -> Spreadsheets.read("p.csv", content, Limits.standard()));
        assertThat(refusal.reason()).isEqualTo(DAMAGED);
        assertThat(refusal.place().row()).isEqualTo(2);
    }

    @Test
    void randomTablesAreReadAsCommonsCsvReadsThem() throws IOException {
        Random random = new Random(20220624);
        String[] pieces = {"a", "é", "\"", "\"\"", ";", "\n", "\r\n", " ", "b c", "\"d;e\"", "\"f\ng\"", "12", ","};
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        int compared = 0;
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder("x;y;z\nx;y;z\nx;y;z\nx;y;z\nx;y;z\n");
            for (int n = random.nextInt(20); n > 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            List<CSVRecord> expected;
            try {
                expected = format.parse(new StringReader(text.toString())).getRecords();
            } catch (IOException | java.io.UncheckedIOException e) {
                assertThat(refusal(text.toString()).reason())
                        .as(text.toString())
                        .isEqualTo(DAMAGED);
                continue;
            }
            Sheet sheet = read(text.toString());
            for (Row row : sheet.rows()) {
                CSVRecord record = expected.get(row.number() - 1);
                for (int column = 0; column < row.cells().size(); column++) {
                    String theirs = record.get(column).replace("\r\n", "\n");
                    assertThat(row.text(column).strip())
                            .as("%s in %s", row, text)
                            .isEqualTo(theirs.strip());
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10_000);
    }

    private static Sheet read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Sheet read(byte[] content) {
        return Spreadsheets.read("C:\\Bureau\\plan.csv", content, Limits.standard());
    }

    private static List<List<String>> texts(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    private static UnreadableSheet refusal(String text) {
        return catchThrowableOfType(UnreadableSheet.class, () -> read(text));
    }
}
