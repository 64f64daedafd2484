package fr.qualipilote.referential;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The answers that a version admits.
 *
 * @param levels in the order of the version; empty for a version without criteria
 * @param notApplicable what the version calls « sans objet »: an answer that needs a reason and leaves the base of the score;
 *     it is not a level
 */
public record ConformityScale(List<ConformityLevel> levels, String notApplicable) {

    public ConformityScale {
        levels = List.copyOf(levels);
    }

    public Optional<ConformityLevel> level(String code) {
        return levels.stream().filter(level -> level.code().equals(code)).findFirst();
    }

    /** What « yes » stands for: the highest score, the first of equals. */
    public Optional<ConformityLevel> best() {
        return levels.stream()
                .max(Comparator.comparing(ConformityLevel::score)
                        .thenComparing(ConformityLevel::rank, Comparator.reverseOrder()));
    }

    /** What « no » stands for: the lowest score, the last of equals. */
    public Optional<ConformityLevel> worst() {
        return levels.stream()
                .min(Comparator.comparing(ConformityLevel::score)
                        .thenComparing(ConformityLevel::rank, Comparator.reverseOrder()));
    }
}
