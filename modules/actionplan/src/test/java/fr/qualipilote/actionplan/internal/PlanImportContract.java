package fr.qualipilote.actionplan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.EditAction;
import fr.qualipilote.actionplan.ImportPreview;
import fr.qualipilote.actionplan.ImportPreview.Column;
import fr.qualipilote.actionplan.ImportPreview.Confidence;
import fr.qualipilote.actionplan.ImportPreview.Correction;
import fr.qualipilote.actionplan.ImportPreview.Effect;
import fr.qualipilote.actionplan.ImportReport;
import fr.qualipilote.actionplan.InvalidPlanFile;
import fr.qualipilote.actionplan.PlanImports;
import fr.qualipilote.kernel.AccessRefused;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Taking a plan over: what is shown is what is written, all of it or nothing. */
abstract class PlanImportContract extends PlanBench {

    private static final String HEADING = "Thème;Action;Pilote;Contributeur;Echéance;Prochaine échéance;observations\n";

    @Autowired
    private PlanImports imports;

    private final String mark = UUID.randomUUID().toString();

    @Test
    void aPreviewWritesNothingAndSaysWhatConfirmingWouldDo() {
        byte[] file = file("Internet;Relire les pages " + mark + ";RQ;RCOM;15/09/22;;");
        long before = count();

        ImportPreview preview = imports.preview(signedIn("rq"), "plan.csv", file, List.of());

        assertThat(preview.rows()).singleElement().satisfies(row -> {
            assertThat(row.effect()).isEqualTo(Effect.CREATE);
            assertThat(row.engaged()).isFalse();
        });
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aConfirmedRowBecomesAnActionThatItsPilotHasToAnswerFor() {
        confirm("Internet;Relire les pages " + mark + ";RQ;RCOM;15/09/22;;chaque page");

        assertThat(found()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(ActionState.TO_ACCEPT);
            assertThat(line.latestObservation()).isEqualTo("chaque page");
        });
    }

    @Test
    void aRowWithoutAPilotWaitsForTheQualityManager() {
        confirm("Internet;Relire les pages " + mark + ";-;RCOM;15/09/22;;");

        assertThat(found()).singleElement().extracting(ActionLine::state).isEqualTo(ActionState.PROPOSED);
    }

    @Test
    void aDatedRowThatIsLateAlreadyIsTakenOverAsRunning() {
        confirm("Internet;Relire les pages " + mark + ";RQ;RCOM;15/05/22;;");

        assertThat(found()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(ActionState.IN_PROGRESS);
            assertThat(line.late()).isTrue();
        });
    }

    @Test
    void theSameFileAgainUpdatesWhatChangedAndDoublesNothing() {
        String row = "Internet;Relire les pages " + mark + ";RQ;RCOM;15/09/22;;";
        confirm(row);

        assertThat(confirm(row)).isEqualTo(new ImportReport(0, 0, 1, 0));
        assertThat(confirm(row + "nouvelle observation")).isEqualTo(new ImportReport(0, 1, 0, 0));
        assertThat(confirm("internet;Relire  les pages " + mark + ";rq;Rcom;15/09/2022;;nouvelle observation"))
                .isEqualTo(new ImportReport(0, 0, 1, 0));
        assertThat(found()).hasSize(1);
    }

    @Test
    void whatWasChangedInTheProductIsShownAndKeptUnlessTheFilesValueIsTaken() {
        String row = "Internet;Relire les pages " + mark + ";RQ;RCOM;15/05/22;;";
        confirm(row);
        ActionId id = found().get(0).id();
        plans.transfer(signedIn("rq"), id, person("smi"), "Mutation");
        var request = plans.requestPostponement(signedIn("smi"), id, LocalDate.of(2022, 10, 14), "Congés");
        plans.decidePostponement(signedIn("rq"), request, true, null);

        ImportPreview preview = imports.preview(signedIn("rq"), "plan.csv", file(row), List.of());

        assertThat(preview.rows()).singleElement().satisfies(shown -> {
            assertThat(shown.effect()).isEqualTo(Effect.UNCHANGED);
            assertThat(cell(shown, Column.PILOT)).satisfies(pilot -> {
                assertThat(pilot.confidence()).isEqualTo(Confidence.KEPT);
                assertThat(pilot.message()).isEqualTo("kept-pilot");
                assertThat(pilot.understood()).isNotBlank();
                assertThat(pilot.arguments()).contains("2022-06-24");
                assertThat(pilot.choices()).containsExactly("RQ");
            });
            assertThat(cell(shown, Column.DUE).understood()).isEqualTo("2022-10-14");
            assertThat(cell(shown, Column.DUE).choices()).containsExactly("2022-05-15");
        });
        assertThat(confirm(row)).isEqualTo(new ImportReport(0, 0, 1, 0));
        assertThat(confirm(row + "un mot")).isEqualTo(new ImportReport(0, 1, 0, 0));
        assertThat(found().get(0).pilot()).isEqualTo(person("smi"));
        assertThat(found().get(0).dueOn()).isEqualTo(LocalDate.of(2022, 10, 14));

        List<Correction> fileGoes = List.of(new Correction(2, Column.PILOT, "RQ"));
        assertThat(imports.preview(signedIn("rq"), "plan.csv", file(row), fileGoes)
                        .rows())
                .singleElement()
                .satisfies(shown ->
                        assertThat(cell(shown, Column.PILOT).confidence()).isEqualTo(Confidence.TAKEN));
        imports.confirm(signedIn("rq"), "plan.csv", file(row), fileGoes);
        assertThat(found().get(0).pilot()).isEqualTo(person("rq"));
        assertThat(found().get(0).dueOn()).isEqualTo(LocalDate.of(2022, 10, 14));
    }

    @Test
    void anActionThatWasRenamedIsFoundByWhatTheFileCallsIt() {
        String row = "Internet;Relire les pages " + mark + ";RQ;RCOM;15/09/22;;";
        confirm(row);
        ActionSheet sheet = sheet(found().get(0).id());
        plans.edit(
                signedIn("rq"),
                new EditAction(
                        sheet.line().id(),
                        sheet.version(),
                        sheet.line().theme(),
                        "Relire toutes les pages " + mark,
                        sheet.line().contributors(),
                        sheet.line().priority(),
                        null,
                        null));

        assertThat(confirm(row)).isEqualTo(new ImportReport(0, 0, 1, 0));

        assertThat(found()).singleElement().satisfies(line -> assertThat(line.label())
                .startsWith("Relire toutes les pages"));
    }

    private static ImportPreview.Cell cell(ImportPreview.Row row, Column column) {
        return row.cells().stream()
                .filter(cell -> cell.column() == column)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRowWithAnErrorKeepsTheWholeFileOut() {
        String rows = "Internet;Relire les pages " + mark + ";RQ;RCOM;15/09/22;;\n" + "Internet;Relire encore " + mark
                + ";RQ;RCOM;31/02/22;;";

        assertThatExceptionOfType(InvalidPlanFile.class)
                .isThrownBy(() -> confirm(rows))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("import.rows-to-correct"));
        assertThat(found()).isEmpty();
    }

    @Test
    void whatIsCorrectedOnTheSpotIsWritten() {
        byte[] file = file("Internet;Relire les pages " + mark + ";RQ;Service inconnu;31/02/22;;\n"
                + "Internet;Relire encore " + mark + ";RQ;RCOM;bientôt;;");
        List<Correction> corrections = List.of(
                new Correction(2, Column.CONTRIBUTOR, "RCOM"),
                new Correction(2, Column.DUE, "28/02/23"),
                new Correction(3, Column.ACTION, null));

        ImportReport report = imports.confirm(signedIn("rq"), "plan.csv", file, corrections);

        assertThat(report).isEqualTo(new ImportReport(1, 0, 0, 1));
        assertThat(found()).hasSize(1);
    }

    @Test
    void theSameActionTwiceInAFileIsAnErrorOfTheSecondRow() {
        ImportPreview preview = imports.preview(
                signedIn("rq"),
                "plan.csv",
                file("Internet;Relire les pages " + mark + ";RQ;RCOM;15/09/22;;\n" + ";Relire les pages " + mark
                        + ";RQ;BARU;15/09/22;;"),
                List.of());

        assertThat(preview.rows()).extracting(ImportPreview.Row::hasError).containsExactly(false, true);
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithItsReason() {
        assertRefused("%PDF-1.7 …", "import.file-not-a-spreadsheet");
        assertRefused("", "import.file-empty");
        assertRefused(HEADING + "Internet;=1+1;RQ;RCOM;15/09/22;;\n", "import.file-formula");
        assertRefused("Bonjour\n", "import.heading-missing");
        assertRefused(HEADING, "import.no-rows");
    }

    @Test
    void aFileOfAHundredMegabytesIsRefusedAtOnce() {
        assertThatExceptionOfType(InvalidPlanFile.class)
                .isThrownBy(() -> imports.preview(signedIn("rq"), "plan.csv", new byte[100 * 1024 * 1024], List.of()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("import.file-too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"baru", "chef.baru", "sg", "prefet", "auditeur", "agent"})
    void othersThanQualityAndAdministrationMayNotImport(String login) {
        byte[] file = file("Internet;Relire les pages " + mark + ";RQ;RCOM;15/09/22;;");

        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> imports.preview(signedIn(login), "plan.csv", file, List.of()));
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> imports.confirm(signedIn(login), "plan.csv", file, List.of()));
    }

    @Test
    void twoImportsOfTheSameFileAtOnceWriteItOnce() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        CountDownLatch start = new CountDownLatch(1);
        try {
            String row = "Internet;Relire les pages " + mark + ";RQ;RCOM;15/09/22;;";
            List<Future<ImportReport>> reports = List.of(
                    two.submit(() -> {
                        start.await();
                        return confirm(row);
                    }),
                    two.submit(() -> {
                        start.await();
                        return confirm(row);
                    }));
            start.countDown();
            int created = 0;
            for (Future<ImportReport> report : reports) {
                created += report.get().created();
            }
            assertThat(created).isEqualTo(1);
            assertThat(found()).hasSize(1);
        } finally {
            two.shutdownNow();
        }
    }

    private void assertRefused(String content, String code) {
        assertThatExceptionOfType(InvalidPlanFile.class)
                .isThrownBy(() -> imports.preview(
                        signedIn("rq"), "plan.csv", content.getBytes(StandardCharsets.UTF_8), List.of()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private ImportReport confirm(String rows) {
        return imports.confirm(signedIn("rq"), "plan.csv", file(rows), List.of());
    }

    private static byte[] file(String rows) {
        return (HEADING + rows + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private List<ActionLine> found() {
        return plans.actions(signedIn("rq"), new ActionQuery(mark, null, null, null, null, java.util.Set.of(), false));
    }

    private long count() {
        return plans.count(signedIn("rq"), ActionQuery.all());
    }
}
