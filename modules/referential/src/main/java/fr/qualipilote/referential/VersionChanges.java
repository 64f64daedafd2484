package fr.qualipilote.referential;

import java.util.List;
import java.util.Set;

/**
 * What a version changes against another.
 *
 * @param criteria in the order of the second version, then those that are gone in the order of the first
 * @param chaptersNew labels of chapters of the second version alone
 * @param chaptersGone labels of chapters of the first version alone
 * @param levelsKept codes of the levels that both have, with the same label, score and consequences: an answer that is kept keeps
 *     its level only if it is one of these
 * @param scaleChanged whether any level differs, is new or gone
 */
public record VersionChanges(
        VersionLine from,
        VersionLine to,
        List<CriterionChange> criteria,
        List<String> chaptersNew,
        List<String> chaptersGone,
        Set<String> levelsKept,
        boolean scaleChanged) {

    public VersionChanges {
        criteria = List.copyOf(criteria);
        chaptersNew = List.copyOf(chaptersNew);
        chaptersGone = List.copyOf(chaptersGone);
        levelsKept = Set.copyOf(levelsKept);
    }

    public long count(CriterionChange.Kind kind) {
        return criteria.stream().filter(change -> change.kind() == kind).count();
    }

    /** Whether the second version says anything else than the first. */
    public boolean isEmpty() {
        return !scaleChanged
                && chaptersNew.isEmpty()
                && chaptersGone.isEmpty()
                && criteria.stream()
                        .allMatch(change -> change.kind() == CriterionChange.Kind.SAME
                                && change.aspects().isEmpty());
    }
}
