package fr.qualipilote.diagnosis.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.diagnosis.Answer;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.DescribePastCampaign;
import fr.qualipilote.diagnosis.DiagnosisHistory;
import fr.qualipilote.diagnosis.InvalidDiagnosis;
import fr.qualipilote.diagnosis.InvalidTakeoverFile;
import fr.qualipilote.diagnosis.PastDiagnoses;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.diagnosis.SmallReferential;
import fr.qualipilote.diagnosis.TakenOver;
import fr.qualipilote.diagnosis.TakeoverPreview;
import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.ReceivedFile;
import fr.qualipilote.spreadsheet.Cell;
import fr.qualipilote.spreadsheet.Limits;
import fr.qualipilote.spreadsheet.Row;
import fr.qualipilote.spreadsheet.Sheet;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.spreadsheet.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A self-diagnosis that was done elsewhere, on a database. */
abstract class TakeoverContract extends DiagnosisBench {

    private static final String HEADING = "Critère;Service;Niveau;Motif;Commentaire;Preuve;Référent\n";

    /** BARU: 100 on weights 2 + 1, 0 on 1; SMI: 50 on 2; the yes-no question has no object there. */
    private static final String GRID = HEADING
            + "M1-01-a;BARU;Conforme;;Depuis 2020;Registre accessibilité 2021;Agent du BARU\n"
            + "M1-01-b;baru;conforme;;;;\n"
            + "M1-02-a;BARU;Non conforme;;;;\n"
            + "m1 01 a;SMI;Partiel;;;;\n"
            + "M3-01-a;SMI;Sans objet;Une autre préfecture les instruit;;;\n"
            + "M3-01-b;SMI;;;Un accueil sur rendez-vous;;\n"
            + "M1-01-b;SMI;;;;;\n";

    /** Each test on a day of its own: what was taken over for a day is there already. */
    private static LocalDate lastDay = LocalDate.of(2019, 1, 7);

    @Autowired
    private PastDiagnoses past;

    private static DescribePastCampaign january2022(LocalDate openedOn) {
        return new DescribePastCampaign(
                "Autodiagnostic de janvier",
                SmallReferential.FIRST,
                openedOn,
                openedOn.plusDays(39),
                "PV du COPIL du 28 février");
    }

    private static DescribePastCampaign another() {
        lastDay = lastDay.plusDays(1);
        return january2022(lastDay);
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    private CampaignId takenOver(DescribePastCampaign told, String csv) {
        return past.takeOver(signedIn("rq"), told, "grille.csv", bytes(csv));
    }

    private TakeoverPreview preview(String csv) {
        return past.preview(signedIn("rq"), another(), "grille.csv", bytes(csv));
    }

    private static List<String> problems(TakeoverPreview preview) {
        return preview.problems().stream()
                .map(one -> one.row() + " " + one.column() + " " + one.reason() + " " + one.arguments())
                .toList();
    }

    // --- what it becomes ---------------------------------------------------------------------------------------------

    @Test
    void aGridBecomesAClosedCampaignWithItsOwnDatesAndAFrozenSnapshot() throws IOException {
        CampaignId id = takenOver(january2022(LocalDate.of(2022, 1, 20)), GRID);

        CampaignSheet sheet = campaign(id);
        assertThat(sheet.line().state()).isEqualTo(CampaignState.CLOSED);
        assertThat(sheet.line().reference()).startsWith("AD-2022-");
        TakenOver expected = new TakenOver(
                person("rq"), clock.now(), "grille.csv", LocalDate.of(2022, 1, 20), LocalDate.of(2022, 2, 28));
        assertThat(sheet.line().takenOver()).isEqualTo(expected);
        assertThat(sheet.steps()).isEmpty();
        assertThat(sheet.decisions()).singleElement().satisfies(decided -> {
            assertThat(decided.outcome()).isEqualTo(CampaignSheet.Outcome.VALIDATED);
            assertThat(decided.minutes()).isEqualTo("PV du COPIL du 28 février");
            assertThat(decided.at()).isEqualTo("2022-02-27T23:00:00Z");
        });
        assertThat(sheet.history())
                .extracting(CampaignSheet.HistoryEntry::code)
                .containsExactly(DiagnosisHistory.FROZEN, DiagnosisHistory.TAKEN_OVER);
        assertThat(sheet.history().get(1).arguments()).containsExactly("grille.csv", "2022-01-20", "2022-02-28");
        byte[] frozen = results.snapshot(signedIn("agent"), id);
        assertThat(sheet.frozen()).isEqualTo(new Results.Frozen(clock.now(), ReceivedFile.sha256(frozen), expected));
        assertThat(new String(frozen, StandardCharsets.UTF_8)).contains("\"takenOver\":{\"at\":");
        assertThat(process.told).isEmpty();
    }

    @Test
    void anOrdinarySnapshotSaysNothingOfTakingOver() {
        assertThat(new String(results.snapshot(signedIn("rq"), validated()), StandardCharsets.UTF_8))
                .doesNotContain("takenOver");
    }

    @Test
    void itsAnswersAreReadAsThoseOfAnyOther() {
        CampaignId id = takenOver(another(), GRID);

        assertThat(campaign(id).sheets()).extracting(SheetLine::state).containsOnly(SheetState.ACCEPTED);
        Map<String, Answer> baru = read(sheet(id, "BARU")).answers();
        assertThat(baru.get("M1-01-a")).satisfies(answer -> {
            assertThat(answer.level()).isEqualTo("conforme");
            assertThat(answer.comment()).isEqualTo("Depuis 2020");
            assertThat(answer.unproven()).isFalse();
            assertThat(answer.evidence()).singleElement().satisfies(proof -> {
                assertThat(proof.label()).isEqualTo("Registre accessibilité 2021");
                assertThat(proof.link()).isNull();
                assertThat(proof.mediaType()).isNull();
            });
        });
        assertThat(baru.get("M1-01-b").unproven()).isTrue();
        Map<String, Answer> smi = read(sheet(id, "SMI")).answers();
        assertThat(smi.get("M3-01-a").reason()).isEqualTo("Une autre préfecture les instruit");
        assertThat(smi.get("M3-01-b").comment()).isEqualTo("Un accueil sur rendez-vous");
        assertThat(smi.get("M1-01-b").state()).isEqualTo(Answer.State.UNANSWERED);
        assertThat(line(id, "BARU").modules()).containsExactly("M1");
    }

    @Test
    void itsResultsCountWhatTheGridAnswers() {
        Results frozen = results.results(signedIn("agent"), takenOver(another(), GRID));

        // 100 on 2 + 1, 0 on 1, 50 on 2
        assertThat(frozen.whole().score().percent()).isEqualByComparingTo("66.7");
        assertThat(frozen.whole().score().progress().answered()).isEqualTo(6);
        assertThat(frozen.whole().score().progress().asked()).isEqualTo(8);
        assertThat(frozen.missing())
                .extracting(point -> point.criterion() + " " + point.serviceLabel())
                .containsExactly("M1-01-b SMI", "M1-02-a SMI");
        assertThat(frozen.gaps()).extracting(Results.Gap::criterion).containsExactly("M1-01-a", "M1-02-a");
        assertThat(frozen.divergences())
                .extracting(Results.Divergence::criterion)
                .containsExactly("M1-01-a");
        assertThat(frozen.unproven())
                .extracting(point -> point.criterion() + " " + point.serviceLabel())
                .containsExactly("M1-01-b BARU");
    }

    @Test
    void thePreviewSaysWhatWillBeWrittenAndWritesNothing() {
        int before = diagnoses.campaigns(signedIn("rq")).size();

        TakeoverPreview preview = preview(GRID);

        assertThat(preview.isAcceptable()).isTrue();
        assertThat(preview.format()).isEqualTo("CSV");
        assertThat(preview.whole().percent()).isEqualByComparingTo("66.7");
        assertThat(preview.services())
                .extracting(one -> one.label() + " " + one.score().progress().answered() + " " + one.referent())
                .containsExactly("BARU 3 " + person("baru"), "SMI 3 null");
        assertThat(diagnoses.campaigns(signedIn("rq"))).hasSize(before);
    }

    @Test
    void theNextCampaignIsComparedWithItAndAsksItsReferents() {
        LocalDate later = LocalDate.of(2031, 1, 15);
        clock.standOn(later);
        CampaignId then = takenOver(
                new DescribePastCampaign(
                        "Autodiagnostic repris", SmallReferential.FIRST, later.minusDays(20), later, "PV"),
                GRID);
        referential.generally.add(service("BARU"));
        assertThat(diagnoses.suggested(signedIn("rq"), SmallReferential.FIRST).services())
                .filteredOn(one -> one.service().equals(service("BARU")))
                .singleElement()
                .satisfies(one -> assertThat(one.referent()).isEqualTo(person("baru")));
        referential.generally.clear();
        clock.standOn(later.plusDays(1));
        CampaignId now = diagnoses.prepare(
                signedIn("rq"), description(SmallReferential.FIRST, asked("BARU", "baru"), asked("SMI", "smi")));

        assertThat(results.results(signedIn("rq"), now).comparison().reference())
                .isEqualTo(campaign(then).line().reference());
        assertThat(read(sheet(now, "BARU")).answers().get("M1-02-a").before()).isEqualTo("Non conforme");
    }

    @Test
    void whatIsTakenOverLaterIsNoComparisonForWhatWasDecidedLater() {
        CampaignId first = takenOver(another(), GRID);
        DescribePastCampaign earlier = january2022(LocalDate.of(2017, 3, 6));
        CampaignId second = takenOver(earlier, GRID);

        assertThat(results.results(signedIn("rq"), second).comparison()).isNull();
        assertThat(results.results(signedIn("rq"), first).reference())
                .isEqualTo(campaign(first).line().reference());
    }

    @Test
    void aSelfDiagnosisIsTakenOverOnce() {
        DescribePastCampaign told = another();
        CampaignId id = takenOver(told, GRID);

        assertThatThrownBy(() -> takenOver(told, GRID)).isInstanceOfSatisfying(InvalidDiagnosis.class, refused -> {
            assertThat(refused.code()).isEqualTo("diagnosis.taken-over-already");
            assertThat(refused.arguments())
                    .isEqualTo(List.of(campaign(id).line().reference()));
        });
    }

    // --- the grid ----------------------------------------------------------------------------------------------------

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingIsWritten() {
        String grid = HEADING
                + "M9-01-a;BARU;Conforme;;;;\n"
                + "M1-01-a;DREAL;Conforme;;;;Inconnue\n"
                + "M1-01-a;BARU;Excellent;;;;\n"
                + "M1-01-b;BARU;Sans objet;;;;\n"
                + "M1-02-a;BARU;Partiel;Pas de courriel;;;\n"
                + "M1-02-a;BARU;Partiel;;;;\n"
                + "M3-01-a;SMI;Partiel;;;;Agent du BARU\n"
                + "M3-01-b;SMI;Conforme;;Deux fois;;Agent du SMI\n"
                + "M1-01-b;SMI;;;Sans niveau;;Quelqu’un\n"
                + ";SMI;Conforme;;;;\n"
                + "M1-01-a;;Conforme;;;;\n"
                + "M1-01-a;SMI;Conforme;;" + "a".repeat(4001) + ";;\n";
        int before = diagnoses.campaigns(signedIn("rq")).size();

        assertThat(problems(preview(grid)))
                .containsExactly(
                        "2 Critère criterion-unknown []",
                        "3 Service service-unknown []",
                        "4 Niveau level-unknown [Conforme, Partiel, Non conforme, Sans objet]",
                        "5 Motif reason-missing []",
                        "6 Motif reason-without-not-applicable []",
                        "7 Critère pair-twice [BARU, 6]",
                        "8 Niveau level-unknown [Conforme, Non conforme, Sans objet]",
                        "9 Référent referent-differs [SMI, Agent du BARU]",
                        "9 Niveau level-not-asked []",
                        "10 Référent referent-unknown []",
                        "10 Niveau level-missing []",
                        "11 Critère criterion-missing []",
                        "12 Service service-missing []",
                        "13 Commentaire too-long [4000]");
        assertThatThrownBy(() -> takenOver(another(), grid))
                .isInstanceOfSatisfying(InvalidTakeoverFile.class, refused -> {
                    assertThat(refused.code()).isEqualTo("takeover.rows-to-correct");
                    assertThat(refused.arguments()).isEqualTo(List.of(14));
                });
        assertThat(diagnoses.campaigns(signedIn("rq"))).hasSize(before);
    }

    @Test
    void servicesMayHaveColumnsOfTheirOwn() {
        TakeoverPreview preview = preview("Autodiagnostic 2021\n\nCode;Libellé;SMI;baru\n"
                + "M1-01-a;Registre;Partiel;Conforme\n"
                + "M3-01-a;En ligne;Oui;\"Sans objet : n’instruit rien\"\n"
                + "M3-01-b;Points forts;\"Proposition : un guichet\";\n");

        assertThat(problems(preview)).isEmpty();
        assertThat(preview.services())
                .extracting(one -> one.label() + " " + one.score().levels() + " "
                        + one.score().notApplicable() + " "
                        + one.score().progress().answered())
                .containsExactly("BARU 1 1 2", "SMI 2 0 3");
    }

    @Test
    void noColumnIsLostWithoutAWord() {
        assertThat(problems(preview("Critère;Service;Niveau;Auteur;Niveau\nM1-01-a;BARU;Conforme;Moi;;hors\n")))
                .containsExactly("1 E column-twice []", "1 D column-unknown []", "2 F cell-without-heading []");
        assertThat(problems(preview("Critère;BARU;SDIS;Motif\nM1-01-a;Conforme;Partiel;\n")))
                .containsExactly("1 C service-column-unknown []", "1 D column-beside-services []");
    }

    @Test
    void theTemplateComesBackFilledIn() throws IOException {
        referential.generally.add(service("BARU"));
        referential.withForeigners.add(service("SMI"));
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        past.template(signedIn("rq"), SmallReferential.FIRST, template);
        referential.generally.clear();
        referential.withForeigners.clear();

        assertThatThrownBy(() -> past.preview(signedIn("rq"), another(), "vide.xlsx", template.toByteArray()))
                .isInstanceOfSatisfying(InvalidTakeoverFile.class, refused -> assertThat(refused.code())
                        .isEqualTo("takeover.no-answers"));
        TakeoverPreview preview =
                past.preview(signedIn("rq"), another(), "grille.xlsx", filledIn(template.toByteArray()));

        assertThat(problems(preview)).isEmpty();
        assertThat(preview.format()).isEqualTo("XLSX");
        assertThat(preview.services())
                .extracting(one -> one.label() + " " + one.score().percent() + " "
                        + one.score().progress().answered() + "/"
                        + one.score().progress().asked())
                .containsExactly("BARU 100.0 3/3", "SMI 100.0 5/5");
    }

    /** « Oui » is not admitted everywhere, « Conforme » is, but where words are asked for. */
    private static byte[] filledIn(byte[] template) throws IOException {
        Sheet sheet = Spreadsheets.read("modele.xlsx", template, Limits.standard());
        Row heading = sheet.rows().stream()
                .filter(row -> row.text(0).equals("Critère"))
                .findFirst()
                .orElseThrow();
        List<List<Cell>> rows = new ArrayList<>();
        sheet.rows().stream().filter(row -> row.number() > heading.number()).forEach(row -> {
            boolean words = row.text(0).equals("M3-01-b");
            List<Cell> cells =
                    new ArrayList<>(IntStream.range(0, 4).mapToObj(row::cell).toList());
            cells.add(words ? Cell.blank() : Cell.of("Conforme"));
            cells.add(Cell.blank());
            cells.add(words ? Cell.of("Écoute") : Cell.blank());
            rows.add(cells);
        });
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        Spreadsheets.writeXlsx(
                new Table(
                        "Grille",
                        List.of(),
                        heading.cells().stream()
                                .map(cell -> new Table.Column(cell.text(), 20))
                                .toList(),
                        rows),
                filled);
        return filled.toByteArray();
    }

    // --- files that are no grids -------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF-1.7", "PK\u0003\u0004abgeschnitten", "un;deux\ntrois;quatre\n"})
    void aFileThatIsNoGridIsRefusedAsAWhole(String content) {
        assertThatThrownBy(() -> preview(content)).isInstanceOf(InvalidTakeoverFile.class);
    }

    @Test
    void formulasAreRefusedWithTheirCellsBesideAllElse() throws IOException {
        TakeoverPreview preview = past.preview(signedIn("rq"), another(), "grille.xlsx", withFormula());

        assertThat(problems(preview))
                .containsExactly("2 C formula []", "3 Critère criterion-unknown []", "4 A formula []");
        assertThat(preview.services()).isEmpty();
    }

    private static byte[] withFormula() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Grille");
            sheet.value(0, 0, "Critère");
            sheet.value(0, 1, "Service");
            sheet.value(0, 2, "Niveau");
            sheet.value(1, 0, "M1-01-a");
            sheet.value(1, 1, "BARU");
            sheet.formula(1, 2, "HYPERLINK(\"http://exemple.invalid\")");
            sheet.value(2, 0, "M9");
            sheet.value(2, 1, "BARU");
            sheet.value(2, 2, "Conforme");
            sheet.formula(3, 0, "A2");
        }
        return bytes.toByteArray();
    }

    @Test
    void tooManyRowsAreRefusedWithTheMostThatAreTaken() {
        String grid = HEADING + "M1-01-a;BARU;Conforme;;;;\n".repeat(PastDiagnoses.MOST_ROWS + 1);

        assertThatThrownBy(() -> preview(grid)).isInstanceOfSatisfying(InvalidTakeoverFile.class, refused -> {
            assertThat(refused.code()).isEqualTo("takeover.too-many-rows");
            assertThat(refused.arguments()).isEqualTo(List.of(PastDiagnoses.MOST_ROWS));
        });
    }

    @Test
    void anAddressIsKeptAsOneUnlessSomethingWouldRun() {
        CampaignId id = takenOver(
                another(),
                HEADING + "M1-01-a;BARU;Conforme;;;\"https://exemple.invalid/registre\njavascript:alert(1)\";\n");

        assertThat(read(sheet(id, "BARU")).answers().get("M1-01-a").evidence())
                .extracting(Answer.Evidence::label, Answer.Evidence::link)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "https://exemple.invalid/registre", "https://exemple.invalid/registre"),
                        org.assertj.core.groups.Tuple.tuple("javascript:alert(1)", null));
    }

    // --- what is told of it ------------------------------------------------------------------------------------------

    @Test
    void titleDatesAndMinutesMakeSense() {
        LocalDate day = LocalDate.of(2018, 5, 14);
        refused("title-missing", " ", day, day, "PV");
        refused("minutes-missing", "Titre", day, day, "");
        refused("opened-in-future", "Titre", TODAY.plusDays(1), TODAY.plusDays(2), "PV");
        refused("decided-in-future", "Titre", day, TODAY.plusDays(1), "PV");
        refused("decided-before-opened", "Titre", day, day.minusDays(1), "PV");
        assertThatThrownBy(() -> past.preview(
                        signedIn("rq"),
                        new DescribePastCampaign("Titre", SmallReferential.DRAFT, day, day, "PV"),
                        "grille.csv",
                        bytes(GRID)))
                .extracting(refused -> ((BusinessRefusal) refused).code())
                .isEqualTo("diagnosis.referential-draft");
    }

    private void refused(String code, String title, LocalDate opened, LocalDate decided, String minutes) {
        DescribePastCampaign told = new DescribePastCampaign(title, SmallReferential.FIRST, opened, decided, minutes);
        assertThatThrownBy(() -> past.preview(signedIn("rq"), told, "grille.csv", bytes(GRID)))
                .extracting(refused -> ((BusinessRefusal) refused).code())
                .isEqualTo("diagnosis." + code);
    }
}
