package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ChangedMeanwhile;
import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.PostponementId;
import fr.qualipilote.actionplan.UnknownAction;
import fr.qualipilote.actionplan.domain.Action;
import fr.qualipilote.kernel.ConcurrentChange;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.SearchText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * The stored actions. Whoever changes one locks its row first: two people, or a person and a timer, take turns, and the
 * second sees what the first has done.
 */
@Component
class Actions {

    private final ActionRepository repository;

    Actions(ActionRepository repository) {
        this.repository = repository;
    }

    /** @throws ConcurrentChange when another transaction keeps it too long */
    Action toChange(ActionId id) {
        try {
            return repository.lock(id.value()).orElseThrow(() -> UnknownAction.withId(id));
        } catch (ConcurrencyFailureException taken) {
            throw ConcurrentChange.because(taken);
        }
    }

    Action toRead(ActionId id) {
        return find(id).orElseThrow(() -> UnknownAction.withId(id));
    }

    Optional<Action> find(ActionId id) {
        return repository.findById(id.value());
    }

    Action withReference(String reference) {
        return repository
                .findByReference(reference.replace("\0", ""))
                .orElseThrow(() -> UnknownAction.withReference(reference));
    }

    ActionId of(OccurrenceId occurrence) {
        return repository
                .ofOccurrence(occurrence.value())
                .map(ActionId::new)
                .orElseThrow(() -> UnknownAction.part("occurrence", occurrence.toString()));
    }

    ActionId of(ContributionId contribution) {
        return repository
                .ofContribution(contribution.value())
                .map(ActionId::new)
                .orElseThrow(() -> UnknownAction.part("contribution", contribution.toString()));
    }

    ActionId of(PostponementId postponement) {
        return repository
                .ofPostponement(postponement.value())
                .map(ActionId::new)
                .orElseThrow(() -> UnknownAction.part("postponement", postponement.toString()));
    }

    /**
     * The action that a spreadsheet names by its theme and its words, without regard to case, accents and dashes. One that was
     * renamed in the product is found by what the last import called it.
     */
    Optional<ActionId> named(String theme, String label) {
        String key = SearchText.key(label);
        return Stream.of(repository.named(theme, key), repository.plannedAs(theme, key))
                .flatMap(List::stream)
                .findFirst()
                .map(ActionId::new);
    }

    /** Open actions that somebody pilots or has a part in by name, in a stable order. */
    List<ActionId> heldBy(PersonId person) {
        return repository.heldBy(person).stream().map(ActionId::new).toList();
    }

    void add(Action action) {
        repository.saveAndFlush(action);
    }

    /**
     * Writes the change now, before the processes hear of it: what the database refuses must not reach them.
     *
     * @throws ChangedMeanwhile when another transaction was faster
     */
    void write(Action action) {
        try {
            repository.flush();
        } catch (ConcurrencyFailureException overtaken) {
            throw ChangedMeanwhile.of(action.reference());
        }
    }
}
