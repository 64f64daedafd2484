package fr.qualipilote.publication.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.indicators.Unit;
import fr.qualipilote.publication.PublicSet.State;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a measure or a result is copied, and how it is printed. */
class FigureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "89.65       | PERCENT | 2 | 89,65\u00a0%",
                "90          | PERCENT | 2 | 90,00\u00a0%",
                "88.90569476 | PERCENT | 2 | 88,91\u00a0%",
                "67          | DAYS    | 0 | 67\u00a0j",
                "47          | COUNT   | 0 | 47",
                "198213      | COUNT   | 0 | 198\u202f213",
                "2.75        | SCORE   | 2 | 2,75",
                "-1.5        | SCORE   | 1 | \u22121,5",
            })
    void aNumberIsPrintedInFrenchWhateverTheMachineSpeaks(BigDecimal value, Unit unit, int decimals, String printed) {
        assertThat(PrintedFigure.of(value, unit, decimals)).isEqualTo(printed);
    }

    @Test
    void noCaseAndNotMeasuredAreTwoThingsAndNeitherIsZero() {
        MeasureFigure noCase = MeasureFigure.of(Figures.measure("Courriers", "-", null));
        MeasureFigure notMeasured = MeasureFigure.of(Figures.measure("Courriers", "?", null));

        assertThat(noCase.state()).isEqualTo(State.NO_CASE);
        assertThat(noCase.text()).isEqualTo("aucun cas");
        assertThat(noCase.value()).isNull();
        assertThat(notMeasured.state()).isEqualTo(State.NOT_MEASURED);
        assertThat(notMeasured.text()).isEqualTo("non mesuré");
    }

    @Test
    void theCommentOfAMeasureIsForColleaguesAndIsNotCopied() {
        assertThat(Figures.measure("Appels", "89,65", "89.65").comment()).isEqualTo("Vu avec Mme Martin");
        assertThat(MeasureFigure.of(Figures.measure("Appels", "89,65", "89.65")).toString())
                .doesNotContain("Martin");
    }

    @Test
    void ofAResultWithFewerThanFiveAnswersNoNumberIsCopied() {
        ResultFigure few = ResultFigure.of(Figures.result("Accueil", 3, 2));

        assertThat(few.state()).isEqualTo(State.SUPPRESSED);
        assertThat(few.text()).isEqualTo("moins de 5 réponses, non publié");
        assertThat(few.percent()).isNull();
        assertThat(few.answering()).isNull();
        assertThat(few.satisfied()).isNull();
        assertThat(few.marginLow()).isNull();
        assertThat(few.fewAnswers()).isFalse();
        assertThat(few.row(1).toString()).doesNotContain("66").doesNotContain("Note");
    }

    @Test
    void aResultIsCopiedWithItsNAndItsMargin() {
        ResultFigure enough = ResultFigure.of(Figures.result("Courtoisie", 57, 51));

        assertThat(enough.text()).isEqualTo("89,5\u00a0%");
        assertThat(enough.answering()).isEqualTo(57);
        assertThat(enough.row(7).margin()).isNotNull();
    }

    @Test
    void theFingerprintChangesWithWhatWouldBePublishedAndWithNothingElse() {
        String before =
                MeasureFigure.of(Figures.measure("Appels", "89,65", "89.65")).fingerprint();

        assertThat(MeasureFigure.of(Figures.measure("Appels", "89,65", "89.6500"))
                        .fingerprint())
                .isEqualTo(before);
        assertThat(MeasureFigure.of(Figures.measure("Appels", "89,66", "89.66")).fingerprint())
                .isNotEqualTo(before);
        assertThat(MeasureFigure.of(Figures.measure("Appels reçus", "89,65", "89.65"))
                        .fingerprint())
                .isNotEqualTo(before);
    }
}
