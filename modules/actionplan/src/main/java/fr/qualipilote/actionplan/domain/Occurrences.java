package fr.qualipilote.actionplan.domain;

import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.UnknownAction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds among the occurrences of one action.
 *
 * @param all as they are stored, in no order
 */
record Occurrences(List<Occurrence> all) {

    /** In the order of opening. */
    List<Occurrence> inOrder() {
        return all.stream().sorted(Comparator.comparingInt(Occurrence::rank)).toList();
    }

    Stream<Occurrence> open() {
        return all.stream().filter(one -> one.state().isOpen());
    }

    List<Occurrence> undone() {
        return all.stream().filter(one -> one.state().isUndone()).toList();
    }

    Optional<Occurrence> earliestUndone() {
        return undone().stream().min(Comparator.comparing(Occurrence::dueOn).thenComparing(Occurrence::rank));
    }

    Optional<Occurrence> latest() {
        return all.stream().max(Comparator.comparingInt(Occurrence::rank));
    }

    int nextRank() {
        return all.size() + 1;
    }

    /** @param key see {@link Schedule#keyOf} */
    Optional<Occurrence> ofKey(String key) {
        return all.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    boolean has(String key) {
        return ofKey(key).isPresent();
    }

    /** @throws UnknownAction when it is not one of this action */
    Occurrence with(OccurrenceId which) {
        return all.stream()
                .filter(one -> one.id().equals(which))
                .findFirst()
                .orElseThrow(() -> UnknownAction.part("occurrence", which.toString()));
    }

    /** @throws UnknownAction when it is not one of this action */
    Occurrence asking(ContributionId which) {
        return all.stream()
                .filter(one -> one.contribution(which).isPresent())
                .findFirst()
                .orElseThrow(() -> UnknownAction.part("contribution", which.toString()));
    }
}
