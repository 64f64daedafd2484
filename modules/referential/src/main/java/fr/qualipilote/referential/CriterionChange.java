package fr.qualipilote.referential;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a criterion between two versions.
 *
 * @param code the same in both
 * @param before null for a new one
 * @param after null for one that is gone
 * @param aspects what differs; empty for one that is the same, new or gone
 */
public record CriterionChange(
        String code, Kind kind, @Nullable CriterionLine before, @Nullable CriterionLine after, Set<Aspect> aspects) {

    public CriterionChange {
        aspects = Set.copyOf(aspects);
    }

    /** Whether an answer given under the first version holds under the second. */
    public boolean keepsAnswer() {
        return kind == Kind.SAME || kind == Kind.MOVED;
    }

    /** The most important thing that happened to it. */
    public enum Kind {
        /** Same code, same text: answers are kept. Its weight may differ, which is then among the aspects. */
        SAME,
        /** Same code, but the question, how it is answered or the evidence expected differs: answers are not kept. */
        REWORDED,
        /** Same code, same text, under another commitment, chapter or module: answers are kept. */
        MOVED,
        /** In the second version alone. */
        NEW,
        /** In the first version alone: its answers stay readable there. */
        GONE
    }

    /** What may differ. */
    public enum Aspect {
        LABEL,
        QUESTION,
        EVIDENCE,
        PLACE,
        WEIGHT
    }
}
