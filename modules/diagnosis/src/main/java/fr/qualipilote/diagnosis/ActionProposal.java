package fr.qualipilote.diagnosis;

import java.time.LocalDate;
import java.util.List;

/**
 * The action that a gap asks for, as it is proposed to who decides.
 *
 * @param theme code of the chapter
 * @param label proposed words, to be changed at will
 * @param dueOn proposed date
 * @param observation which services are concerned, at which level
 * @param matching open actions of the plan that may be about the same thing, the surest first
 */
public record ActionProposal(
        Results.Gap gap, String theme, String label, LocalDate dueOn, String observation, List<Match> matching) {

    /** @param why how it was found */
    public record Match(String reference, String label, Why why) {}

    /** How an open action was found to match. */
    public enum Why {
        /** An earlier campaign has opened it, or linked it, for the criterion of the same code. */
        SAME_CRITERION,
        /**
         * Same theme, and at least half of the significant words of the shorter of both texts, two at the least, are in the other: words of
         * four letters or more, without accents and plural endings, without words that every action has.
         */
        SIMILAR_WORDS
    }
}
