package fr.qualipilote.referential;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a draft as somebody typed it; judged by the same rules as one that comes in a file. */
public sealed interface DraftPart {

    /** Unique among parts of its kind; by it, the next version knows the part again. */
    String code();

    PartKind kind();

    /**
     * @param score what it is worth, from 0 to 100
     * @param needsEvidence whether an answer of this level wants evidence
     * @param gap whether it is a gap
     */
    record Level(String code, String label, BigDecimal score, boolean needsEvidence, boolean gap) implements DraftPart {

        @Override
        public PartKind kind() {
            return PartKind.LEVEL;
        }
    }

    /** A module. */
    record Module(String code, String label, boolean mandatory) implements DraftPart {

        @Override
        public PartKind kind() {
            return PartKind.MODULE;
        }
    }

    /**
     * @param module code of its module; null for a heading of the action plan alone
     * @param aliases other ways of writing its label
     */
    record Chapter(String code, @Nullable String module, String label, List<String> aliases) implements DraftPart {

        public Chapter {
            aliases = List.copyOf(aliases);
        }

        @Override
        public PartKind kind() {
            return PartKind.CHAPTER;
        }
    }

    /** @param chapter code of its chapter */
    record Commitment(String code, String chapter, String label) implements DraftPart {

        @Override
        public PartKind kind() {
            return PartKind.COMMITMENT;
        }
    }

    /**
     * @param commitment code of its commitment
     * @param label the question
     * @param expectedEvidence may be empty
     */
    record Criterion(
            String code,
            String commitment,
            String label,
            String expectedEvidence,
            QuestionType question,
            BigDecimal weight)
            implements DraftPart {

        @Override
        public PartKind kind() {
            return PartKind.CRITERION;
        }
    }
}
