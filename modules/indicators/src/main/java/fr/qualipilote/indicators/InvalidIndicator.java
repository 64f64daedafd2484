package fr.qualipilote.indicators;

import fr.qualipilote.kernel.BusinessRefusal;

/**
 * A definition, a target, a figure, a comment or a reason that makes no sense; nothing was changed. The codes, with their arguments:
 *
 * <ul>
 *   <li>texts ({@code name}, {@code reason}, {@code figure-name}, {@code review-comment}): {@code <text>-missing}; these and
 *       {@code code}, {@code definition}, {@code formula}, {@code source}, {@code comment}, {@code numerator-name},
 *       {@code denominator-name}, {@code action}: {@code <text>-too-long} (longest allowed)
 *   <li>{@code code-taken} (code), {@code name-taken} (name), {@code figure-taken} (name)
 *   <li>{@code decimals-out-of-range} (most), {@code bounds-reversed} (lower, upper), {@code bound-too-long}, {@code due-days-out-of-range} (most),
 *       {@code sample-size-out-of-range}, {@code quotient-half} (a numerator without a denominator or the other way round),
 *       {@code figure-unknown}
 *   <li>{@code person-inactive} (name), {@code service-closed} (label)
 *   <li>{@code has-measures} (code): unit and periodicity stay once there are values
 *   <li>{@code target-rewrites-past} (month), {@code target-out-of-bounds} (value), {@code target-tolerance}
 *   <li>{@code figure-dated} (month), {@code figure-not-positive}, {@code figure-too-long}
 *   <li>{@code retired} (code), {@code not-retired} (code)
 *   <li>{@code nothing-to-review} (code, month): no validated value that missed its target
 *   <li>{@code review-done}: an action is wanted with the first comment alone
 * </ul>
 */
public final class InvalidIndicator extends BusinessRefusal {

    private InvalidIndicator(String code, String logMessage, Object... arguments) {
        super("indicator." + code, logMessage, arguments);
    }

    /** @param code kebab-case; the message key is {@code refusal.indicator.<code>} */
    public static InvalidIndicator because(String code, String logMessage, Object... arguments) {
        return new InvalidIndicator(code, logMessage, arguments);
    }
}
