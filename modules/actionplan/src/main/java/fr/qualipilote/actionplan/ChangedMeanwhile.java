package fr.qualipilote.actionplan;

import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.PersonId;
import java.time.Instant;

/**
 * Somebody else has changed the action since it was read; nothing was changed. The page is to be read again. Arguments: the
 * action's reference; and, where it is known, who changed it and when.
 */
public final class ChangedMeanwhile extends BusinessRefusal {

    private ChangedMeanwhile(String reference, Object... arguments) {
        super("action.changed-meanwhile", reference + " was changed by somebody else meanwhile", arguments);
    }

    public static ChangedMeanwhile of(String reference) {
        return new ChangedMeanwhile(reference, reference);
    }

    public static ChangedMeanwhile of(String reference, PersonId by, Instant at) {
        return new ChangedMeanwhile(reference, reference, by, at);
    }
}
