package fr.qualipilote.ui.testing;

import fr.qualipilote.indicators.Direction;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.publication.PublicSet;
import fr.qualipilote.publication.PublicSet.Correction;
import fr.qualipilote.publication.PublicSet.IndicatorRow;
import fr.qualipilote.publication.PublicSet.Licence;
import fr.qualipilote.publication.PublicSet.MeasureCell;
import fr.qualipilote.publication.PublicSet.State;
import fr.qualipilote.publication.PublicSet.SurveyRow;
import fr.qualipilote.surveys.Channel;
import fr.qualipilote.surveys.Interval;
import fr.qualipilote.surveys.Sampling;
import fr.qualipilote.surveys.WaveKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of figures as everybody reads it: a missed and a met target, letters of which there were none, two results of surveys. */
public final class PublishedFigures {

    public static final YearMonth APRIL = YearMonth.of(2022, 4);
    public static final YearMonth MAY = YearMonth.of(2022, 5);

    private PublishedFigures() {}

    public static PublicSet published() {
        return set(House.TODAY);
    }

    public static PublicSet preview() {
        return set(null);
    }

    private static PublicSet set(@Nullable LocalDate on) {
        return new PublicSet(
                "PUB-2022-001",
                "Nos résultats",
                APRIL,
                MAY,
                "Préfecture du Gers",
                new Licence("Licence Ouverte 2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
                on,
                on == null ? null : Role.PREFECT,
                on == null ? null : "ab".repeat(32),
                on != null,
                List.of(calls(), letters()),
                List.of(courtesy(), comfort()),
                on == null
                        ? List.of()
                        : List.of(new Correction(
                                2,
                                "Taux d’appels décrochés",
                                Period.month(MAY),
                                "88,19\u00a0%",
                                "88,91\u00a0%",
                                LocalDate.of(2022, 7, 3),
                                "Appels <b>comptés</b> deux fois")));
    }

    private static IndicatorRow calls() {
        return new IndicatorRow(
                "IND-03",
                "Taux d’appels décrochés",
                "Mesure de la qualité de service téléphonique",
                "appels décrochés / appels présentés",
                Unit.PERCENT,
                2,
                "logiciel de gestion interne",
                "Indicateur mensuel",
                List.of(
                        cell(1, APRIL, State.VALUE, "90.32", "90,32\u00a0%", Verdict.MET),
                        cell(2, MAY, State.VALUE, "88.19", "88,19\u00a0%", Verdict.MISSED)));
    }

    private static IndicatorRow letters() {
        return new IndicatorRow(
                "IND-08",
                "Délai des <script>courriers</script>",
                "",
                "",
                Unit.DAYS,
                0,
                "",
                "",
                List.of(cell(3, MAY, State.NO_CASE, null, "aucun cas", Verdict.NONE)));
    }

    private static MeasureCell cell(
            int rank, YearMonth month, State state, @Nullable String value, String text, Verdict verdict) {
        return new MeasureCell(
                rank,
                Period.month(month),
                state,
                value == null ? null : new BigDecimal(value),
                text,
                Direction.FLOOR,
                new BigDecimal("90"),
                "90,00\u00a0%",
                verdict,
                Method.SAMPLE,
                46);
    }

    private static SurveyRow courtesy() {
        return new SurveyRow(
                4,
                "ENQ-2022-002",
                WaveKind.SATISFACTION,
                "Satisfaction sur l’accueil",
                "Enquête 2022 panel de 57 répondants",
                Channel.HALL,
                Sampling.SAMPLE,
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2022, 4, 30),
                "Courtoisie des agents",
                State.VALUE,
                new BigDecimal("89.5"),
                "89,5\u00a0%",
                57,
                51,
                new Interval(79, 95),
                false);
    }

    private static SurveyRow comfort() {
        return new SurveyRow(
                5,
                "ENQ-2022-002",
                WaveKind.SATISFACTION,
                "Satisfaction sur l’accueil",
                "Enquête 2022 panel de 57 répondants",
                Channel.HALL,
                Sampling.SAMPLE,
                null,
                null,
                "Confort du box",
                State.SUPPRESSED,
                null,
                "moins de 5 réponses, non publié",
                null,
                null,
                null,
                false);
    }
}
