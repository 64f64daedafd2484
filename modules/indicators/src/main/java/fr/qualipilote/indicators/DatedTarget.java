package fr.qualipilote.indicators;

import fr.qualipilote.kernel.Period;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;

/**
 * A target with the month from which it holds, until the next one takes over: what was judged before stays judged as it was.
 *
 * @param from a period is judged by the target in force in its first month
 */
public record DatedTarget(YearMonth from, Target target) {

    /** The target that judges a period; none before the first one. */
    public static Target inForce(Collection<DatedTarget> targets, Period period) {
        return targets.stream()
                .filter(dated -> !dated.from().isAfter(period.from()))
                .max(Comparator.comparing(DatedTarget::from))
                .map(DatedTarget::target)
                .orElseGet(Target.None::new);
    }
}
