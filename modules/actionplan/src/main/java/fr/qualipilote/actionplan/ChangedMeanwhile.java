package fr.qualipilote.actionplan;

import fr.qualipilote.kernel.BusinessRefusal;

/**
 * Somebody else has changed the action since it was read; nothing was changed. The page is to be read again. Argument: what
 * is known of the action, its reference where there is one.
 */
public final class ChangedMeanwhile extends BusinessRefusal {

    private ChangedMeanwhile(String subject) {
        super("action.changed-meanwhile", subject + " was changed by somebody else meanwhile", subject);
    }

    public static ChangedMeanwhile of(String reference) {
        return new ChangedMeanwhile(reference);
    }
}
