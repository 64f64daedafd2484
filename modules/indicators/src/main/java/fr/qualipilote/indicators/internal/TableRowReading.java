package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.DatedTarget;
import fr.qualipilote.indicators.IndicatorDefinition;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.IndicatorImportPreview.Effect;
import fr.qualipilote.indicators.IndicatorImportPreview.ImportedCell;
import fr.qualipilote.indicators.IndicatorImportPreview.Proposal;
import fr.qualipilote.indicators.InvalidIndicator;
import fr.qualipilote.indicators.InvalidIndicatorFile;
import fr.qualipilote.indicators.InvalidMeasure;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Periodicity;
import fr.qualipilote.indicators.ReferenceFigures.DatedValue;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.indicators.domain.Deed;
import fr.qualipilote.indicators.domain.Indicator;
import fr.qualipilote.indicators.domain.MeasureContent;
import fr.qualipilote.indicators.domain.MeasureFacts;
import fr.qualipilote.indicators.domain.MeasureText;
import fr.qualipilote.indicators.domain.TargetText;
import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.spreadsheet.Row;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says of each row of a file which indicator it is, or would become, and what would become of its cells. */
final class TableRowReading {

    private final TableColumns columns;
    private final Map<String, Indicator> known = new HashMap<>();
    private final Map<IndicatorId, Map<YearMonth, MeasureFacts>> entered;
    private final Figures figures;
    private final Deed deed;
    private final Set<String> seen = new HashSet<>();
    private int position;

    /** @param position of the last indicator in the table */
    TableRowReading(
            TableColumns columns,
            List<Indicator> indicators,
            Map<IndicatorId, Map<YearMonth, MeasureFacts>> entered,
            Figures figures,
            int position,
            Deed deed) {
        this.columns = columns;
        this.entered = entered;
        this.figures = figures;
        this.position = position;
        this.deed = deed;
        indicators.forEach(one -> known.put(one.nameKey(), one));
        indicators.forEach(one -> known.putIfAbsent(SearchText.singularKey(one.code()), one));
    }

    /**
     * A row with what it would do.
     *
     * @param indicator known, or as it would become; null where the row has a problem
     * @param proposal null for a known indicator
     */
    record Judged(
            int line,
            String name,
            String comment,
            String targetText,
            @Nullable Indicator indicator,
            @Nullable Proposal proposal,
            @Nullable Target target,
            List<ImportedCell> cells,
            @Nullable BusinessRefusal problem) {}

    /** @return empty for a row that names nothing */
    Optional<Judged> read(Row row) {
        String name = columns.text(row, columns.name());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String comment = columns.text(row, columns.comment());
        String targetText = columns.target() < 0 ? "" : CellTexts.of(row.cell(columns.target()));
        Map<YearMonth, String> texts = texts(row);
        Indicator there = known.get(Indicator.nameKey(name));
        Optional<TargetText.Reading> target = TargetText.read(targetText, there == null ? null : there.unit());
        if (!seen.add(there == null ? Indicator.nameKey(name) : there.nameKey())) {
            return Optional.of(problem(row, name, comment, targetText, "row-twice", name));
        }
        if (there != null) {
            return Optional.of(new Judged(
                    row.number(),
                    name,
                    comment,
                    targetText,
                    there,
                    null,
                    target.map(TargetText.Reading::target).orElse(null),
                    cells(there, texts),
                    null));
        }
        if (target.isEmpty()) {
            return Optional.of(problem(row, name, comment, targetText, "target-not-understood", targetText));
        }
        return Optional.of(proposed(row, name, comment, targetText, target.get(), texts));
    }

    private Map<YearMonth, String> texts(Row row) {
        Map<YearMonth, String> texts = new HashMap<>();
        columns.months().forEach((month, place) -> texts.put(month, CellTexts.of(row.cell(place))));
        return texts;
    }

    private Judged problem(Row row, String name, String comment, String target, String code, Object... arguments) {
        InvalidIndicatorFile why = InvalidIndicatorFile.because(code, "Row " + row.number() + ": " + code, arguments);
        return new Judged(row.number(), name, comment, target, null, null, null, List.of(), why);
    }

    // --- a new indicator ---------------------------------------------------------------------------------------------

    private Judged proposed(
            Row row,
            String name,
            String comment,
            String targetText,
            TargetText.Reading target,
            Map<YearMonth, String> texts) {
        position++;
        IndicatorDefinition definition = definition(name, comment, target.unit(), texts);
        try {
            // a code is drawn when it is defined: here one that nobody has stands for it
            Indicator draft = new Indicator(
                    new IndicatorId(UUID.randomUUID()),
                    definition.withCode("?"),
                    List.of(new DatedTarget(YearMonth.of(1900, 1), target.target())),
                    deed);
            return new Judged(
                    row.number(),
                    name,
                    comment,
                    targetText,
                    draft,
                    new Proposal(definition, target.target()),
                    target.target(),
                    cells(draft, texts),
                    null);
        } catch (InvalidIndicator senseless) {
            return new Judged(row.number(), name, comment, targetText, null, null, null, List.of(), senseless);
        }
    }

    private IndicatorDefinition definition(
            String name, String comment, @Nullable Unit named, Map<YearMonth, String> texts) {
        Unit unit = named != null ? named : unit(texts);
        return new IndicatorDefinition(
                "",
                name,
                "",
                "",
                null,
                null,
                null,
                unit,
                unit == Unit.COUNT && texts.values().stream().anyMatch(text -> text.contains(","))
                        ? 2
                        : unit.decimals(),
                BigDecimal.ZERO,
                unit == Unit.PERCENT ? BigDecimal.valueOf(100) : null,
                periodicity(comment),
                "",
                comment,
                Method.EXHAUSTIVE,
                null,
                new Responsible.Quality(),
                false,
                IndicatorDefinition.USUAL_DUE_DAYS,
                YearMonth.from(deed.today()),
                position);
    }

    private static Unit unit(Map<YearMonth, String> texts) {
        boolean percent = texts.values().stream().anyMatch(text -> text.contains("%"));
        boolean days =
                texts.values().stream().anyMatch(text -> SearchText.fold(text).matches("[\\d ,.]+ ?j(ours?)?"));
        if (percent) {
            return Unit.PERCENT;
        }
        return days ? Unit.DAYS : Unit.COUNT;
    }

    private static Periodicity periodicity(String comment) {
        String words = SearchText.fold(comment);
        if (words.contains("trimestr")) {
            return Periodicity.QUARTER;
        }
        if (words.contains("semestr")) {
            return Periodicity.HALF_YEAR;
        }
        return words.contains("annuel") ? Periodicity.YEAR : Periodicity.MONTH;
    }

    // --- cells -------------------------------------------------------------------------------------------------------

    private List<ImportedCell> cells(Indicator indicator, Map<YearMonth, String> texts) {
        Map<YearMonth, MeasureFacts> own = entered.getOrDefault(indicator.id(), Map.of());
        List<ImportedCell> cells = new ArrayList<>();
        for (YearMonth month : columns.months().keySet()) {
            cells.add(cell(indicator, month, texts.getOrDefault(month, ""), own.get(month)));
        }
        return cells;
    }

    private ImportedCell cell(Indicator indicator, YearMonth month, String text, @Nullable MeasureFacts there) {
        String current = there == null ? "" : there.text();
        if (text.isBlank()) {
            return new ImportedCell(month, "", Effect.NOTHING, current, null);
        }
        try {
            Period period = indicator.periodToEnter(month, deed.today());
            MeasureContent said =
                    MeasureText.read(indicator, month, text, quoted -> divisor(indicator, period, quoted));
            return new ImportedCell(month, text, effect(said, there), current, null);
        } catch (InvalidMeasure refusal) {
            return new ImportedCell(month, text, Effect.PROBLEM, current, refusal);
        }
    }

    private BigDecimal divisor(Indicator indicator, Period period, String quoted) {
        return figures.inForce(indicator, period)
                .map(DatedValue::value)
                .orElseThrow(() -> InvalidMeasure.at(
                        indicator.name(), period.to(), "figure-missing", quoted, figures.name(indicator)));
    }

    private static Effect effect(MeasureContent said, @Nullable MeasureFacts there) {
        if (there == null) {
            return Effect.WRITE;
        }
        if (there.saysTheSameAs(said)) {
            return Effect.SAME;
        }
        if (there.state().isChecked()) {
            return Effect.CORRECTION;
        }
        return there.content() == MeasureContent.Kind.NOTHING ? Effect.WRITE : Effect.DIFFERENT;
    }
}
