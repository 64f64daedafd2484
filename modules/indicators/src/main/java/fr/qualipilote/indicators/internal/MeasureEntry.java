package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.EntryOutcome;
import fr.qualipilote.indicators.Explanation.ChangeKind;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.InvalidMeasure;
import fr.qualipilote.indicators.MeasureChanged;
import fr.qualipilote.indicators.MeasureCorrected;
import fr.qualipilote.indicators.MeasureStep;
import fr.qualipilote.indicators.Measures.EmptyTexts;
import fr.qualipilote.indicators.ReferenceFigures.DatedValue;
import fr.qualipilote.indicators.UnknownIndicator;
import fr.qualipilote.indicators.domain.CellPolicy;
import fr.qualipilote.indicators.domain.Deed;
import fr.qualipilote.indicators.domain.Indicator;
import fr.qualipilote.indicators.domain.Measure;
import fr.qualipilote.indicators.domain.MeasureContent;
import fr.qualipilote.indicators.domain.MeasureText;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.Period;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes texts into cells: one or many, typed, pasted or imported. What can be written is, and the rest says why not. */
@Component
class MeasureEntry {

    private final IndicatorStore indicators;
    private final MeasureRepository repository;
    private final MeasureStore store;
    private final Figures figures;
    private final IndicatorReviewOpening reviews;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    MeasureEntry(
            IndicatorStore indicators,
            MeasureRepository repository,
            MeasureStore store,
            Figures figures,
            IndicatorReviewOpening reviews,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.indicators = indicators;
        this.repository = repository;
        this.store = store;
        this.figures = figures;
        this.reviews = reviews;
        this.events = events;
        this.clock = clock;
    }

    private record Place(IndicatorId indicator, YearMonth month) {}

    /** What a command comes to before it is written. @param measure null where nothing is written */
    private record Judged(EnterMeasure command, @Nullable Measure measure, @Nullable BusinessRefusal refusal) {}

    /** @return an outcome for each command, in their order */
    List<EntryOutcome> write(Actor actor, List<EnterMeasure> commands, EmptyTexts empty, ChangeKind kind) {
        Batch batch = new Batch(actor, empty, kind, commands);
        List<Judged> judged = commands.stream().map(batch::judge).toList();
        store.write(batch.added, batch.changed);
        batch.corrections.forEach(correction -> {
            reviews.corrected(correction);
            events.publishEvent(correction);
        });
        CellPolicy policy = new CellPolicy(clock.today());
        return judged.stream().map(one -> outcome(one, policy)).toList();
    }

    private static EntryOutcome outcome(Judged judged, CellPolicy policy) {
        if (judged.refusal() != null) {
            return new EntryOutcome.Refused(judged.command(), judged.refusal());
        }
        Measure measure = judged.measure();
        return measure == null
                ? new EntryOutcome.Unchanged(judged.command())
                : new EntryOutcome.Saved(judged.command(), cell(measure, policy));
    }

    static Cell cell(Measure measure, CellPolicy policy) {
        return policy.cell(measure.indicator(), measure.month(), measure.facts());
    }

    /** One call's commands, judged one after the other. */
    private final class Batch {

        private final Actor actor;
        private final EmptyTexts empty;
        private final ChangeKind kind;
        private final Deed deed;
        private final Map<IndicatorId, Indicator> rows;
        private final Map<Place, Measure> known = new HashMap<>();
        private final List<Measure> added = new ArrayList<>();
        private final Map<UUID, Measure> changedById = new HashMap<>();
        private final java.util.Collection<Measure> changed = changedById.values();
        private final List<MeasureCorrected> corrections = new ArrayList<>();
        private final CellPolicy policy;

        Batch(Actor actor, EmptyTexts empty, ChangeKind kind, List<EnterMeasure> commands) {
            this.actor = actor;
            this.empty = empty;
            this.kind = kind;
            this.deed = new Deed(actor.person(), clock.now(), clock.today());
            this.policy = new CellPolicy(deed.today());
            this.rows = indicators.toChange(
                    commands.stream().map(EnterMeasure::indicator).collect(Collectors.toSet()));
            load(commands);
        }

        private void load(List<EnterMeasure> commands) {
            Optional<YearMonth> from =
                    commands.stream().map(EnterMeasure::month).min(YearMonth::compareTo);
            Optional<YearMonth> to = commands.stream().map(EnterMeasure::month).max(YearMonth::compareTo);
            if (rows.isEmpty() || from.isEmpty() || to.isEmpty()) {
                return;
            }
            List<UUID> ids = rows.keySet().stream().map(IndicatorId::value).toList();
            repository
                    .between(ids, from.get(), to.get())
                    .forEach(one -> known.put(new Place(one.indicatorId(), one.month()), one));
        }

        Judged judge(EnterMeasure command) {
            try {
                return new Judged(command, written(command), null);
            } catch (BusinessRefusal refusal) {
                return new Judged(command, null, refusal);
            }
        }

        private @Nullable Measure written(EnterMeasure command) {
            Indicator indicator = rows.get(command.indicator());
            if (indicator == null) {
                throw UnknownIndicator.withId(command.indicator());
            }
            IndicatorRights.require(MeasureStep.ENTER_MEASURE, actor, indicator);
            if (empty == EmptyTexts.LEAVE && command.text().isBlank()) {
                return null;
            }
            Measure there = known.get(new Place(indicator.id(), command.month()));
            requireAsSeen(indicator, command, there);
            Period period = indicator.periodToEnter(command.month(), deed.today());
            MeasureContent said = read(indicator, period, command);
            YearMonth figureFrom = said.byFigure()
                    ? figures.inForce(indicator, period).map(DatedValue::from).orElse(null)
                    : null;
            return there == null
                    ? first(indicator, period, said, figureFrom)
                    : replaced(there, said, figureFrom, command.reason());
        }

        private void requireAsSeen(Indicator indicator, EnterMeasure command, @Nullable Measure there) {
            int version = there == null ? 0 : there.version();
            if (there != null && version != command.expectedVersion()) {
                throw changed(there);
            }
            if (there == null && command.expectedVersion() != 0) {
                throw UnknownIndicator.part("measure", indicator.name() + " " + command.month());
            }
        }

        private MeasureChanged changed(Measure there) {
            return MeasureChanged.to(
                    there.indicator().name(),
                    there.month(),
                    there.content().text(),
                    there.changedBy(),
                    there.changedAt(),
                    cell(there, policy));
        }

        private MeasureContent read(Indicator indicator, Period period, EnterMeasure command) {
            return MeasureText.read(
                    indicator, command.month(), command.text(), quoted -> divisor(indicator, period, quoted));
        }

        private BigDecimal divisor(Indicator indicator, Period period, String quoted) {
            return figures.inForce(indicator, period)
                    .map(DatedValue::value)
                    .orElseThrow(() -> InvalidMeasure.at(
                            indicator.name(), period.to(), "figure-missing", quoted, figures.name(indicator)));
        }

        private @Nullable Measure first(
                Indicator indicator, Period period, MeasureContent said, @Nullable YearMonth figureFrom) {
            if (said.isNothing()) {
                return null;
            }
            Measure measure = Measure.first(indicator, period, said, figureFrom, kind, deed);
            known.put(new Place(indicator.id(), period.to()), measure);
            added.add(measure);
            return measure;
        }

        private @Nullable Measure replaced(
                Measure there, MeasureContent said, @Nullable YearMonth figureFrom, @Nullable String reason) {
            if (!there.wouldChange(said)) {
                return null;
            }
            there.replace(said, figureFrom, reason, kind, deed).ifPresent(corrections::add);
            if (!added.contains(there)) {
                changedById.put(Objects.requireNonNull(there.id().value()), there);
            }
            return there;
        }
    }
}
