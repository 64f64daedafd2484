package fr.qualipilote.organisation.spi;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.organisation.DecisionId;

/**
 * What a meeting tells the process {@code meeting-decision}, in the transaction of the use case: what is decided and what comes
 * of it are both written, or neither.
 */
public interface MeetingDecisionProcess {

    /**
     * Starts the process. Without a need for the chair's word it carries the decision out at once; what another module refuses
     * is thrown through.
     */
    void recorded(DecisionId decision, boolean toConfirm);

    /** Completes « Confirmer la décision »: it is carried out, or set aside. */
    void confirmed(DecisionId decision, boolean confirmed, PersonId by);
}
