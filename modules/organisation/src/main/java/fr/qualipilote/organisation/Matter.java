package fr.qualipilote.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something outside the meeting that an item of the agenda is about: what waits for a decision, or an action.
 *
 * @param kind for instance {@code action-to-arbitrate}; with {@code id} it leads to the screen that shows it
 * @param reference for instance « ACT-2022-014 »; empty when it has none
 * @param words what it is about, as its module calls it
 * @param answers what the meeting may decide about it, beside noting and starting an action
 */
public record Matter(
        String kind, String id, String reference, String words, @Nullable String theme, Set<DecisionKind> answers) {

    public Matter {
        answers = Set.copyOf(answers);
    }
}
