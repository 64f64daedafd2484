package fr.qualipilote.actionplan.domain;

import fr.qualipilote.kernel.PersonId;
import java.util.Optional;

/**
 * Who decides a postponement: the quality manager, or the verifier when the quality manager asks; after two that were
 * granted, the secretary general, unless it is the secretary general who asks (domain.md, 3C, step 7).
 */
public final class PostponementPolicy {

    private static final int GRANTED_BY_QUALITY = 2;

    private PostponementPolicy() {}

    /** Empty: whoever will be secretary general. */
    public static Optional<PersonId> decider(Action action, Offices offices) {
        if (action.postponements() >= GRANTED_BY_QUALITY) {
            return Optional.ofNullable(offices.secretaryGeneral())
                    .filter(person -> !person.equals(action.pilot()))
                    .or(() -> VerifierPolicy.verifier(action.pilot(), offices));
        }
        return VerifierPolicy.verifier(action.pilot(), offices);
    }
}
