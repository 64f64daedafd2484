package fr.qualipilote.actionplan;

import fr.qualipilote.kernel.BusinessRefusal;

/**
 * An input that makes no sense; nothing was changed. The codes, with their arguments:
 *
 * <ul>
 *   <li>texts ({@code label}, {@code reason}, {@code note}, {@code answer}, {@code result}, {@code decision},
 *       {@code observation}, {@code criterion}): {@code <text>-missing}, {@code <text>-too-long} (longest allowed)
 *   <li>{@code theme-unknown} (theme), {@code person-inactive} (id), {@code service-closed} (label)
 *   <li>{@code due-date-missing}, {@code next-after-due} (next, final), {@code effectiveness-before-due} (check, final),
 *       {@code date-in-past} (date), {@code date-not-after-today} (date), {@code date-not-later} (date in force)
 *   <li>{@code progress-out-of-range} (per cent), {@code milestone-of-recurring}
 *   <li>{@code part-answered} (reference), {@code evidence-missing} (reference), {@code evidence-empty},
 *       {@code evidence-too-large} (bytes allowed), {@code evidence-type} (media type)
 *   <li>{@code effectiveness-too-early} (date of the check), {@code occurrences-open} (reference)
 *   <li>{@code postponement-pending}, {@code postponement-decided}, {@code nothing-to-postpone} (reference)
 *   <li>{@code not-recurring} (reference), {@code rule-kind} (reference), {@code period-has-occurrence} (date)
 *   <li>{@code same-pilot} (reference), {@code no-delay} (reference)
 * </ul>
 */
public final class InvalidAction extends BusinessRefusal {

    private InvalidAction(String code, String logMessage, Object... arguments) {
        super("action." + code, logMessage, arguments);
    }

    /** @param code kebab-case; the message key is {@code refusal.action.<code>} */
    public static InvalidAction because(String code, String logMessage, Object... arguments) {
        return new InvalidAction(code, logMessage, arguments);
    }
}
