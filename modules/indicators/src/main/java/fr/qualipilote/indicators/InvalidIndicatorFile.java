package fr.qualipilote.indicators;

import fr.qualipilote.kernel.BusinessRefusal;

/**
 * The file cannot be taken over; nothing was written. Codes: {@code file-<reason>} as the reader of spreadsheets tells it (cell,
 * detail), {@code heading-missing}, {@code no-months} (line of the heading), {@code month-twice} (month), {@code no-rows} (line of the
 * heading); {@code reason-missing}: values that were checked are to be replaced; of a row in the preview: {@code row-twice} (name), {@code target-not-understood} (text).
 */
public final class InvalidIndicatorFile extends BusinessRefusal {

    private InvalidIndicatorFile(String code, String logMessage, Object... arguments) {
        super("indicator-import." + code, logMessage, arguments);
    }

    /** @param code kebab-case; the message key is {@code refusal.indicator-import.<code>} */
    public static InvalidIndicatorFile because(String code, String logMessage, Object... arguments) {
        return new InvalidIndicatorFile(code, logMessage, arguments);
    }
}
