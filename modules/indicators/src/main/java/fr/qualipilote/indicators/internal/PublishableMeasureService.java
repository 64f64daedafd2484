package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.IndicatorDefinition;
import fr.qualipilote.indicators.MeasureChanged;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.PublishableMeasures;
import fr.qualipilote.indicators.domain.Deed;
import fr.qualipilote.indicators.domain.Indicator;
import fr.qualipilote.indicators.domain.Measure;
import fr.qualipilote.indicators.domain.MeasureFacts;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the publication takes, and what it is told later. */
@Service
@Transactional
class PublishableMeasureService implements PublishableMeasures {

    private final IndicatorRepository indicators;
    private final MeasureRepository measures;
    private final MeasureReading reading;
    private final MeasureLooks looks;
    private final MeasureStore store;
    private final BusinessClock clock;

    PublishableMeasureService(
            IndicatorRepository indicators,
            MeasureRepository measures,
            MeasureReading reading,
            MeasureLooks looks,
            MeasureStore store,
            BusinessClock clock) {
        this.indicators = indicators;
        this.measures = measures;
        this.reading = reading;
        this.looks = looks;
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figure> publishable(Actor actor, YearMonth from, YearMonth to) {
        Map<UUID, Indicator> open = indicators.everyOne().stream()
                .filter(Indicator::isPublishable)
                .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        Comparator<Figure> byTable = Comparator.comparing(
                figure -> Objects.requireNonNull(open.get(figure.indicator().value()))
                        .definition()
                        .position());
        return reading.between(open.keySet(), from, to).stream()
                .filter(measure -> measure.state().isValidated())
                .map(measure -> figure(
                        Objects.requireNonNull(open.get(measure.indicator().value())), measure))
                .sorted(byTable.thenComparing(Figure::code).thenComparing(Figure::period))
                .toList();
    }

    private static Figure figure(Indicator indicator, MeasureFacts measure) {
        IndicatorDefinition defined = indicator.definition();
        Period period = indicator.periodicity().periodAt(measure.month());
        return new Figure(
                new Edition(measure.id(), measure.edition()),
                indicator.id(),
                indicator.code(),
                indicator.name(),
                defined.definition(),
                defined.formula(),
                defined.source(),
                indicator.note(),
                indicator.unit(),
                indicator.decimals(),
                period,
                measure.value(),
                measure.text(),
                indicator.targetOf(period),
                measure.verdict(),
                measure.method(),
                measure.sampleSize(),
                measure.comment());
    }

    @Override
    public void published(Actor actor, Collection<Edition> editions) {
        IndicatorRights.requirePublishing(actor);
        Map<MeasureId, Integer> wanted =
                editions.stream().collect(Collectors.toMap(Edition::measure, Edition::edition, Math::max));
        Deed deed = new Deed(actor.person(), clock.now(), clock.today());
        List<Measure> found = looks.locked(wanted.keySet());
        for (Measure measure : found) {
            if (!measure.publish(Objects.requireNonNull(wanted.get(measure.id())), deed)) {
                throw MeasureChanged.to(
                        measure.indicator().name(),
                        measure.month(),
                        measure.content().text(),
                        measure.changedBy(),
                        measure.changedAt(),
                        null);
            }
        }
        store.write(List.of(), found);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CorrectedSince> correctedSince(Collection<Edition> published) {
        if (published.isEmpty()) {
            return List.of();
        }
        Map<MeasureId, Measure> now =
                measures
                        .ofIds(published.stream()
                                .map(one -> one.measure().value())
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Measure::id, Function.identity()));
        List<CorrectedSince> corrected = new ArrayList<>();
        for (Edition edition : published) {
            Measure measure = now.get(edition.measure());
            if (measure != null && measure.edition() > edition.edition()) {
                corrected.add(new CorrectedSince(
                        edition,
                        measure.enteredAt(),
                        measure.state().isValidated() ? measure.content().text() : null,
                        measure.state().isValidated() ? measure.content().value() : null));
            }
        }
        return corrected;
    }
}
