package fr.qualipilote.publication;

import fr.qualipilote.kernel.BusinessRefusal;

/**
 * An input that makes no sense; nothing was changed. The codes, with their arguments:
 *
 * <ul>
 *   <li>texts ({@code title}, {@code reason}, {@code sentence}): {@code <text>-missing}, {@code <text>-too-long} (longest allowed)
 *   <li>{@code months-reversed}, {@code months-too-many} (most), {@code months-to-come}
 *   <li>{@code figure-not-offered}, {@code no-figures} (reference), {@code figures-changed} (reference, their names)
 *   <li>{@code own-submission} (reference): whoever submitted it cannot approve it
 *   <li>{@code not-corrected} (reference)
 * </ul>
 */
public final class InvalidPublication extends BusinessRefusal {

    private InvalidPublication(String code, String logMessage, Object... arguments) {
        super("publication." + code, logMessage, arguments);
    }

    /** @param code kebab-case; the message key is {@code refusal.publication.<code>} */
    public static InvalidPublication because(String code, String logMessage, Object... arguments) {
        return new InvalidPublication(code, logMessage, arguments);
    }
}
