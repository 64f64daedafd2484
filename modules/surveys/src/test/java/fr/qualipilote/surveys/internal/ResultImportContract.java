package fr.qualipilote.surveys.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.spreadsheet.Cell;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.spreadsheet.Table;
import fr.qualipilote.surveys.AnswerScale;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.InvalidResultFile;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.ResultImports;
import fr.qualipilote.surveys.ResultPreview;
import fr.qualipilote.surveys.ResultPreview.Effect;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Taking results over from a spreadsheet: what is shown is what is written, all of it or nothing. */
abstract class ResultImportContract extends SurveyBench {

    @Autowired
    private ResultImports imports;

    private final String mark = UUID.randomUUID().toString();

    private WaveId wave(QuestionId... questions) {
        return inField(WaveKind.SATISFACTION, Gathering.TOTALS, questions);
    }

    private static byte[] file(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private ResultPreview preview(WaveId id, byte[] file) {
        return imports.preview(signedIn("rq"), id, "resultats.csv", file);
    }

    @Test
    void labelNAndSatisfiedAreRead() {
        QuestionId courtesy = question("Courtoisie " + mark, AnswerScale.FOUR_LEVELS);
        WaveId id = wave(courtesy);
        byte[] file = file("Libellé;n;n satisfaits", "COURTOISIE " + mark + ";57;51", "Clarté " + mark + ";56;49");
        assertThat(preview(id, file).rows())
                .extracting(ResultPreview.Row::effect)
                .containsExactly(Effect.ENTER, Effect.ADD_QUESTION);
        assertThat(result(id, courtesy).answering()).isNull();

        assertThat(imports.confirm(signedIn("rq"), id, "dossier/resultats.csv", file))
                .isEqualTo(2);
        assertThat(result(id, courtesy).percent()).isEqualByComparingTo("89.5");
        assertThat(sheet(id).results())
                .extracting(result -> result.question().label())
                .containsExactly("Courtoisie " + mark, "Clarté " + mark);
        assertThat(sheet(id).history().get(0).arguments()).containsExactly("resultats.csv", "2");

        assertThat(preview(id, file).rows())
                .extracting(ResultPreview.Row::effect)
                .containsOnly(Effect.UNCHANGED);
        assertThat(imports.confirm(signedIn("rq"), id, "resultats.csv", file)).isZero();
    }

    @Test
    void theDocumentsOwnLayoutIsReadAndRowsOfOtherSourcesAreLeftOut() throws IOException {
        byte[] document = Objects.requireNonNull(
                        ResultImportContract.class.getResourceAsStream("/indicateurs-enquetes-2022-06-24.txt"))
                .readAllBytes();
        WaveId id = wave();
        String source = sheet(id).line().source();
        String table = new String(document, StandardCharsets.UTF_8)
                .replace("Enquête 2022 panel de 57 répondants", source)
                .replace("Satisfaction", mark + " satisfaction");
        byte[] file = table.getBytes(StandardCharsets.UTF_8);
        assertThat(preview(id, file).rows())
                .extracting(ResultPreview.Row::effect)
                .containsExactly(
                        Effect.OTHER_WAVE,
                        Effect.OTHER_WAVE,
                        Effect.OTHER_WAVE,
                        Effect.OTHER_WAVE,
                        Effect.ADD_QUESTION,
                        Effect.ADD_QUESTION,
                        Effect.ADD_QUESTION,
                        Effect.ADD_QUESTION,
                        Effect.ADD_QUESTION,
                        Effect.ADD_QUESTION,
                        Effect.OTHER_WAVE,
                        Effect.OTHER_WAVE,
                        Effect.OTHER_WAVE);
        assertThat(imports.confirm(signedIn("rq"), id, "bilan.csv", file)).isEqualTo(6);
        assertThat(sheet(id).results().get(2).result()).satisfies(result -> {
            assertThat(result.percent()).isEqualByComparingTo("85.8");
            assertThat(result.answering()).isNull();
        });
    }

    @Test
    void aWorkbookIsReadLikeAText() throws IOException {
        QuestionId courtesy = question("Courtoisie " + mark, AnswerScale.FOUR_LEVELS);
        WaveId id = wave(courtesy);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        Spreadsheets.writeXlsx(
                new Table(
                        "Résultats",
                        List.of(),
                        List.of(
                                new Table.Column("Question", 40),
                                new Table.Column("n", 8),
                                new Table.Column("satisfaits", 8)),
                        List.of(List.of(Cell.of("Courtoisie " + mark), Cell.of(40), Cell.of(39)))),
                workbook);
        assertThat(imports.confirm(signedIn("baru"), id, "resultats.xlsx", workbook.toByteArray()))
                .isEqualTo(1);
        assertThat(result(id, courtesy).percent()).isEqualByComparingTo("97.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10;11;|satisfied-above-n",
                "10;;|n-incomplete",
                ";;|no-figure",
                "dix;9;|not-a-number",
                "10;9;85 %|percent-differs",
                ";;120 %|percent-out-of-range"
            })
    void aProblemIsNamedAndNothingIsWritten(String figures, String problem) {
        QuestionId courtesy = question("Courtoisie " + mark, AnswerScale.FOUR_LEVELS);
        WaveId id = wave(courtesy);
        byte[] file = file(
                "Libellé;n;n satisfaits;%", "Courtoisie " + mark + ";" + figures, "Clarté " + mark + ";10;9;90,00 %");
        assertThat(preview(id, file).rows().get(0).problem().code()).isEqualTo(problem);
        assertThatThrownBy(() -> imports.confirm(signedIn("rq"), id, "resultats.csv", file))
                .isInstanceOfSatisfying(InvalidResultFile.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("survey-import.rows-to-correct"));
        assertThat(sheet(id).results()).hasSize(1);
        assertThat(result(id, courtesy).percent()).isNull();
    }

    @Test
    void aQuestionTwiceInAFileIsAProblem() {
        QuestionId courtesy = question("Courtoisie " + mark, AnswerScale.FOUR_LEVELS);
        WaveId id = wave(courtesy);
        byte[] file = file("Libellé;n;n satisfaits", "Courtoisie " + mark + ";10;9", "courtoisie " + mark + ";10;8");
        assertThat(preview(id, file).rows().get(1).problem().code()).isEqualTo("row-twice");
    }

    @Test
    void onlyQualityAddsQuestionsToTheBank() {
        WaveId id = wave();
        byte[] file = file("Libellé;n;n satisfaits", "Courtoisie " + mark + ";10;9");
        ResultPreview seen = imports.preview(signedIn("baru"), id, "resultats.csv", file);
        assertThat(seen.rows().get(0).problem().code()).isEqualTo("question-not-asked");
    }

    @Test
    void whoeverDoesNotEnterDoesNotImport() {
        WaveId id = wave();
        byte[] file = file("Libellé;n;n satisfaits", "Courtoisie " + mark + ";10;9");
        for (String login : List.of("smi", "sg", "admin", "auditeur")) {
            assertThatThrownBy(() -> imports.preview(signedIn(login), id, "resultats.csv", file))
                    .isInstanceOf(AccessRefused.class);
            assertThatThrownBy(() -> imports.confirm(signedIn(login), id, "resultats.csv", file))
                    .isInstanceOf(AccessRefused.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7,file-not-a-spreadsheet", "Couleur;Forme,columns-missing", "Libellé;%,no-rows"})
    void aFileWithoutResultsIsRefusedAsAWhole(String content, String code) {
        WaveId id = wave();
        assertThatThrownBy(() -> preview(id, file(content)))
                .isInstanceOfSatisfying(InvalidResultFile.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("survey-import." + code));
    }
}
