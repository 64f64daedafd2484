package fr.qualipilote.actionplan.domain;

import fr.qualipilote.kernel.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whoever pilots an action does not verify it (ISO 19011, impartiality). The quality manager verifies; what the quality
 * manager pilots goes to the deputy in force, else to the secretary general. Where nobody is left, the work is offered to
 * whoever will be secretary general.
 */
public final class VerifierPolicy {

    private VerifierPolicy() {}

    /** Empty when no post is held by somebody else than the pilot. */
    public static Optional<PersonId> verifier(@Nullable PersonId pilot, Offices offices) {
        return offices.firstOtherThan(pilot);
    }
}
