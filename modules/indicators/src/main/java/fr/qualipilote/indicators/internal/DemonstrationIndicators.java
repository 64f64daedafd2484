package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.AnnotateMeasure;
import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.DatedTarget;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.EntryOutcome;
import fr.qualipilote.indicators.IndicatorDefinition;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.IndicatorRegistry;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.Measures;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Periodicity;
import fr.qualipilote.indicators.ReferenceFigureId;
import fr.qualipilote.indicators.ReferenceFigures;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.Services;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The indicators of 24 June 2022, written at the first start of the demonstration through the same use cases as any others: defined
 * and entered by the quality manager, checked and validated by the deputy.
 */
@Component
@Order(30)
@ConditionalOnProperty("qualipilote.demonstration.load")
class DemonstrationIndicators implements ApplicationRunner {

    private final IndicatorRegistry registry;
    private final ReferenceFigures figures;
    private final Measures measures;
    private final People people;
    private final Services services;
    private final Mandates mandates;
    private final BusinessClock clock;

    DemonstrationIndicators(
            IndicatorRegistry registry,
            ReferenceFigures figures,
            Measures measures,
            People people,
            Services services,
            Mandates mandates,
            BusinessClock clock) {
        this.registry = registry;
        this.figures = figures;
        this.measures = measures;
        this.people = people;
        this.services = services;
        this.mandates = mandates;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        Actor qualityManager = holder(Function.QUALITY_MANAGER);
        if (!registry.indicators(qualityManager, null, null, true).isEmpty()) {
            return;
        }
        ReferenceFigureId inhabitants = figures.define(
                qualityManager,
                DemonstrationTable.INHABITANTS,
                new ReferenceFigures.DatedValue(
                        DemonstrationTable.FIRST, DemonstrationTable.GERS, DemonstrationTable.INHABITANTS_SOURCE));
        List<MeasureId> written = new ArrayList<>();
        int position = 0;
        for (DemonstrationTable.Row row : DemonstrationTable.rows()) {
            position++;
            IndicatorId id = registry.define(
                    qualityManager,
                    definition(row, inhabitants, position),
                    List.of(new DatedTarget(DemonstrationTable.FIRST, row.target())));
            written.addAll(enter(qualityManager, id, row));
        }
        measures.validate(holder(Function.DEPUTY_QUALITY_MANAGER), written);
    }

    private Actor holder(Function function) {
        return mandates.holder(function, clock.today())
                .person()
                .map(people::actor)
                .orElseThrow(() -> new IllegalStateException("The demonstration has no " + function));
    }

    private IndicatorDefinition definition(DemonstrationTable.Row row, ReferenceFigureId inhabitants, int position) {
        return new IndicatorDefinition(
                "IND-%02d".formatted(position),
                row.name(),
                row.definition(),
                row.formula(),
                part(row, 0),
                part(row, 1),
                row.figure() ? inhabitants : null,
                row.unit(),
                row.unit().decimals(),
                BigDecimal.ZERO,
                row.share() ? BigDecimal.valueOf(100) : null,
                Periodicity.MONTH,
                row.source(),
                row.comment(),
                Method.EXHAUSTIVE,
                null,
                new Responsible.OneService(
                        services.named(row.service()).orElseThrow().id()),
                true,
                IndicatorDefinition.USUAL_DUE_DAYS,
                DemonstrationTable.COLLECTED_FROM,
                position);
    }

    private static @Nullable String part(DemonstrationTable.Row row, int index) {
        return index < row.division().length ? row.division()[index] : null;
    }

    private List<MeasureId> enter(Actor actor, IndicatorId id, DemonstrationTable.Row row) {
        List<EnterMeasure> texts = new ArrayList<>();
        for (int i = 0; i < row.values().size(); i++) {
            texts.add(EnterMeasure.of(
                    id, DemonstrationTable.FIRST.plusMonths(i), row.values().get(i), 0));
        }
        List<MeasureId> written = new ArrayList<>();
        for (EntryOutcome outcome : measures.enterAll(actor, texts, Measures.EmptyTexts.LEAVE)) {
            if (!(outcome instanceof EntryOutcome.Saved saved)) {
                throw new IllegalStateException("The demonstration's own value was not taken: " + outcome);
            }
            written.add(annotated(actor, saved, row));
        }
        return written;
    }

    private MeasureId annotated(Actor actor, EntryOutcome.Saved saved, DemonstrationTable.Row row) {
        YearMonth month = saved.asked().month();
        DemonstrationTable.Note note = row.notes().get(month);
        Cell cell = saved.cell();
        if (note != null) {
            cell = measures.annotate(
                    actor,
                    new AnnotateMeasure(
                            saved.asked().indicator(),
                            month,
                            cell.version(),
                            note.method(),
                            note.cases(),
                            null,
                            note.comment()));
        }
        return cell.entry().orElseThrow().measure();
    }
}
