package fr.qualipilote.ui.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.spreadsheet.Limits;
import fr.qualipilote.spreadsheet.Sheet;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.surveys.AnswerScale;
import fr.qualipilote.surveys.Basis;
import fr.qualipilote.surveys.Channel;
import fr.qualipilote.surveys.Interval;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.QuestionLine;
import fr.qualipilote.surveys.Result;
import fr.qualipilote.surveys.Sampling;
import fr.qualipilote.surveys.SurveyFigure;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveKind;
import fr.qualipilote.surveys.WaveLine;
import fr.qualipilote.surveys.WaveState;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.text.Messages;
import fr.qualipilote.ui.text.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SurveyExportTest {

    private static SurveyFigure figure(
            String label, @Nullable Integer answering, @Nullable Integer satisfied, String percent, String note) {
        return new SurveyFigure(
                new WaveLine(
                        new WaveId(House.id("wave")),
                        "ENQ-2022-001",
                        WaveKind.SATISFACTION,
                        "Accueil",
                        "Enquête 2022 panel de 57 répondants",
                        null,
                        Channel.HALL,
                        WaveState.VALIDATED,
                        LocalDate.of(2022, 1, 1),
                        LocalDate.of(2022, 4, 30),
                        57,
                        2,
                        0,
                        56,
                        57),
                Sampling.SAMPLE,
                new QuestionLine(
                        new QuestionId(House.id(label)), label, null, AnswerScale.FOUR_LEVELS, null, 1, false, 0),
                new Result(
                        answering == null ? Basis.PUBLISHED_PERCENT : Basis.TOTALS,
                        answering,
                        satisfied,
                        new BigDecimal(percent),
                        answering == null ? null : new Interval(79, 95),
                        false,
                        false,
                        note,
                        1,
                        null,
                        null,
                        false));
    }

    private final SurveyExport export = new SurveyExport(
            List.of(
                    figure("Satisfaction sur la \"courtoisie\"", 57, 51, "89.5", "ligne 1\nligne 2"),
                    figure("=1+1", null, null, "85.80", "n inconnu")),
            Wording.in(Messages.FRENCH),
            "Préfecture du Gers",
            House.TODAY);

    private byte[] written(SurveyExport.Format format) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        export.write(format, target);
        return target.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(
            value = SurveyExport.Format.class,
            names = {"XLSX", "CSV"})
    void aTableIsReadAgainWithLabelSourceAndPercentAsThePlaceShowsThem(SurveyExport.Format format) throws IOException {
        Sheet sheet = Spreadsheets.read(export.fileName(format), written(format), Limits.standard());
        List<List<String>> rows = sheet.rows().stream()
                .map(row -> List.of(
                        row.text(0),
                        row.text(1),
                        row.text(2).replace('\u00a0', ' ').replace('\u202f', ' '),
                        row.text(3),
                        row.text(4)))
                .toList();
        assertThat(rows)
                .contains(
                        List.of("Indicateur", "Source", "%", "n", "n satisfaits"),
                        List.of(
                                "Satisfaction sur la \"courtoisie\"",
                                "Enquête 2022 panel de 57 répondants",
                                "89,50 %",
                                "57",
                                "51"),
                        List.of("=1+1", "Enquête 2022 panel de 57 répondants", "85,80 %", "", ""));
    }

    @Test
    void dataSayNullWhereNIsUnknownAndEscapeWhatTheyMust() throws IOException {
        assertThat(new String(written(SurveyExport.Format.JSON), StandardCharsets.UTF_8))
                .contains(
                        "\"libelle\": \"Satisfaction sur la \\\"courtoisie\\\"\"",
                        "\"pourcentage\": 89.5, \"n\": 57, \"satisfaits\": 51, \"margeBasse\": 79, \"margeHaute\": 95",
                        "\"remarque\": \"ligne 1\\nligne 2\"",
                        "\"pourcentage\": 85.80, \"n\": null, \"satisfaits\": null, \"margeBasse\": null");
    }
}
