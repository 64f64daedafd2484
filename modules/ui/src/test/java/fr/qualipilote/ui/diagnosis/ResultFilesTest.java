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
                SomeResults.campaign(state, new FollowUp("M1-01-a", "ACT-2022-016", true, null)),
                SomeResults.results(table, state.isFrozen(), state.isFrozen() ? SomeResults.comparison() : null),
                table,
                "Préfecture du Gers",
                House.TODAY,
                words);
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
        new ResultWorkbook(paper).write(target);
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
        assertThat(new ResultWorkbook(frozen()).tables())
                .extracting(Table::title)
                .containsExactly(
                        "Synthèse", "Scores", "Réponses", "Écarts", "Divergences", "Comparaison", "Ce qui manque");
        assertThat(part(frozen(), "xl/workbook.xml")).contains("name=\"Ce qui manque\"", "sheetId=\"7\"");
    }

    /** A table as it comes back from a file of its own. */
    private static List<String> readAgain(String title, ResultPaper paper) throws IOException {
        Table table = new ResultWorkbook(paper)
                .tables().stream()
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
                        "BARU|Étrangers|M3-01-a|Les démarches sont en ligne|1|Conforme|100||||||registre.pdf (abcdef)");
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
                        "M1-01-a|Le registre accessibilité est à jour|Accueil – Dispositions générales|SMI|Non conforme"
                                + "|ACT-2022-016, action déjà au plan",
                        "M3-01-a|Les démarches sont en ligne|Étrangers|SMI|Non conforme|à décider après la validation");
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
        new ResultPdf(paper).write(target);
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
                        "25 points de moins",
                        "1 / ");
    }

    @Test
    void aProvisionalPdfSaysSo() throws IOException {
        assertThat(pdf(open()))
                .contains("Résultats provisoires au vendredi 24 juin 2022", "Sans empreinte")
                .doesNotContain("figés le");
    }

    /** All that moves afterwards is the campaign's own page: neither date nor name of today is in the file. */
    @Test
    void aFrozenFileDoesNotDependOnTheDayItIsAskedFor() throws IOException {
        ResultPaper frozen = frozen();
        ResultPaper later = new ResultPaper(
                frozen.campaign(),
                frozen.results(),
                frozen.table(),
                frozen.organisation(),
                House.TODAY.plusYears(1),
                frozen.words());

        assertThat(pdf(later)).isEqualTo(pdf(frozen));
        assertThat(new ResultWorkbook(later).tables()).isEqualTo(new ResultWorkbook(frozen).tables());
        assertThat(later.fileName("pdf")).isEqualTo(frozen.fileName("pdf"));
    }
}
