package fr.qualipilote.publication;

import fr.qualipilote.kernel.BusinessRefusal;

/** The state of the publication does not admit the step. Arguments: deed code, reference, state name. */
public final class PublicationStepRefused extends BusinessRefusal {

    private PublicationStepRefused(PublicationStep step, String reference, PublicationState state) {
        super(
                "publication.step",
                step + " is not possible for " + reference + " in state " + state,
                step.code(),
                reference,
                state);
    }

    public static PublicationStepRefused of(PublicationStep step, String reference, PublicationState state) {
        return new PublicationStepRefused(step, reference, state);
    }
}
