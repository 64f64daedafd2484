package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.WantedAction;

/** What becomes of a gap: the person decides, whatever was proposed. */
public sealed interface GapDecision {

    /** Code of the criterion. */
    String criterion();

    /** A new action in the plan. */
    record Open(String criterion, WantedAction action) implements GapDecision {}

    /** An open action of the plan takes care of it. @param reference for instance « ACT-2022-003 » */
    record Link(String criterion, String reference) implements GapDecision {}

    /** No action is wanted. @param reason required */
    record Leave(String criterion, String reason) implements GapDecision {}
}
