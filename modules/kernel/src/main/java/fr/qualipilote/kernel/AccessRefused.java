package fr.qualipilote.kernel;

/** The actor has no right to do this to that. Nothing was changed. */
public final class AccessRefused extends BusinessRefusal {

    private AccessRefused(String logMessage, Object... arguments) {
        super("access", logMessage, arguments);
    }

    /**
     * @param deed the use case in kebab-case, for instance {@code verify}; also the message key {@code deed.<deed>}
     * @param subject the reference of what it was tried on, for instance « ACT-2022-014 »
     */
    public static AccessRefused to(Actor actor, String deed, String subject) {
        return new AccessRefused(actor.person() + " may not " + deed + " " + subject, deed, subject);
    }
}
