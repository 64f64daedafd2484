package fr.qualipilote.indicators.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.Explanation.ChangeKind;
import fr.qualipilote.indicators.GridQuery;
import fr.qualipilote.indicators.IndicatorExports;
import fr.qualipilote.indicators.IndicatorExports.Format;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.IndicatorImportPreview;
import fr.qualipilote.indicators.IndicatorImportPreview.Effect;
import fr.qualipilote.indicators.IndicatorImportPreview.ImportedCell;
import fr.qualipilote.indicators.IndicatorImportPreview.Place;
import fr.qualipilote.indicators.IndicatorImportReport;
import fr.qualipilote.indicators.IndicatorImports;
import fr.qualipilote.indicators.IndicatorImports.Choices;
import fr.qualipilote.indicators.InvalidIndicatorFile;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.spreadsheet.Limits;
import fr.qualipilote.spreadsheet.Row;
import fr.qualipilote.spreadsheet.Sheet;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.spreadsheet.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Values that come from a file and go into one: what is shown is what is written. */
abstract class IndicatorImportContract extends IndicatorBench {

    private static final String HEADING =
            "Nom indicateur;périodicité/ commentaire;objectif;Janvier 2022;Février 2022;Mars 2022\n";

    @Autowired
    private IndicatorImports imports;

    @Autowired
    private IndicatorExports exports;

    private final String name = "Taux importé " + UUID.randomUUID();

    private static byte[] csv(String rows) {
        return (HEADING + rows + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private IndicatorImportPreview preview(String rows) {
        return imports.preview(signedIn("rq"), "tableau.csv", csv(rows));
    }

    private IndicatorImportReport confirm(String rows, Choices choices) {
        return imports.confirm(signedIn("rq"), "tableau.csv", csv(rows), choices);
    }

    private static Choices takingNew(int... lines) {
        return new Choices(Set.copyOf(java.util.Arrays.stream(lines).boxed().toList()), Set.of(), "");
    }

    private IndicatorId imported() {
        return registry.indicators(signedIn("rq"), name, null, false).stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    // --- preview -----------------------------------------------------------------------------------------------------

    @Test
    void aPreviewProposesAnUnknownIndicatorAndWritesNothing() {
        int before = registry.indicators(signedIn("rq"), null, null, true).size();

        IndicatorImportPreview preview = preview(name + ";Indicateurs mensuel;60 j maxi;40;-;?");

        assertThat(preview.months()).containsExactly(JANUARY, JANUARY.plusMonths(1), JANUARY.plusMonths(2));
        assertThat(preview.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.indicator()).isNull();
            assertThat(row.target()).isEqualTo(Target.Ceiling.of("60"));
            assertThat(row.proposal()).isNotNull();
            assertThat(row.proposal().definition().unit()).isEqualTo(Unit.DAYS);
            assertThat(row.cells()).extracting(ImportedCell::effect).containsOnly(Effect.WRITE);
        });
        assertThat(registry.indicators(signedIn("rq"), null, null, true)).hasSize(before);
    }

    @Test
    void everyCellThatCannotBeReadSaysWhy() {
        IndicatorId known = draft().defined();
        String row =
                registry.indicator(signedIn("rq"), known, JANUARY, MAY).line().name();

        IndicatorImportPreview preview = preview(row + ";;90 %;120 %;abc;88,9 %");

        assertThat(preview.rows().get(0).cells())
                .extracting(cell -> cell.problem() == null ? "" : cell.problem().code())
                .containsExactly("measure.above-bound", "measure.not-a-number", "");
        assertThat(preview.count(Effect.PROBLEM)).isEqualTo(2);
    }

    @Test
    void theSameIndicatorTwiceAndATargetInOtherWordsAreProblemsOfTheirRow() {
        IndicatorImportPreview preview = preview(
                name + ";;90 %;1;;\n" + name.toUpperCase() + ";;90 %;2;;\n" + "Autre " + name + ";;à définir;3;;");
        assertThat(preview.rows())
                .extracting(row -> row.problem() == null ? "" : row.problem().code())
                .containsExactly("", "indicator-import.row-twice", "indicator-import.target-not-understood");
    }

    @Test
    void aMonthToComeIsAProblemOfItsCell() {
        byte[] file = ("Indicateur;Objectif;juil. 2022\n" + name + ";;5\n").getBytes(StandardCharsets.UTF_8);
        assertThat(imports.preview(signedIn("rq"), "t.csv", file).rows().get(0).cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.problem().code()).isEqualTo("measure.future-month"));
    }

    // --- confirmation ------------------------------------------------------------------------------------------------

    @Test
    void whatIsConfirmedIsDefinedAndWrittenByTheImporter() {
        IndicatorImportReport report = confirm(name + ";Indicateurs mensuel;90,00 %;89,65 %;90,32 %;-", takingNew(2));

        assertThat(report).isEqualTo(new IndicatorImportReport(1, 3, 0, 0, 0, 0));
        IndicatorId id = imported();
        assertThat(cell(id, JANUARY)).isInstanceOfSatisfying(Cell.Value.class, value -> assertThat(value.value())
                .isEqualByComparingTo("89.65"));
        assertThat(cell(id, JANUARY.plusMonths(2))).isInstanceOf(Cell.NoCase.class);
        assertThat(measures.explain(signedIn("rq"), id, JANUARY).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(ChangeKind.IMPORTED);
                    assertThat(change.by()).isEqualTo(person("rq"));
                });
    }

    @Test
    void anUnknownIndicatorThatWasNotChosenStaysUnknown() {
        assertThat(confirm(name + ";;90 %;89,65 %;;", Choices.none()))
                .isEqualTo(new IndicatorImportReport(0, 0, 0, 0, 1, 0));
        assertThat(registry.indicators(signedIn("rq"), name, null, true)).isEmpty();
    }

    @Test
    void whatDiffersIsShownAndLeftUnlessItIsChosen() {
        confirm(name + ";;90 %;89,65 %;90,32 %;", takingNew(2));
        String row = name + ";;90 %;89,70 %;90,32 %;91 %";

        assertThat(preview(row).rows().get(0).cells())
                .extracting(ImportedCell::effect)
                .containsExactly(Effect.DIFFERENT, Effect.SAME, Effect.WRITE);
        assertThat(preview(row).rows().get(0).cells().get(0).current()).isEqualTo("89,65");

        assertThat(confirm(row, Choices.none())).isEqualTo(new IndicatorImportReport(0, 1, 0, 1, 1, 0));
        assertThat(text(cell(imported(), JANUARY))).isEqualTo("89,65");

        Choices chosen = new Choices(Set.of(), Set.of(new Place(2, JANUARY)), "");
        assertThat(confirm(row, chosen)).isEqualTo(new IndicatorImportReport(0, 0, 1, 2, 0, 0));
        assertThat(text(cell(imported(), JANUARY))).isEqualTo("89,70");
    }

    @Test
    void whatWasCheckedIsReplacedWithAReasonAlone() {
        confirm(name + ";;90 %;89,65 %;;", takingNew(2));
        measures.check(
                signedIn("adjoint"),
                List.of(cell(imported(), JANUARY).entry().orElseThrow().measure()));
        String row = name + ";;90 %;89,70 %;;";
        Choices without = new Choices(Set.of(), Set.of(new Place(2, JANUARY)), " ");

        assertThat(preview(row).rows().get(0).cells().get(0).effect()).isEqualTo(Effect.CORRECTION);
        assertThatExceptionOfType(InvalidIndicatorFile.class)
                .isThrownBy(() -> confirm(row, without))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("indicator-import.reason-missing"));
        confirm(row, new Choices(Set.of(), Set.of(new Place(2, JANUARY)), "Relevé corrigé par l’opérateur"));
        assertThat(measures.explain(signedIn("rq"), imported(), JANUARY)
                        .changes()
                        .get(0))
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(ChangeKind.CORRECTED);
                    assertThat(change.before()).isEqualTo("89,65");
                    assertThat(change.reason()).isEqualTo("Relevé corrigé par l’opérateur");
                });
    }

    @Test
    void theSameFileTwiceWritesOnce() {
        String row = name + ";;90 %;89,65 %;;";
        confirm(row, takingNew(2));
        assertThat(confirm(row, takingNew(2))).isEqualTo(new IndicatorImportReport(0, 0, 0, 1, 0, 0));
    }

    // --- kinds of files ----------------------------------------------------------------------------------------------

    @Test
    void aNumberWhoseFormatHidesAPartIsReadWhole() throws IOException {
        Table table = new Table(
                "Indicateurs",
                List.of(),
                List.of(
                        new Table.Column("Nom indicateur", 30),
                        new Table.Column("objectif", 10),
                        new Table.Column("Janvier 2022", 10)),
                List.of(List.of(
                        fr.qualipilote.spreadsheet.Cell.of(name),
                        fr.qualipilote.spreadsheet.Cell.of("90 %"),
                        fr.qualipilote.spreadsheet.Cell.of(new BigDecimal("89.65")))));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Spreadsheets.writeXlsx(table, file);

        assertThat(imports.preview(signedIn("rq"), "t.xlsx", file.toByteArray())
                        .rows()
                        .get(0)
                        .cells()
                        .get(0)
                        .text())
                .isEqualTo("89,65");
        assertThat(CellTexts.of(new fr.qualipilote.spreadsheet.Cell.Number(new BigDecimal("0.8965"), "90 %")))
                .isEqualTo("89,65 %");
        assertThat(CellTexts.of(
                        new fr.qualipilote.spreadsheet.Cell.Number(new BigDecimal("0.26000000000000001"), "26,00 %")))
                .isEqualTo("26,00 %");
        assertThat(CellTexts.of(new fr.qualipilote.spreadsheet.Cell.Number(new BigDecimal("67"), "67 j")))
                .isEqualTo("67 j");
    }

    @Test
    void anOpenDocumentIsReadAsTheOthersAre() throws IOException {
        String cells = "<table:table-row>" + shown("Nom indicateur") + shown("objectif") + shown("Janvier 2022")
                + shown("Février 2022") + "</table:table-row><table:table-row>" + shown(name) + shown("60 j maxi")
                + "<table:table-cell office:value-type=\"float\" office:value=\"67\"><text:p>67 j</text:p></table:table-cell>"
                + shown("-") + "</table:table-row>";

        IndicatorImportPreview preview = imports.preview(signedIn("rq"), "tableau.ods", openDocument(cells));

        assertThat(preview.format()).isEqualTo("ODS");
        assertThat(preview.rows()).singleElement().satisfies(row -> {
            assertThat(row.target()).isEqualTo(Target.Ceiling.of("60"));
            assertThat(row.cells()).extracting(ImportedCell::text).containsExactly("67 j", "-");
            assertThat(row.cells()).extracting(ImportedCell::effect).containsOnly(Effect.WRITE);
        });
    }

    private static String shown(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static byte[] openDocument(String rows) throws IOException {
        String content = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\"><office:body>"
                + "<office:spreadsheet><table:table table:name=\"Indicateurs\">" + rows
                + "</table:table></office:spreadsheet></office:body></office:document-content>";
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (var part : List.of(
                    Map.entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                    Map.entry("content.xml", content))) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file.toByteArray();
    }

    @Test
    void monthsAreUnderstoodAsTablesWriteThem() {
        for (String written : List.of("Janvier 2022", "janv. 2022", "JANVIER 2022", "janv.-22", "01/2022", "2022-01")) {
            assertThat(TableColumns.month(fr.qualipilote.spreadsheet.Cell.of(written)))
                    .as(written)
                    .contains(JANUARY);
        }
        assertThat(TableColumns.month(fr.qualipilote.spreadsheet.Cell.of("Août 2022")))
                .contains(YearMonth.of(2022, 8));
        assertThat(TableColumns.month(fr.qualipilote.spreadsheet.Cell.of("juin 2022")))
                .contains(JUNE);
        assertThat(TableColumns.month(fr.qualipilote.spreadsheet.Cell.of("total 2022")))
                .isEmpty();
        assertThat(TableColumns.month(fr.qualipilote.spreadsheet.Cell.of("13/2022")))
                .isEmpty();
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithItsReason() {
        assertRefused("%PDF-1.7 …", "indicator-import.file-not-a-spreadsheet");
        assertRefused("", "indicator-import.file-empty");
        assertRefused("Bonjour\n", "indicator-import.heading-missing");
        assertRefused("Nom indicateur;objectif\nA;1\n", "indicator-import.no-months");
        assertRefused("Nom indicateur;Janvier 2022;01/2022\nA;1;2\n", "indicator-import.month-twice");
        assertRefused(HEADING, "indicator-import.no-rows");
        assertRefused(HEADING + name + ";;90 %;=1+1;;\n", "indicator-import.file-formula");
    }

    private void assertRefused(String content, String code) {
        assertThatExceptionOfType(InvalidIndicatorFile.class)
                .isThrownBy(() -> imports.preview(signedIn("rq"), "t.csv", content.getBytes(StandardCharsets.UTF_8)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"smi", "chef.baru", "sg", "prefet", "auditeur", "admin", "agent"})
    void othersThanQualityMayNotImport(String login) {
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> imports.preview(signedIn(login), "t.csv", csv(name + ";;;1;;")));
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> imports.confirm(signedIn(login), "t.csv", csv(name + ";;;1;;"), Choices.none()));
    }

    // --- export ------------------------------------------------------------------------------------------------------

    private byte[] exported(Format format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        exports.export(
                signedIn("agent"),
                new GridQuery(JANUARY, MAY, "IND-0", null, GridQuery.Only.ALL, false, 0, 3),
                format,
                new IndicatorExports.Words(
                        "Indicateurs qualité",
                        List.of("De janvier à mai 2022"),
                        "Nom indicateur",
                        "périodicité/ commentaire",
                        "objectif",
                        Stream.of("Janvier", "Février", "Mars", "Avril", "Mai")
                                .map(month -> month + " 2022")
                                .toList()),
                file);
        return file.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "CSV"})
    void whatIsExportedIsImportedAgainAsTheSame(Format format) throws IOException {
        byte[] file = exported(format);

        IndicatorImportPreview preview = imports.preview(signedIn("rq"), "tableau", file);

        assertThat(preview.rows()).hasSize(9);
        assertThat(preview.rows()).allSatisfy(row -> {
            assertThat(row.indicator()).isNotNull();
            assertThat(row.target()).isEqualTo(row.indicator().target());
            assertThat(row.cells()).hasSize(5).extracting(ImportedCell::effect).containsOnly(Effect.SAME);
        });
    }

    @Test
    void valuesOfAWorkbookAreNumbers() throws IOException {
        Sheet sheet = Spreadsheets.read("t.xlsx", exported(Format.XLSX), Limits.standard());
        Row calls = sheet.rows().stream()
                .filter(row -> row.text(0).equals("Taux d'appels décrochés"))
                .findFirst()
                .orElseThrow();
        assertThat(calls.cell(3))
                .isInstanceOfSatisfying(
                        fr.qualipilote.spreadsheet.Cell.Number.class,
                        number -> assertThat(number.value()).isEqualByComparingTo("89.65"));
        assertThat(sheet.rows().get(0).text(0)).isEqualTo("Indicateurs qualité");
    }

    @Test
    void jsonTellsWhatIsValidated() throws IOException {
        String json = new String(exported(Format.JSON), StandardCharsets.UTF_8);
        assertThat(json)
                .contains("\"code\":\"IND-06\"", "\"period\":\"2022-01\"", "\"content\":\"value\",\"value\":67,")
                .contains("\"direction\":\"ceiling\",\"target\":60,\"verdict\":\"missed\"")
                .contains("\"state\":\"validated\",\"validated\":true")
                .contains("\"content\":\"no-case\",\"value\":null");
    }
}
