package fr.qualipilote.surveys.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.surveys.Basis;
import fr.qualipilote.surveys.Interval;
import fr.qualipilote.surveys.SurveyFigure;
import fr.qualipilote.surveys.WaveState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The table of survey indicators of the interim report of 24 June 2022 comes out of the product, cell by cell. */
abstract class SeedTableContract extends SurveyBench {

    private static final String DOCUMENT = "/indicateurs-enquetes-2022-06-24.txt";

    /** Those of the demonstration: other tests share the database. */
    private List<SurveyFigure> figures() {
        return surveys.figures(signedIn("agent")).stream()
                .filter(figure -> sheet(figure.wave().id()).takenOver())
                .toList();
    }

    private SurveyFigure figure(String label) {
        return figures().stream()
                .filter(figure -> figure.question().label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyCellIsThatOfTheDocument() throws IOException {
        List<String> document = document()
                .lines()
                .filter(line -> line.chars().filter(c -> c == '\t').count() == 2 && !line.endsWith("\t%"))
                .toList();
        assertThat(document).hasSize(13);
        assertThat(figures())
                .extracting(figure -> String.join(
                        "\t",
                        figure.question().label(),
                        figure.wave().source(),
                        String.format(Locale.FRANCE, "%.2f %%", figure.result().percent())))
                .containsExactlyElementsOf(document);
    }

    private static String document() throws IOException {
        try (InputStream in = SeedTableContract.class.getResourceAsStream(DOCUMENT)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyQuestionHasItsOwnNAndNoneIsInvented() {
        assertThat(figures())
                .extracting(figure ->
                        figure.result().satisfied() + "/" + figure.result().answering())
                .containsExactly(
                        "null/null",
                        "null/null",
                        "null/null",
                        "null/null",
                        "49/57",
                        "51/57",
                        "null/null",
                        "49/56",
                        "54/56",
                        "51/57",
                        "39/40",
                        "40/40",
                        "null/null");
    }

    @Test
    void nothingIsClaimedWhereNIsUnknown() {
        assertThat(figure("Satisfaction sur la disponibilité des agents de la préfecture")
                        .result())
                .satisfies(result -> {
                    assertThat(result.basis()).isEqualTo(Basis.PUBLISHED_PERCENT);
                    assertThat(result.margin()).isNull();
                    assertThat(result.fewAnswers()).isFalse();
                    assertThat(result.note()).contains("n reste inconnu");
                });
    }

    @Test
    void theMarginOfAKnownNIsTold() {
        assertThat(figure("Satisfaction sur la clarté des informations fournies")
                        .result()
                        .margin())
                .isEqualTo(new Interval(76, 94));
    }

    @Test
    void theCallsAnsweredAreShownWithTheirSourceAndNotCorrected() {
        assertThat(figure("Taux d'appels décrochés")).satisfies(figure -> {
            assertThat(figure.wave().source()).isEqualTo("logiciel de gestion interne");
            assertThat(figure.result().percent()).isEqualByComparingTo("90");
            assertThat(figure.result().note()).contains("87,67 %");
            assertThat(figure.wave().state()).isEqualTo(WaveState.VALIDATED);
        });
    }

    @Test
    void panelsAreThoseOfTheReport() {
        assertThat(figures())
                .extracting(figure -> figure.wave().code() + " " + figure.wave().panel())
                .containsSubsequence("ENQ-2020-001 45", "ENQ-2022-001 57", "ENQ-2022-002 null", "ENQ-2022-003 null");
    }
}
