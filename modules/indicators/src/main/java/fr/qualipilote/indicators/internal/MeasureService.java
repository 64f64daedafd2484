package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.AnnotateMeasure;
import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.EntryOutcome;
import fr.qualipilote.indicators.Explanation;
import fr.qualipilote.indicators.Explanation.ChangeKind;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.InvalidMeasure;
import fr.qualipilote.indicators.MeasureChanged;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.MeasureStep;
import fr.qualipilote.indicators.Measures;
import fr.qualipilote.indicators.domain.CellPolicy;
import fr.qualipilote.indicators.domain.Deed;
import fr.qualipilote.indicators.domain.Indicator;
import fr.qualipilote.indicators.domain.Measure;
import fr.qualipilote.indicators.domain.MeasureContent;
import fr.qualipilote.indicators.domain.MeasureText;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of values. */
@Service
@Transactional
class MeasureService implements Measures {

    private static final int MOST_COMMANDS = 20_000;

    private final MeasureEntry entry;
    private final MeasureLooks looks;
    private final IndicatorStore indicators;
    private final MeasureRepository repository;
    private final MeasureStore store;
    private final ExplanationReading explanations;
    private final BusinessClock clock;

    MeasureService(
            MeasureEntry entry,
            MeasureLooks looks,
            IndicatorStore indicators,
            MeasureRepository repository,
            MeasureStore store,
            ExplanationReading explanations,
            BusinessClock clock) {
        this.entry = entry;
        this.looks = looks;
        this.indicators = indicators;
        this.repository = repository;
        this.store = store;
        this.explanations = explanations;
        this.clock = clock;
    }

    // --- entry -------------------------------------------------------------------------------------------------------

    @Override
    public Cell enter(Actor actor, EnterMeasure command) {
        EntryOutcome outcome = entry.write(actor, List.of(command), EmptyTexts.ERASE, ChangeKind.ENTERED)
                .get(0);
        if (outcome instanceof EntryOutcome.Refused refused) {
            throw refused.refusal();
        }
        return outcome instanceof EntryOutcome.Saved saved
                ? saved.cell()
                : explanations.cell(command.indicator(), command.month());
    }

    @Override
    public List<EntryOutcome> enterAll(Actor actor, List<EnterMeasure> commands, EmptyTexts empty) {
        if (commands.size() > MOST_COMMANDS) {
            throw new IllegalArgumentException(commands.size() + " cells at once are more than " + MOST_COMMANDS);
        }
        return commands.isEmpty() ? List.of() : entry.write(actor, commands, empty, ChangeKind.ENTERED);
    }

    @Override
    public Cell annotate(Actor actor, AnnotateMeasure command) {
        Indicator indicator = indicators.toChange(command.indicator());
        IndicatorRights.require(MeasureStep.ANNOTATE_MEASURE, actor, indicator);
        Measure measure = repository
                .at(indicator.id().value(), command.month())
                .orElseThrow(() -> InvalidMeasure.at(indicator.name(), command.month(), "nothing-entered"));
        CellPolicy policy = new CellPolicy(clock.today());
        if (measure.version() != command.expectedVersion()) {
            throw MeasureChanged.to(
                    indicator.name(),
                    measure.month(),
                    measure.content().text(),
                    measure.changedBy(),
                    measure.changedAt(),
                    MeasureEntry.cell(measure, policy));
        }
        measure.annotate(
                command.method(),
                command.sampleSize(),
                median(indicator, command),
                command.comment(),
                new Deed(actor.person(), clock.now(), clock.today()));
        store.write(List.of(), List.of(measure));
        return MeasureEntry.cell(measure, policy);
    }

    private static @Nullable BigDecimal median(Indicator indicator, AnnotateMeasure command) {
        String text = command.median();
        if (text == null || text.isBlank()) {
            return null;
        }
        MeasureContent read = MeasureText.read(indicator, command.month(), text, quoted -> {
            throw InvalidMeasure.at(indicator.name(), command.month(), "not-a-number", quoted);
        });
        if (read.value() == null) {
            throw InvalidMeasure.at(indicator.name(), command.month(), "not-a-number", text.strip());
        }
        return read.value();
    }

    // --- looking at it -----------------------------------------------------------------------------------------------

    @Override
    public int check(Actor actor, Collection<MeasureId> measures) {
        return looks.check(actor, measures);
    }

    @Override
    public int validate(Actor actor, Collection<MeasureId> measures) {
        return looks.validate(actor, measures);
    }

    @Override
    public int sendBack(Actor actor, Collection<MeasureId> measures, String reason) {
        return looks.sendBack(actor, measures, reason);
    }

    // --- why ---------------------------------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public Explanation explain(Actor actor, IndicatorId indicator, YearMonth month) {
        return explanations.explain(actor, indicator, month);
    }
}
