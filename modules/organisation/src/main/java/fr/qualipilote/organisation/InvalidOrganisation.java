package fr.qualipilote.organisation;

import fr.qualipilote.kernel.BusinessRefusal;

/** A change of the organisation that makes no sense; nothing was changed. */
public final class InvalidOrganisation extends BusinessRefusal {

    private InvalidOrganisation(String code, String logMessage, Object... arguments) {
        super("organisation." + code, logMessage, arguments);
    }

    /**
     * @param code kebab-case, the message key is {@code refusal.organisation.<code>}
     */
    public static InvalidOrganisation because(String code, String logMessage, Object... arguments) {
        return new InvalidOrganisation(code, logMessage, arguments);
    }
}
