package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.ConformityScale;
import fr.qualipilote.ui.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How scores are shown by colour and by sign. Its bands come from the levels of the version and from nothing else: the best level
 * all over, then from each level up to the next better one.
 *
 * @param bands the best first; empty for a version without levels
 */
record HeatScale(List<Band> bands) {

    /** As full as what they stand for is good. */
    private static final List<String> SIGNS = List.of("●", "◕", "◑", "◔", "○");

    /**
     * @param step 0 for the best, 4 for the worst: the colour
     * @param from the lowest score in it
     * @param below the first score above it; null for the best band
     * @param level what the lowest score stands for
     * @param better what {@code below} stands for; null for the best band
     */
    record Band(int step, BigDecimal from, @Nullable BigDecimal below, String level, @Nullable String better) {

        String sign() {
            return SIGNS.get(step);
        }

        String className() {
            return "qp-heat-" + step;
        }

        /** « Conforme partout », « de Partiel à Conforme ». */
        String words(Wording words) {
            return better == null
                    ? words.text("results.band.best", level)
                    : words.text("results.band.between", level, better);
        }

        /** The same with the scores it holds, for the legend. */
        String explained(Wording words) {
            return below == null
                    ? words.text("results.band.best.from", words(words), words.percent(from))
                    : words.text("results.band.between.from", words(words), words.percent(from), words.percent(below));
        }
    }

    static HeatScale of(ConformityScale scale) {
        List<ConformityLevel> distinct = new ArrayList<>();
        scale.levels().stream()
                .sorted(Comparator.comparing(ConformityLevel::score).reversed().thenComparing(ConformityLevel::rank))
                .filter(level -> distinct.isEmpty()
                        || distinct.get(distinct.size() - 1).score().compareTo(level.score()) != 0)
                .forEach(distinct::add);
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < distinct.size(); i++) {
            ConformityLevel level = distinct.get(i);
            ConformityLevel better = i == 0 ? null : distinct.get(i - 1);
            bands.add(new Band(
                    step(i, distinct.size()),
                    level.score(),
                    better == null ? null : better.score(),
                    level.label(),
                    better == null ? null : better.label()));
        }
        return new HeatScale(List.copyOf(bands));
    }

    private static int step(int place, int of) {
        return of == 1 ? 0 : Math.round((SIGNS.size() - 1f) * place / (of - 1));
    }

    /** Empty where there is no score; the lowest band also holds what is below every level. */
    Optional<Band> band(@Nullable BigDecimal percent) {
        if (percent == null || bands.isEmpty()) {
            return Optional.empty();
        }
        return bands.stream()
                .filter(band -> percent.compareTo(band.from()) >= 0)
                .findFirst()
                .or(() -> Optional.of(bands.get(bands.size() - 1)));
    }
}
