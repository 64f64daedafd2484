package fr.qualipilote.publication;

import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.surveys.WaveId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be chosen for a publication.
 *
 * @param indicators publishable ones with validated measures in its months, in the table's order
 * @param waves surveys with validated results that were not kept inside, in the order of their fields
 * @param lost how many figures are chosen that may not be published any more: they were corrected or withdrawn since
 */
public record Offer(List<IndicatorOffer> indicators, List<WaveOffer> waves, int lost) {

    public record IndicatorOffer(String code, String name, String target, List<MeasureOffer> measures) {}

    /** @param text as it would be printed: « 89,65 % », « aucun cas » */
    public record MeasureOffer(FigureId id, Period period, String text, Verdict verdict, boolean chosen) {}

    /** @param source for instance « Enquête 2022 panel de 57 répondants » */
    public record WaveOffer(WaveId wave, String code, String title, String source, List<ResultOffer> results) {}

    /** @param answering n; null where the source does not give it, or it is too small to be shown */
    public record ResultOffer(
            FigureId.OfResult id,
            String question,
            String text,
            @Nullable Integer answering,
            boolean suppressed,
            boolean chosen) {}

    /** How many figures are chosen. */
    public int chosen() {
        long measures = indicators.stream()
                .flatMap(indicator -> indicator.measures().stream())
                .filter(MeasureOffer::chosen)
                .count();
        long results = waves.stream()
                .flatMap(wave -> wave.results().stream())
                .filter(ResultOffer::chosen)
                .count();
        return (int) (measures + results);
    }
}
