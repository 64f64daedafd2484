package fr.qualipilote.surveys.domain;

import fr.qualipilote.surveys.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many answered one question and how many of them are satisfied.
 *
 * <p>Percentage: 100 × satisfied ÷ answering, rounded half up to one decimal; 51 of 57 is 89.5 %.
 *
 * <p>Margin: the score interval of Wilson at 95 % (E. B. Wilson, « Probable inference, the law of succession, and statistical
 * inference », Journal of the American Statistical Association 22, 1927, pages 209 to 212): with p = satisfied ÷ n and
 * z = 1.96, its bounds are (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n). It stays between 0 and 100 % and holds for
 * small n, where the usual p ± z·√(p(1 − p)/n) does neither. Where the size N of the population is known, the variance
 * p(1 − p)/n is multiplied by the finite-population correction (N − n)/(N − 1) (W. G. Cochran, « Sampling Techniques », third
 * edition, 1977, chapter 3), which is the same as to take n·(N − 1)/(N − n) answers for n. Both suppose that chance alone
 * chose who answered.
 */
public record Tally(int answering, int satisfied) {

    private static final double Z = 1.96;

    public Tally {
        if (satisfied < 0 || satisfied > answering) {
            throw new IllegalArgumentException(satisfied + " satisfied out of " + answering);
        }
    }

    /** Empty where nobody answered. */
    public Optional<BigDecimal> percent() {
        return answering == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100L * satisfied)
                        .divide(BigDecimal.valueOf(answering), 1, RoundingMode.HALF_UP));
    }

    /**
     * @param population null when unknown; taken as n where it is smaller than n
     * @return the bounds rounded to whole percentages; empty where nobody answered
     */
    public Optional<Interval> margin(@Nullable Integer population) {
        if (answering == 0) {
            return Optional.empty();
        }
        double p = (double) satisfied / answering;
        if (population != null && population <= answering) {
            return Optional.of(rounded(p, p));
        }
        double n = population == null ? answering : answering * (population - 1.0) / (population - answering);
        double middle = p + Z * Z / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        return Optional.of(rounded((middle - half) / scale, (middle + half) / scale));
    }

    private static Interval rounded(double low, double high) {
        return new Interval((int) Math.round(100 * low), (int) Math.round(100 * high));
    }
}
