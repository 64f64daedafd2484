package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.MeasureStep;
import fr.qualipilote.indicators.UnknownIndicator;
import fr.qualipilote.indicators.domain.Deed;
import fr.qualipilote.indicators.domain.Measure;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks, validates and sends back many measures at once, all or none. */
@Component
class MeasureLooks {

    private static final int AT_ONCE = 1_000;

    private final IndicatorStore indicators;
    private final MeasureRepository repository;
    private final MeasureStore store;
    private final IndicatorReviewOpening reviews;
    private final BusinessClock clock;

    MeasureLooks(
            IndicatorStore indicators,
            MeasureRepository repository,
            MeasureStore store,
            IndicatorReviewOpening reviews,
            BusinessClock clock) {
        this.indicators = indicators;
        this.repository = repository;
        this.store = store;
        this.reviews = reviews;
        this.clock = clock;
    }

    int check(Actor actor, Collection<MeasureId> ids) {
        Deed deed = deed(actor);
        return change(actor, MeasureStep.CHECK_MEASURE, ids, measure -> measure.check(deed))
                .size();
    }

    /** Values off target open their reviews. */
    int validate(Actor actor, Collection<MeasureId> ids) {
        List<Measure> validated = validateAlone(actor, ids);
        reviews.validated(validated);
        return validated.size();
    }

    /** Validates, and leaves the reviews to the process of the collection. */
    List<Measure> validateAlone(Actor actor, Collection<MeasureId> ids) {
        Deed deed = deed(actor);
        return change(actor, MeasureStep.VALIDATE_MEASURE, ids, measure -> measure.validate(deed));
    }

    int sendBack(Actor actor, Collection<MeasureId> ids, String reason) {
        Deed deed = deed(actor);
        return change(actor, MeasureStep.SEND_BACK_MEASURE, ids, measure -> {
                    measure.sendBack(reason, deed);
                    return true;
                })
                .size();
    }

    private List<Measure> change(Actor actor, MeasureStep step, Collection<MeasureId> ids, Predicate<Measure> verb) {
        List<Measure> found = locked(ids);
        found.forEach(measure -> IndicatorRights.require(step, actor, measure.indicator()));
        List<Measure> changed = new ArrayList<>();
        for (Measure measure : found) {
            if (verb.test(measure)) {
                changed.add(measure);
            }
        }
        store.write(List.of(), changed);
        return changed;
    }

    /** @throws UnknownIndicator when one of them is none */
    List<Measure> locked(Collection<MeasureId> ids) {
        List<UUID> wanted = ids.stream().map(MeasureId::value).distinct().toList();
        Set<IndicatorId> rows = new HashSet<>();
        for (List<UUID> some : parts(wanted)) {
            repository.indicatorsOf(some).forEach(id -> rows.add(new IndicatorId(id)));
        }
        indicators.toChange(rows);
        List<Measure> found = new ArrayList<>();
        for (List<UUID> some : parts(wanted)) {
            found.addAll(repository.ofIds(some));
        }
        if (found.size() < wanted.size()) {
            Set<UUID> known = found.stream().map(one -> one.id().value()).collect(Collectors.toSet());
            throw UnknownIndicator.part(
                    "measure",
                    wanted.stream()
                            .filter(id -> !known.contains(id))
                            .findFirst()
                            .orElseThrow());
        }
        return found;
    }

    private static List<List<UUID>> parts(List<UUID> all) {
        List<List<UUID>> parts = new ArrayList<>();
        for (int at = 0; at < all.size(); at += AT_ONCE) {
            parts.add(all.subList(at, Math.min(at + AT_ONCE, all.size())));
        }
        return parts;
    }

    private Deed deed(Actor actor) {
        return new Deed(actor.person(), clock.now(), clock.today());
    }
}
