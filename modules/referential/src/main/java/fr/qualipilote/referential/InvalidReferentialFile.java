package fr.qualipilote.referential;

import fr.qualipilote.kernel.BusinessRefusal;

/** The file as a whole cannot be taken over; nothing was written. */
public final class InvalidReferentialFile extends BusinessRefusal {

    private InvalidReferentialFile(String code, String logMessage, Object... arguments) {
        super("referential-import." + code, logMessage, arguments);
    }

    /** @param code kebab-case; the message key is {@code refusal.referential-import.<code>} */
    public static InvalidReferentialFile because(String code, String logMessage, Object... arguments) {
        return new InvalidReferentialFile(code, logMessage, arguments);
    }
}
