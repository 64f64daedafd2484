package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.BusinessRefusal;

/**
 * The grid as a whole cannot be taken over; nothing was written. Codes: {@code file-…} for the file itself (place, detail), {@code
 * too-many-rows} (most), {@code heading-missing}, {@code column-missing} (headings, row), {@code no-answers}, {@code rows-to-correct}
 * (how many).
 */
public final class InvalidTakeoverFile extends BusinessRefusal {

    private InvalidTakeoverFile(String code, String logMessage, Object... arguments) {
        super("takeover." + code, logMessage, arguments);
    }

    /** @param code kebab-case; the message key is {@code refusal.takeover.<code>} */
    public static InvalidTakeoverFile because(String code, String logMessage, Object... arguments) {
        return new InvalidTakeoverFile(code, logMessage, arguments);
    }
}
