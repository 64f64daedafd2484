package fr.qualipilote.ui.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.diagnosis.AnswerTable;
import fr.qualipilote.diagnosis.CampaignSheet.FollowUp;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.spreadsheet.Limits;
import fr.qualipilote.spreadsheet.Sheet;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.spreadsheet.Table;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.text.Messages;
import fr.qualipilote.ui.text.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the results are written as, read again. */
class ResultFilesTest {

    @TempDir
    private Path folder;

    private static ResultPaper paper(CampaignState state, AnswerTable table, Wording words) {
        return new ResultPaper(
                SomeResults.results(table, state.isFrozen(), state.isFrozen() ? SomeResults.comparison() : null),
                table,
                House.TODAY,
                words);
    }

    private static ResultFollowUps followUps(ResultPaper paper, LocalDate on, FollowUp... followUps) {
        return new ResultFollowUps(paper.results(), CampaignState.VALIDATED, List.of(followUps), on, paper.words());
    }

    private static ResultFollowUps followUps(ResultPaper paper) {
        return followUps(paper, House.TODAY, new FollowUp("M1-01-a", "ACT-2022-016", true, null));
    }

    private static ResultWorkbook book(ResultPaper paper) {
        return new ResultWorkbook(paper, followUps(paper));
    }

    private static ResultPaper frozen() {
        return paper(CampaignState.VALIDATED, SomeResults.table(), Wording.in(Messages.FRENCH));
    }

    private static ResultPaper open() {
        return paper(CampaignState.OPEN, SomeResults.table(), Wording.in(Messages.FRENCH));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    // --- names -------------------------------------------------------------------------------------------------------

    @Test
    void aFrozenFileIsNamedByItsCampaignAndAProvisionalOneByItsDayToo() {
        assertThat(frozen().fileName("xlsx")).isEqualTo("resultats-AD-2022-01.xlsx");
        assertThat(open().fileName("pdf")).isEqualTo("resultats-AD-2022-01-provisoires-2022-06-24.pdf");
    }

    // --- workbook ----------------------------------------------------------------------------------------------------

    private static byte[] workbook(ResultPaper paper) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        book(paper).write(target);
        return target.toByteArray();
    }

    private static List<String> firstColumn(Sheet sheet) {
        return sheet.rows().stream().map(row -> plain(row.text(0))).toList();
    }

    @Test
    void theFirstSheetSaysWhoseResultsTheseAreAndHowToCheckThem() throws IOException {
        Sheet sheet = Spreadsheets.read("r.xlsx", workbook(frozen()), Limits.standard());

        assertThat(sheet.name()).isEqualTo("Synthèse");
        assertThat(firstColumn(sheet))
                .contains(
                        "Résultats : Autodiagnostic 2022",
                        "Préfecture du Gers, campagne AD-2022-01, Petit référentiel",
                        "Empreinte SHA-256 : " + SomeResults.SHA,
                        "Toute la campagne, sans filtre.")
                .anyMatch(text -> text.startsWith("Résultats figés le vendredi 24 juin 2022"));
        assertThat(sheet.rows())
                .anySatisfy(
                        row -> assertThat(List.of(row.text(0), row.text(1))).containsExactly("Conformité (%)", "58,3"))
                .anySatisfy(row ->
                        assertThat(List.of(row.text(0), row.text(1))).containsExactly("Critères répondus", "11"));
    }

    @Test
    void provisionalResultsSayThatTheyMayChange() throws IOException {
        Sheet sheet = Spreadsheets.read("r.xlsx", workbook(open()), Limits.standard());

        assertThat(firstColumn(sheet))
                .contains("Résultats provisoires au vendredi 24 juin 2022 : ils peuvent encore changer.")
                .noneMatch(text -> text.contains(SomeResults.SHA));
    }

    @Test
    void theWorkbookHasASheetForEachPart() throws IOException {
        assertThat(book(frozen()).tables())
                .extracting(Table::title)
                .containsExactly(
                        "Synthèse",
                        "Scores",
                        "Réponses",
                        "Écarts",
                        "Divergences",
                        "Comparaison",
                        "Ce qui manque",
                        "Suite");
        assertThat(part(frozen(), "xl/workbook.xml")).contains("name=\"Suite\"", "sheetId=\"8\"");
        assertThat(book(open()).tables()).extracting(Table::title).doesNotContain("Suite");
    }

    /** A table as it comes back from a file of its own. */
    private static List<String> readAgain(String title, ResultPaper paper) throws IOException {
        Table table = book(paper).tables().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        Spreadsheets.writeXlsx(table, target);
        return Spreadsheets.read("t.xlsx", target.toByteArray(), Limits.standard()).rows().stream()
                .map(row -> plain(String.join(
                        "|",
                        row.cells().stream()
                                .map(fr.qualipilote.spreadsheet.Cell::text)
                                .toList())))
                .toList();
    }

    @Test
    void scoresAreThoseOfEverySetAndOfEachPair() throws IOException {
        assertThat(readAgain("Scores", frozen()))
                .contains(
                        "Campagne||Autodiagnostic 2022||58,3|700|12|9|1|5|2|11|13",
                        "Chapitre|courriers|Courriers – Courriels||100|100|1|1|1|0|0|2|3",
                        "Service||SMI||12,5|50|4|3|0|3|0|3|5",
                        "Chapitre|courriers|Courriers – Courriels|BARU||0|0|0|1|0|0|1|1");
    }

    @Test
    void answersKeepTheirWordsAndNoneIsAFormula() throws IOException {
        assertThat(readAgain("Réponses", frozen()))
                .contains(
                        "BARU|Accueil – Dispositions générales|M1-01-b|Les horaires sont affichés|1|Partiel|50|||"
                                + "||Affichage =1+1 à refaire",
                        "BARU|Courriers – Courriels|M1-02-a|=Les courriels ont une réponse dans les 5 jours|1|||oui|||"
                                + "Aucun courriel reçu",
                        "BARU|Étrangers|M3-01-a|Les démarches sont en ligne|1|Oui|100||||||registre.pdf, 2 mai 2022 (abcdef)");
        assertThat(part(frozen(), "xl/worksheets/sheet3.xml"))
                .contains("=Les courriels")
                .doesNotContain("<f>");
    }

    private String part(ResultPaper paper, String name) throws IOException {
        try (ZipFile zip = new ZipFile(
                Files.write(folder.resolve("results.xlsx"), workbook(paper)).toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void gapsComparisonAndWhatIsMissingAreWritten() throws IOException {
        assertThat(readAgain("Écarts", frozen()))
                .contains(
                        "M1-01-a|Le registre accessibilité est à jour|Accueil – Dispositions générales|SMI|Non conforme",
                        "M3-01-a|Les démarches sont en ligne|Étrangers|SMI|Non");
        assertThat(readAgain("Divergences", frozen()))
                .contains("M1-01-a|Le registre accessibilité est à jour|100|BARU|Conforme");
        assertThat(readAgain("Comparaison", frozen()))
                .contains(
                        "Campagne|Toute la campagne|75|50|-25",
                        "Critère reformulé, non comparé|M1-01-b – Les horaires sont affichés",
                        "Critère qui n’est plus demandé|M1-00-z");
        assertThat(readAgain("Comparaison", open())).contains("Rien à comparer");
        assertThat(readAgain("Ce qui manque", frozen()))
                .contains(
                        "SMI|M1-02-a|=Les courriels ont une réponse dans les 5 jours|sans réponse",
                        "BARU|M1-01-a|Le registre accessibilité est à jour|sans preuve");
    }

    @Test
    void aCampaignWithoutAnswersIsWrittenToo() throws IOException {
        ResultPaper empty = paper(CampaignState.OPEN, SomeResults.empty(), Wording.in(Messages.ENGLISH));

        assertThat(readAgain("Scores", empty)).contains("Campaign||Autodiagnostic 2022|||0|0|0|0|0|0|0|5");
        assertThat(pdf(empty)).contains("no score", "Provisional results");
    }

    // --- PDF ---------------------------------------------------------------------------------------------------------

    private static String pdf(ResultPaper paper) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        new ResultPdf(paper, followUps(paper)).write(target);
        try (PDDocument pdf = Loader.loadPDF(target.toByteArray())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage())
                    .isEqualTo(paper.words().locale().getLanguage());
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(paper.title());
            return plain(new PDFTextStripper().getText(pdf)).replaceAll("\\s+", " ");
        }
    }

    @Test
    void thePdfIsTaggedAndSaysAllThatTheCommitteeNeeds() throws IOException {
        assertThat(pdf(frozen()))
                .contains(
                        "Résultats : Autodiagnostic 2022",
                        "Résultats figés le vendredi 24 juin 2022",
                        SomeResults.SHA,
                        "58,3 %",
                        "11 répondus sur 13",
                        "83,3 % (B)",
                        "16,7 % (E)",
                        "non demandé",
                        "A : Conforme partout : 100 %",
                        "Non conforme : SMI",
                        "ACT-2022-016, action déjà au plan",
                        "25 points de moins");
    }

    @Test
    void aProvisionalPdfSaysSo() throws IOException {
        assertThat(pdf(open()))
                .contains("Résultats provisoires au vendredi 24 juin 2022", "Sans empreinte", "1 / ")
                .doesNotContain("figés le", "Suite des écarts");
    }

    // --- what is frozen, and what goes on ----------------------------------------------------------------------------

    /** What is decided years later, on whatever day the file is asked for. */
    private static ResultFollowUps later(ResultPaper paper) {
        return followUps(
                paper,
                House.TODAY.plusYears(3),
                new FollowUp("M1-01-a", null, false, "Traité en réunion de service\n".repeat(60)),
                new FollowUp("M3-01-a", "ACT-2025-001", false, null));
    }

    private static ResultPaper askedForLater() {
        ResultPaper frozen = frozen();
        return new ResultPaper(frozen.results(), frozen.table(), House.TODAY.plusYears(3), frozen.words());
    }

    @Test
    void theFrozenSheetsAreCellForCellTheSameWhateverIsDecidedLater() {
        List<Table> then = book(frozen()).tables();
        List<Table> now = new ResultWorkbook(askedForLater(), later(frozen())).tables();

        assertThat(now.subList(0, 7)).isEqualTo(then.subList(0, 7));
        assertThat(now.get(7)).isNotEqualTo(then.get(7));
        assertThat(askedForLater().fileName("xlsx")).isEqualTo(frozen().fileName("xlsx"));
    }

    @Test
    void whatBecomesOfTheGapsIsSaidLastUnderItsOwnDate() throws IOException {
        assertThat(readAgain("Suite", frozen()))
                .contains(
                        "Suite des écarts au vendredi 24 juin 2022",
                        "M1-01-a|Le registre accessibilité est à jour|Accueil – Dispositions générales"
                                + "|ACT-2022-016, action déjà au plan",
                        "M3-01-a|Les démarches sont en ligne|Étrangers|à décider")
                .anyMatch(line -> line.startsWith("Cette partie est hors des résultats figés"));
    }

    private static List<String> pages(ResultPaper paper, ResultFollowUps followUps) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        new ResultPdf(paper, followUps).write(target);
        List<String> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(target.toByteArray())) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(plain(text.getText(pdf)));
            }
        }
        return pages;
    }

    @Test
    void theFrozenPagesOfThePdfAreTheSameWhateverIsDecidedLater() throws IOException {
        List<String> then = pages(frozen(), followUps(frozen()));
        List<String> now = pages(askedForLater(), later(frozen()));
        int frozen = then.size() - 1;

        assertThat(now).hasSizeGreaterThan(then.size());
        assertThat(now.subList(0, frozen)).isEqualTo(then.subList(0, frozen));
        assertThat(then.get(frozen))
                .contains("Suite des écarts au vendredi 24 juin 2022", "ACT-2022-016", "hors des résultats figés");
        assertThat(then.subList(0, frozen)).noneMatch(page -> page.contains("ACT-2022-016"));
    }
}
