package fr.qualipilote.actionplan;

import fr.qualipilote.kernel.BusinessRefusal;

/** An input that makes no sense; nothing was changed. */
public final class InvalidAction extends BusinessRefusal {

    private InvalidAction(String code, String logMessage, Object... arguments) {
        super("action." + code, logMessage, arguments);
    }

    /** @param code kebab-case; the message key is {@code refusal.action.<code>} */
    public static InvalidAction because(String code, String logMessage, Object... arguments) {
        return new InvalidAction(code, logMessage, arguments);
    }
}
