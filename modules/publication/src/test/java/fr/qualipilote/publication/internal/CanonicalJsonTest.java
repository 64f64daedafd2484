package fr.qualipilote.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.kernel.Role;
import fr.qualipilote.publication.PublicSet;
import fr.qualipilote.publication.PublicSet.IndicatorRow;
import fr.qualipilote.publication.PublicSet.Licence;
import fr.qualipilote.publication.domain.Figures;
import fr.qualipilote.publication.domain.MeasureFigure;
import fr.qualipilote.publication.domain.ResultFigure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The bytes that a seal vouches for. */
class CanonicalJsonTest {

    /** If this fails, every set that was ever published has lost its seal: give the format another name instead. */
    @Test
    void theFormatIsTheOneThatWasReleased() throws IOException {
        try (InputStream released = getClass().getResourceAsStream("publication-1.json")) {
            assertThat(new String(CanonicalJson.of(set()), StandardCharsets.UTF_8))
                    .isEqualTo(new String(Objects.requireNonNull(released).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatWouldCloseAnElementOrBreakALineIsEscaped() {
        String json = JsonText.object(object -> object.with("a\"b", "</script>\u2028\\\u0001&\n"));

        assertThat(json).isEqualTo("{\n  \"a\\\"b\": \"\\u003c/script\\u003e\\u2028\\\\\\u0001\\u0026\\n\"\n}\n");
    }

    @Test
    void anEmptyListAndAnEmptyObjectStayOnTheirLine() {
        assertThat(JsonText.object(object ->
                        object.with("none", List.of(), (item, nothing) -> {}).with("nothing", inside -> {})))
                .isEqualTo("{\n  \"none\": [],\n  \"nothing\": {}\n}\n");
    }

    private static PublicSet set() {
        MeasureFigure calls = MeasureFigure.of(Figures.measure("Taux d’appels décrochés", "88,19", "88.1900"));
        MeasureFigure letters = MeasureFigure.of(Figures.measure("Courriers", "-", null));
        return new PublicSet(
                "PUB-2022-001",
                "Nos résultats",
                YearMonth.of(2022, 4),
                YearMonth.of(2022, 5),
                "Préfecture du Gers",
                new Licence("Licence Ouverte 2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
                LocalDate.of(2022, 6, 24),
                Role.SECRETARY_GENERAL,
                "not part of it",
                true,
                List.of(row(calls, 1), row(letters, 2)),
                List.of(
                        ResultFigure.of(Figures.result("Courtoisie", 57, 51)).row(3),
                        ResultFigure.of(Figures.result("Confort", 3, 2)).row(4)),
                List.of(new PublicSet.Correction(1, "Not part of it", null, "a", "b", LocalDate.of(2022, 7, 3), "")));
    }

    private static IndicatorRow row(MeasureFigure measure, int rank) {
        return new IndicatorRow(
                measure.code(),
                measure.name(),
                measure.definition(),
                measure.formula(),
                measure.unit(),
                measure.decimals(),
                measure.source(),
                measure.comment(),
                List.of(measure.cell(rank)));
    }
}
