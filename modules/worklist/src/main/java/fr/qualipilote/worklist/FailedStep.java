package fr.qualipilote.worklist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of the product that was tried and failed.
 *
 * @param step what the diagram calls it; null for the engine's own housekeeping
 * @param process what the process is called; null for the engine's own housekeeping
 * @param caseKind for instance {@code action}; null when it belongs to no case
 * @param caseId null when it belongs to no case
 * @param reference of the case, for instance « ACT-2022-014 »; null when it belongs to none
 * @param subject what the case is called; null when it belongs to none
 * @param since when it failed first, as far as the plan of its tries tells
 * @param tries how often it was tried by itself
 * @param triesLeft how often it will be tried again by itself; 0 when it waits for a person
 * @param message what the fault said, for those who know the program
 * @param detail where it happened, for those who know the program
 */
public record FailedStep(
        String id,
        @Nullable String step,
        @Nullable String process,
        @Nullable String caseKind,
        @Nullable UUID caseId,
        @Nullable String reference,
        @Nullable String subject,
        Instant since,
        int tries,
        int triesLeft,
        Cause cause,
        String message,
        String detail) {

    /** Why, as far as it can be told. */
    public enum Cause {
        /** The database did not answer, or refused. */
        DATABASE,
        /** Somebody, or another step, was at the same thing. */
        AT_THE_SAME_TIME,
        /** The case is in a state that does not admit it, or names what is not there any more. */
        NOT_POSSIBLE,
        /** A fault of the program. */
        FAULT
    }

    public boolean waitsForAPerson() {
        return triesLeft == 0;
    }
}
