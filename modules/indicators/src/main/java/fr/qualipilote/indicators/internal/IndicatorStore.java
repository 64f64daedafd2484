package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.UnknownIndicator;
import fr.qualipilote.indicators.domain.Indicator;
import fr.qualipilote.kernel.ConcurrentChange;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * The stored indicators. Whoever writes a value, a target or a definition locks the indicator's row first, several of them in the
 * order of their ids: two people in one row take turns, and the second sees what the first has done.
 */
@Component
class IndicatorStore {

    /** What a database takes in one list of parameters without complaint. */
    private static final int AT_ONCE = 1_000;

    private final IndicatorRepository repository;

    IndicatorStore(IndicatorRepository repository) {
        this.repository = repository;
    }

    /** @throws UnknownIndicator when there is none @throws ConcurrentChange when another transaction keeps it too long */
    Indicator toChange(IndicatorId id) {
        Indicator found = toChange(List.of(id)).get(id);
        if (found == null) {
            throw UnknownIndicator.withId(id);
        }
        return found;
    }

    /** With their targets; ids that are none are left out. */
    Map<IndicatorId, Indicator> toChange(Collection<IndicatorId> ids) {
        List<UUID> sorted =
                ids.stream().map(IndicatorId::value).distinct().sorted().toList();
        Map<IndicatorId, Indicator> found = new HashMap<>();
        try {
            for (int at = 0; at < sorted.size(); at += AT_ONCE) {
                List<UUID> some = sorted.subList(at, Math.min(at + AT_ONCE, sorted.size()));
                repository.lock(some);
                repository.withTargets(some).forEach(one -> found.put(one.id(), one));
            }
        } catch (ConcurrencyFailureException taken) {
            throw ConcurrentChange.because(taken);
        }
        return found;
    }

    Indicator toRead(IndicatorId id) {
        return repository.withTargets(List.of(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> UnknownIndicator.withId(id));
    }

    Map<UUID, Indicator> toRead(Collection<UUID> ids) {
        Map<UUID, Indicator> found = new HashMap<>();
        if (!ids.isEmpty()) {
            repository.withTargets(ids).forEach(one -> found.put(one.id().value(), one));
        }
        return found;
    }
}
