package fr.qualipilote.indicators;

import fr.qualipilote.kernel.BusinessRefusal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A text that cannot be the value of a cell; nothing was changed. The first two arguments of every code are the indicator's name and
 * the month ({@link YearMonth}), so that the sentence says where; then come:
 *
 * <ul>
 *   <li>{@code not-a-number} (text): « abc »
 *   <li>{@code wrong-unit} (text, unit name): « 12 j » where a percentage is expected
 *   <li>{@code above-bound} (text, bound as text): « 120 % » of a true share
 *   <li>{@code below-bound} (text, bound as text), {@code negative} (text)
 *   <li>{@code too-many-digits} (text, digits before the comma, digits after it)
 *   <li>{@code whole-expected} (text): « 47,5 » people
 *   <li>{@code not-a-quotient} (text): « 12 / 30 » where the value is not computed
 *   <li>{@code zero-denominator} (text), {@code numerator-above-denominator} (text)
 *   <li>{@code figure-missing} (text, name of the figure): it has no value for that month yet
 *   <li>{@code future-month}: the period begins after today
 *   <li>{@code not-a-period-end} (first month of the period, its last month): a quarter's value stands in its last month
 *   <li>{@code after-retirement} (last month)
 *   <li>{@code reason-missing}: the value was checked already, correcting it needs a reason
 *   <li>{@code reason-too-long}, {@code comment-too-long} (longest)
 *   <li>{@code nothing-entered}: there is no measure to annotate
 *   <li>{@code sample-size-out-of-range}, {@code median-of-no-delay}
 * </ul>
 */
public final class InvalidMeasure extends BusinessRefusal {

    private InvalidMeasure(String code, String logMessage, Object... arguments) {
        super("measure." + code, logMessage, arguments);
    }

    /**
     * @param code kebab-case; the message key is {@code refusal.measure.<code>}
     * @param month null before the column is known, while a text is read alone
     */
    public static InvalidMeasure at(String name, @Nullable YearMonth month, String code, Object... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = name;
        arguments[1] = month == null ? "" : month;
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new InvalidMeasure(code, code + " in « " + name + " », " + month, arguments);
    }
}
