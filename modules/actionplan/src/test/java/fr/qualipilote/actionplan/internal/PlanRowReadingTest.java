package fr.qualipilote.actionplan.internal;

import static fr.qualipilote.actionplan.ImportPreview.Confidence.ERROR;
import static fr.qualipilote.actionplan.ImportPreview.Confidence.GUESSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.Contributor.AllServices;
import fr.qualipilote.actionplan.Contributor.OneService;
import fr.qualipilote.actionplan.ImportPreview.Cell;
import fr.qualipilote.actionplan.ImportPreview.Column;
import fr.qualipilote.actionplan.ImportPreview.Correction;
import fr.qualipilote.actionplan.InvalidPlanFile;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.spreadsheet.Limits;
import fr.qualipilote.spreadsheet.Sheet;
import fr.qualipilote.spreadsheet.Spreadsheets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanRowReadingTest {

    private static final String HEADING = "Thème;Action;Pilote;Contributeur;Echéance;Prochaine échéance;observations\n";
    private static final LocalDate TODAY = LocalDate.of(2022, 6, 24);

    private final DemonstrationNames names = new DemonstrationNames();

    @Test
    void theSeedIsReadRowByRowWithoutAnError() throws IOException {
        List<PlannedRow> rows = read(seed());

        assertThat(rows).hasSize(15);
        assertThat(rows)
                .flatExtracting(PlannedRow::cells)
                .extracting(Cell::confidence)
                .doesNotContain(ERROR);
        assertThat(rows).extracting(PlannedRow::theme).doesNotContainNull();
    }

    @Test
    void theSeedHoldsEightDatedFiveMonthlyAndTwoAllYearActionsInEightThemes() throws IOException {
        List<PlannedRow> rows = read(seed());

        assertThat(rows)
                .filteredOn(row -> row.recurrence() instanceof Recurrence.Once)
                .hasSize(8);
        assertThat(rows)
                .filteredOn(row -> row.recurrence() instanceof Recurrence.EveryMonths)
                .hasSize(5);
        assertThat(rows)
                .filteredOn(row -> row.recurrence() instanceof Recurrence.Continuous)
                .hasSize(2);
        assertThat(rows.stream().map(PlannedRow::theme).distinct()).hasSize(8);
    }

    @Test
    void theMonthlyActionsOfTheSeedAreDueOnTheFirstWorkingDayFromJulyOn() throws IOException {
        assertThat(read(seed()))
                .filteredOn(row -> row.recurrence() instanceof Recurrence.EveryMonths)
                .allSatisfy(row -> {
                    assertThat(row.recurrence()).isEqualTo(Recurrence.EveryMonths.monthlyOn(1));
                    assertThat(row.nextDueOn()).isEqualTo(LocalDate.of(2022, 7, 1));
                    assertThat(row.engaged()).isTrue();
                });
    }

    @Test
    void aDatedActionWithoutANextDateWaitsForItsPilotAndOneWithANextDateRunsAlready() throws IOException {
        List<PlannedRow> rows = read(seed());

        assertThat(rows.get(0).engaged()).isFalse();
        assertThat(rows.get(0).dueOn()).isEqualTo(LocalDate.of(2022, 9, 15));
        assertThat(rows.get(3).engaged()).isTrue();
        assertThat(rows.get(3).dueOn()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(rows.get(3).nextDueOn()).isEqualTo(LocalDate.of(2022, 8, 1));
    }

    @Test
    void theContributorsOfTheSeedAreFoundAsTheyAreWritten() throws IOException {
        List<PlannedRow> rows = read(seed());

        assertThat(rows.get(2).contributors()).containsExactly(service(0), service(6));
        assertThat(rows.get(3).contributors()).containsExactly(service(6));
        assertThat(rows.get(6).contributors()).containsExactly(new AllServices());
        assertThat(rows.get(9).contributors()).containsExactly(service(4), service(5), new AllServices());
        assertThat(cell(rows.get(9), Column.CONTRIBUTOR).confidence()).isEqualTo(GUESSED);
        assertThat(rows.get(13).contributors()).containsExactly(service(1), service(7));
        assertThat(rows.get(14).contributors()).containsExactly(service(5));
    }

    @Test
    void theSeedIsReadTheSameInWindows1252() throws IOException {
        byte[] windows = new String(seed(), StandardCharsets.UTF_8).getBytes(Charset.forName("windows-1252"));

        assertThat(read(windows)).isEqualTo(read(seed()));
    }

    @Test
    void aThemeWrittenOnceGoesForTheRowsBelowIt() {
        List<PlannedRow> rows = read("Internet;Une;RQ;BARU;15/09/22;;\n;Deux;RQ;BARU;15/09/22;;\n");

        assertThat(rows.get(1).theme()).isEqualTo(rows.get(0).theme());
        assertThat(cell(rows.get(1), Column.THEME).message()).isEqualTo("theme-carried");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15/09/22|2022-09-15",
                "15/9/2022|2022-09-15",
                "15.09.22|2022-09-15",
                "15-09-2022|2022-09-15",
                "2022-09-15|2022-09-15",
                "15 septembre 2022|2022-09-15",
                "1er août 2022|2022-08-01",
                "jeudi 15 sept. 2022|2022-09-15",
                "29/02/24|2024-02-29"
            })
    void aDateIsReadAsPeopleWriteIt(String written, LocalDate expected) {
        assertThat(only("Internet;Une;RQ;BARU;" + written + ";;").dueOn()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/22,date-impossible",
        "29/02/23,date-impossible",
        "15/13/22,date-impossible",
        "bientôt,date-unknown",
        "15/09/2202,date-far",
        "'',due-missing",
        "-,due-missing",
        "–,due-missing"
    })
    void aDateThatIsNoneIsAnErrorOfItsCell(String written, String message) {
        Cell due = cell(only("Internet;Une;RQ;BARU;" + written + ";;"), Column.DUE);

        assertThat(due.confidence()).isEqualTo(ERROR);
        assertThat(due.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({"Tous les mois,1", "TOUS LES MOIS,1", "mensuel,1", "Trimestriel,3", "tous les 6 mois,6", "annuelle,12"})
    void aRuleIsReadAsPeopleWriteIt(String written, int months) {
        PlannedRow row = only("Internet;Une;RQ;BARU;" + written + ";01/07/22;");

        assertThat(row.recurrence())
                .isEqualTo(new Recurrence.EveryMonths(months, 1, Recurrence.Adjustment.NEXT_WORKING_DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Toute l'année", "Toute l’année", "toute l`annee", "permanent"})
    void allYearIsReadWithAnyApostrophe(String written) {
        assertThat(only("Internet;Une;RQ;BARU;" + written + ";;").recurrence())
                .isInstanceOf(Recurrence.Continuous.class);
    }

    @Test
    void aMonthlyActionWithoutANextDateIsGuessedToBeginNextMonth() {
        PlannedRow row = only("Internet;Une;RQ;BARU;Tous les mois;;");

        assertThat(row.nextDueOn()).isEqualTo(LocalDate.of(2022, 7, 1));
        assertThat(cell(row, Column.DUE).confidence()).isEqualTo(GUESSED);
    }

    @Test
    void anUnknownServiceIsAnErrorThatNamesItAndOffersTheOthers() {
        Cell cell = cell(only("Internet;Une;RQ;BARU / BRH;15/09/22;;"), Column.CONTRIBUTOR);

        assertThat(cell.confidence()).isEqualTo(ERROR);
        assertThat(cell.arguments()).containsExactly("BRH");
        assertThat(cell.choices()).contains("BARU", "SMI");
    }

    @Test
    void aCorrectionReplacesTheCellAndALineCanBeLeftOut() {
        String sheet = "Internet;Une;RQ;BRH;31/02/22;;\nInternet;Deux;RQ;BARU;15/09/22;;\n";
        List<PlannedRow> rows = read(
                (HEADING + sheet).getBytes(StandardCharsets.UTF_8),
                List.of(
                        new Correction(2, Column.CONTRIBUTOR, "BARU"),
                        new Correction(2, Column.DUE, "28/02/23"),
                        new Correction(3, Column.ACTION, null)));

        assertThat(rows.get(0).cells()).extracting(Cell::confidence).doesNotContain(ERROR);
        assertThat(rows.get(0).dueOn()).isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(rows.get(1).skipped()).isTrue();
    }

    @Test
    void anUnknownPilotAndAnUnknownThemeAreErrorsAndAMissingPilotIsNot() {
        assertThat(cell(only("Jardin;Une;Zorro;BARU;15/09/22;;"), Column.PILOT).message())
                .isEqualTo("pilot-unknown");
        assertThat(cell(only("Jardin;Une;Zorro;BARU;15/09/22;;"), Column.THEME).message())
                .isEqualTo("theme-unknown");
        assertThat(cell(only("Internet;Une;-;BARU;15/09/22;;"), Column.PILOT).confidence())
                .isEqualTo(GUESSED);
    }

    @Test
    void aLabelThatIsTooLongSaysByHowMuch() {
        Cell cell = cell(only("Internet;" + "x".repeat(501) + ";RQ;BARU;15/09/22;;"), Column.ACTION);

        assertThat(cell.message()).isEqualTo("label-too-long");
        assertThat(cell.arguments()).containsExactly("501", "500");
    }

    @Test
    void aMissingColumnIsRefusedByNameAndRow() {
        assertThatExceptionOfType(InvalidPlanFile.class)
                .isThrownBy(() -> read(
                        "Thème;Action;Pilote;Echéance\nInternet;Une;RQ;15/09/22\n".getBytes(StandardCharsets.UTF_8)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("import.column-missing");
                    assertThat(refusal.arguments()).containsExactly("CONTRIBUTOR", 1);
                });
    }

    @Test
    void theHeadingMayStandBelowATitleAndInAnyOrder() {
        String sheet = "Plan d'action au 24 juin 2022\n\nAction;Thème;Échéance;Pilote;Contributeurs;Commentaires\n"
                + "Une;Internet;15/09/22;RQ;BARU;rien\n";

        PlannedRow row = read(sheet.getBytes(StandardCharsets.UTF_8)).get(0);

        assertThat(row.label()).isEqualTo("Une");
        assertThat(row.observation()).isEqualTo("rien");
        assertThat(row.line()).isEqualTo(4);
    }

    private Contributor service(int index) {
        return new OneService(names.service(index));
    }

    private static byte[] seed() throws IOException {
        try (InputStream in =
                PlanRowReadingTest.class.getResourceAsStream("/demonstration/plan-action-2022-06-24.csv")) {
            return in.readAllBytes();
        }
    }

    private PlannedRow only(String line) {
        List<PlannedRow> rows = read(line + "\n");
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private List<PlannedRow> read(String lines) {
        return read((HEADING + lines).getBytes(StandardCharsets.UTF_8));
    }

    private List<PlannedRow> read(byte[] content) {
        return read(content, List.of());
    }

    private List<PlannedRow> read(byte[] content, List<Correction> corrections) {
        Sheet sheet = Spreadsheets.read("plan.csv", content, Limits.standard());
        return new PlanRowReading(names.services(), names.people(), names.referentials(), TODAY, corrections)
                .read(sheet, PlanColumns.of(sheet));
    }

    private static Cell cell(PlannedRow row, Column column) {
        return row.cells().stream()
                .filter(c -> c.column() == column)
                .findFirst()
                .orElseThrow();
    }
}
