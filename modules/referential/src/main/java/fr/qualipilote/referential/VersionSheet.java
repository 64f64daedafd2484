package fr.qualipilote.referential;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version with all that it holds, in its order.
 *
 * @param source where the text comes from, in words; may be empty
 * @param derivedFrom the version that it was derived from or imported over; null for a first one
 * @param revision what a command on a draft gives back, so that nothing unseen is overwritten
 */
public record VersionSheet(
        VersionLine line,
        String source,
        @Nullable VersionId derivedFrom,
        int revision,
        List<ModuleLine> modules,
        List<VersionChapter> chapters,
        List<CommitmentLine> commitments,
        List<CriterionLine> criteria,
        ConformityScale scale) {

    public VersionSheet {
        modules = List.copyOf(modules);
        chapters = List.copyOf(chapters);
        commitments = List.copyOf(commitments);
        criteria = List.copyOf(criteria);
    }

    public VersionId id() {
        return line.id();
    }

    public Optional<CriterionLine> criterion(String code) {
        return criteria.stream().filter(line -> line.code().equals(code)).findFirst();
    }
}
