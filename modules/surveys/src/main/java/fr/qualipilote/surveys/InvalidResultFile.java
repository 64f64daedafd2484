package fr.qualipilote.surveys;

import fr.qualipilote.kernel.BusinessRefusal;

/**
 * The file cannot be taken over; nothing was written. Codes: those of {@code refusal.import.*} for the file itself
 * ({@code unreadable} and its like), {@code columns-missing}, {@code rows-to-correct} (how many), {@code too-many-rows} (most).
 */
public final class InvalidResultFile extends BusinessRefusal {

    private InvalidResultFile(String code, String logMessage, Object... arguments) {
        super("survey-import." + code, logMessage, arguments);
    }

    /** @param code kebab-case; the message key is {@code refusal.survey-import.<code>} */
    public static InvalidResultFile because(String code, String logMessage, Object... arguments) {
        return new InvalidResultFile(code, logMessage, arguments);
    }
}
