package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.DatedTarget;
import fr.qualipilote.indicators.IndicatorChanged;
import fr.qualipilote.indicators.IndicatorDefinition;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.IndicatorRegistry;
import fr.qualipilote.indicators.IndicatorSheet;
import fr.qualipilote.indicators.InvalidIndicator;
import fr.qualipilote.indicators.domain.Deed;
import fr.qualipilote.indicators.domain.Indicator;
import fr.qualipilote.indicators.domain.Measure;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.ServiceId;
import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of definitions and targets. */
@Service
@Transactional
class IndicatorRegistryService implements IndicatorRegistry {

    private final EntityManager entities;
    private final IndicatorStore indicators;
    private final IndicatorNaming naming;
    private final IndicatorRepository repository;
    private final MeasureRepository measures;
    private final MeasureStore store;
    private final IndicatorRevisions revisions;
    private final IndicatorSheets sheets;
    private final CollectionMoves collections;
    private final BusinessClock clock;

    IndicatorRegistryService(
            EntityManager entities,
            IndicatorStore indicators,
            IndicatorNaming naming,
            IndicatorRepository repository,
            MeasureRepository measures,
            MeasureStore store,
            IndicatorRevisions revisions,
            IndicatorSheets sheets,
            CollectionMoves collections,
            BusinessClock clock) {
        this.entities = entities;
        this.indicators = indicators;
        this.naming = naming;
        this.repository = repository;
        this.measures = measures;
        this.store = store;
        this.revisions = revisions;
        this.sheets = sheets;
        this.collections = collections;
        this.clock = clock;
    }

    // --- reading -----------------------------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public List<IndicatorLine> indicators(
            Actor actor, @Nullable String text, @Nullable ServiceId service, boolean withRetired) {
        return sheets.lines(text, service, withRetired);
    }

    @Override
    @Transactional(readOnly = true)
    public IndicatorSheet indicator(Actor actor, IndicatorId id, YearMonth from, YearMonth to) {
        return sheets.sheet(actor, id, from, to);
    }

    // --- changing ----------------------------------------------------------------------------------------------------

    @Override
    public IndicatorId define(Actor actor, IndicatorDefinition definition, List<DatedTarget> targets) {
        IndicatorRights.requireQuality(actor, "define-indicator", definition.name());
        naming.oneAtATime();
        IndicatorDefinition named = naming.withCode(definition);
        naming.requireFree(named, null);
        naming.requireReferences(named, null);
        Indicator indicator = new Indicator(naming.newId(), named, targets, deed(actor));
        indicator.changedAt(revisions.next());
        entities.persist(indicator);
        entities.flush();
        // an import defines hundreds: what is kept would be compared with its row before each further query
        entities.detach(indicator);
        return indicator.id();
    }

    @Override
    public void redefine(Actor actor, IndicatorId id, int expectedVersion, IndicatorDefinition definition) {
        Indicator indicator = toChange(actor, id, "redefine-indicator");
        requireAsSeen(indicator, expectedVersion);
        naming.oneAtATime();
        naming.requireFree(definition, id);
        naming.requireReferences(definition, indicator.definition());
        boolean handedOver = !indicator.responsible().equals(definition.responsible());
        indicator.redefine(definition, measures.any(id.value()), deed(actor));
        written(indicator);
        if (handedOver) {
            collections.handedOver(indicator);
        }
    }

    @Override
    public void setTarget(Actor actor, IndicatorId id, int expectedVersion, DatedTarget target) {
        Indicator indicator = toChange(actor, id, "set-target");
        requireAsSeen(indicator, expectedVersion);
        List<Measure> judged = measures.since(id.value(), target.from()).stream()
                .filter(measure -> !measure.period().from().isBefore(target.from()))
                .toList();
        if (judged.stream().anyMatch(measure -> measure.state().isValidated())) {
            throw InvalidIndicator.because(
                    "target-rewrites-past", "Values from " + target.from() + " on are validated", target.from());
        }
        indicator.aimAt(target, deed(actor));
        judged.forEach(Measure::judge);
        written(indicator);
        store.write(List.of(), judged);
    }

    @Override
    public void retire(Actor actor, IndicatorId id, YearMonth last, String reason) {
        Indicator indicator = toChange(actor, id, "retire-indicator");
        indicator.retire(last, reason, deed(actor));
        written(indicator);
        collections.retired(indicator);
    }

    @Override
    public void restore(Actor actor, IndicatorId id) {
        Indicator indicator = toChange(actor, id, "restore-indicator");
        indicator.restore(deed(actor));
        written(indicator);
    }

    private Indicator toChange(Actor actor, IndicatorId id, String deed) {
        Indicator indicator = indicators.toChange(id);
        IndicatorRights.requireQuality(actor, deed, indicator.name());
        return indicator;
    }

    private static void requireAsSeen(Indicator indicator, int expectedVersion) {
        if (indicator.version() != expectedVersion) {
            throw IndicatorChanged.of(indicator.name());
        }
    }

    private void written(Indicator indicator) {
        indicator.changedAt(revisions.next());
        repository.flush();
    }

    private Deed deed(Actor actor) {
        return new Deed(actor.person(), clock.now(), clock.today());
    }
}
