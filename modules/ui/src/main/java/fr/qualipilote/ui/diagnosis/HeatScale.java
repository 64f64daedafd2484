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
 * all over, then from each level up to the next better one. Where the levels are few, what is nearer to the better one is told
 * apart from what is nearer to the other.
 *
 * @param bands the best first; empty for a version without levels
 */
record HeatScale(List<Band> bands) {

    /** As full as what they stand for is good. */
    private static final List<String> SIGNS = List.of("●", "◕", "◑", "◔", "○");

    /** With more, halves would be more than there are signs. */
    private static final int MOST_HALVED = 3;

    /** Where a band lies: at the best level, in the half under a level, or from a level up. */
    enum Place {
        BEST,
        UNDER,
        FROM
    }

    /**
     * @param step 0 for the best, 4 for the worst: the colour
     * @param from the lowest score in it
     * @param below the first score above it; null for the best band
     * @param level the one it is told by
     */
    record Band(int step, BigDecimal from, @Nullable BigDecimal below, Place place, String level) {

        String sign() {
            return SIGNS.get(step);
        }

        String className() {
            return "qp-heat-" + step;
        }

        /** « Conforme partout », « proche de Conforme », « Partiel ou mieux ». */
        String words(Wording words) {
            return words.text("results.band." + place.name(), level);
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
        boolean halved = distinct.size() <= MOST_HALVED;
        int of = halved ? 2 * distinct.size() - 1 : distinct.size();
        for (int i = 0; i < distinct.size(); i++) {
            ConformityLevel level = distinct.get(i);
            if (i == 0) {
                bands.add(new Band(0, level.score(), null, Place.BEST, level.label()));
                continue;
            }
            ConformityLevel better = distinct.get(i - 1);
            BigDecimal middle =
                    halved ? level.score().add(better.score()).divide(BigDecimal.valueOf(2)) : better.score();
            if (halved) {
                bands.add(new Band(step(bands.size(), of), middle, better.score(), Place.UNDER, better.label()));
            }
            bands.add(new Band(step(bands.size(), of), level.score(), middle, Place.FROM, level.label()));
        }
        return new HeatScale(List.copyOf(bands));
    }

    private static int step(int place, int of) {
        return Math.round((SIGNS.size() - 1f) * place / (of - 1));
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
