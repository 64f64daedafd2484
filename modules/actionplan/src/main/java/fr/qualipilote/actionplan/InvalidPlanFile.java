package fr.qualipilote.actionplan;

import fr.qualipilote.kernel.BusinessRefusal;

/** The file cannot be taken over; nothing was written. */
public final class InvalidPlanFile extends BusinessRefusal {

    private InvalidPlanFile(String code, String logMessage, Object... arguments) {
        super("import." + code, logMessage, arguments);
    }

    /** @param code kebab-case; the message key is {@code refusal.import.<code>} */
    public static InvalidPlanFile because(String code, String logMessage, Object... arguments) {
        return new InvalidPlanFile(code, logMessage, arguments);
    }
}
