package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.DatedTarget;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.EntryOutcome;
import fr.qualipilote.indicators.Explanation.ChangeKind;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.IndicatorImportPreview;
import fr.qualipilote.indicators.IndicatorImportPreview.Effect;
import fr.qualipilote.indicators.IndicatorImportPreview.ImportedCell;
import fr.qualipilote.indicators.IndicatorImportPreview.Place;
import fr.qualipilote.indicators.IndicatorImportPreview.Proposal;
import fr.qualipilote.indicators.IndicatorImportReport;
import fr.qualipilote.indicators.IndicatorImports;
import fr.qualipilote.indicators.IndicatorRegistry;
import fr.qualipilote.indicators.InvalidIndicatorFile;
import fr.qualipilote.indicators.Measures.EmptyTexts;
import fr.qualipilote.indicators.domain.Deed;
import fr.qualipilote.indicators.domain.Indicator;
import fr.qualipilote.indicators.domain.MeasureFacts;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.spreadsheet.Limits;
import fr.qualipilote.spreadsheet.Sheet;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.spreadsheet.UnreadableSheet;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes values over from a spreadsheet. Preview and confirmation read the file in the same way, so that what is written is what was
 * shown; what was entered in between is not overwritten.
 */
@Service
class IndicatorImportService implements IndicatorImports {

    private static final int MOST_ROWS = 2_000;

    private final IndicatorRepository indicators;
    private final IndicatorRegistry registry;
    private final MeasureReading measures;
    private final MeasureEntry entry;
    private final Figures figures;
    private final BusinessClock clock;

    IndicatorImportService(
            IndicatorRepository indicators,
            IndicatorRegistry registry,
            MeasureReading measures,
            MeasureEntry entry,
            Figures figures,
            BusinessClock clock) {
        this.indicators = indicators;
        this.registry = registry;
        this.measures = measures;
        this.entry = entry;
        this.figures = figures;
        this.clock = clock;
    }

    /** A file as it was understood. @param entered what the product holds in the months of the file */
    private record Understood(
            Sheet sheet,
            TableColumns columns,
            List<TableRowReading.Judged> rows,
            Map<IndicatorId, Map<YearMonth, MeasureFacts>> entered) {}

    @Override
    @Transactional(readOnly = true)
    public IndicatorImportPreview preview(Actor actor, String fileName, byte[] content) {
        IndicatorRights.requireQuality(actor, "import-indicators", "");
        Understood file = understood(actor, fileName, content);
        YearMonth last = Collections.max(file.columns().months().keySet());
        return new IndicatorImportPreview(
                fileName,
                file.sheet().format().name(),
                List.copyOf(file.columns().months().keySet()),
                file.rows().stream().map(row -> shown(row, last)).toList());
    }

    private static IndicatorImportPreview.Row shown(TableRowReading.Judged row, YearMonth last) {
        Indicator indicator = row.indicator();
        return new IndicatorImportPreview.Row(
                row.line(),
                row.name(),
                row.comment(),
                row.targetText(),
                indicator == null || row.proposal() != null ? null : GridReading.line(indicator, last),
                row.proposal(),
                row.target(),
                row.cells(),
                row.problem());
    }

    @Override
    @Transactional
    public IndicatorImportReport confirm(Actor actor, String fileName, byte[] content, Choices choices) {
        IndicatorRights.requireQuality(actor, "import-indicators", "");
        Understood file = understood(actor, fileName, content);
        requireReason(file, choices);
        int defined = 0;
        List<EnterMeasure> commands = new ArrayList<>();
        YearMonth first = Collections.min(file.columns().months().keySet());
        for (TableRowReading.Judged row : file.rows()) {
            Indicator indicator = row.indicator();
            if (indicator == null
                    || row.proposal() != null && !choices.newIndicators().contains(row.line())) {
                continue;
            }
            IndicatorId id = indicator.id();
            if (row.proposal() != null) {
                id = define(actor, row.proposal(), first);
                defined++;
            }
            commands.addAll(commands(file, row, id, choices));
        }
        List<EntryOutcome> outcomes =
                commands.isEmpty() ? List.of() : entry.write(actor, commands, EmptyTexts.LEAVE, ChangeKind.IMPORTED);
        return report(file, choices, defined, outcomes);
    }

    private IndicatorId define(Actor actor, Proposal proposal, YearMonth first) {
        return registry.define(actor, proposal.definition(), List.of(new DatedTarget(first, proposal.target())));
    }

    private static List<EnterMeasure> commands(
            Understood file, TableRowReading.Judged row, IndicatorId id, Choices choices) {
        Map<YearMonth, MeasureFacts> own = file.entered().getOrDefault(id, Map.of());
        List<EnterMeasure> commands = new ArrayList<>();
        for (ImportedCell cell : row.cells()) {
            if (isWritten(row, cell, choices)) {
                MeasureFacts there = own.get(cell.month());
                commands.add(new EnterMeasure(
                        id,
                        cell.month(),
                        cell.text(),
                        there == null ? 0 : there.version(),
                        choices.reason().isBlank() ? null : choices.reason()));
            }
        }
        return commands;
    }

    private static boolean isWritten(TableRowReading.Judged row, ImportedCell cell, Choices choices) {
        return switch (cell.effect()) {
            case WRITE -> true;
            case DIFFERENT, CORRECTION -> choices.overwrite().contains(new Place(row.line(), cell.month()));
            case NOTHING, SAME, PROBLEM -> false;
        };
    }

    private static void requireReason(Understood file, Choices choices) {
        boolean corrects = file.rows().stream().anyMatch(row -> row.cells().stream()
                .anyMatch(cell -> cell.effect() == Effect.CORRECTION && isWritten(row, cell, choices)));
        if (corrects && choices.reason().isBlank()) {
            throw InvalidIndicatorFile.because("reason-missing", "Values that were checked are to be replaced");
        }
    }

    private static IndicatorImportReport report(
            Understood file, Choices choices, int defined, List<EntryOutcome> outcomes) {
        int written = 0;
        int replaced = 0;
        int unchanged = 0;
        int left = 0;
        int problems = 0;
        for (TableRowReading.Judged row : file.rows()) {
            boolean unknown = row.proposal() != null && !choices.newIndicators().contains(row.line());
            for (ImportedCell cell : row.cells()) {
                boolean takes = isWritten(row, cell, choices);
                switch (cell.effect()) {
                    case WRITE -> {
                        written += unknown ? 0 : 1;
                        left += unknown ? 1 : 0;
                    }
                    case DIFFERENT, CORRECTION -> {
                        replaced += takes ? 1 : 0;
                        left += takes ? 0 : 1;
                    }
                    case SAME -> unchanged++;
                    case PROBLEM -> problems++;
                    case NOTHING -> {}
                }
            }
        }
        int refused = (int)
                outcomes.stream().filter(EntryOutcome.Refused.class::isInstance).count();
        return new IndicatorImportReport(defined, written - refused, replaced, unchanged, left, problems + refused);
    }

    // --- reading -----------------------------------------------------------------------------------------------------

    private Understood understood(Actor actor, String fileName, byte[] content) {
        Sheet sheet = sheet(fileName, content);
        TableColumns columns = TableColumns.of(sheet);
        List<Indicator> all = indicators.everyOne();
        Map<IndicatorId, Map<YearMonth, MeasureFacts>> entered = entered(all, columns);
        TableRowReading reading = new TableRowReading(
                columns,
                all,
                entered,
                figures,
                indicators.lastPosition(),
                new Deed(actor.person(), clock.now(), clock.today()));
        List<TableRowReading.Judged> rows = sheet.rows().stream()
                .filter(row -> row.number() > columns.headingRow())
                .map(reading::read)
                .flatMap(Optional::stream)
                .toList();
        if (rows.isEmpty()) {
            throw InvalidIndicatorFile.because(
                    "no-rows", "No row below the heading names an indicator", columns.headingRow());
        }
        return new Understood(sheet, columns, rows, entered);
    }

    private Map<IndicatorId, Map<YearMonth, MeasureFacts>> entered(List<Indicator> all, TableColumns columns) {
        List<UUID> ids = all.stream().map(one -> one.id().value()).toList();
        Map<IndicatorId, Map<YearMonth, MeasureFacts>> entered = new HashMap<>();
        measures.between(
                        ids,
                        Collections.min(columns.months().keySet()),
                        Collections.max(columns.months().keySet()))
                .forEach(measure -> entered.computeIfAbsent(measure.indicator(), id -> new HashMap<>())
                        .put(measure.month(), measure));
        return entered;
    }

    private static Sheet sheet(String fileName, byte[] content) {
        try {
            return Spreadsheets.read(fileName, content, Limits.standard().withRows(MOST_ROWS));
        } catch (UnreadableSheet unreadable) {
            throw InvalidIndicatorFile.because(
                    "file-"
                            + unreadable
                                    .reason()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'),
                    String.valueOf(unreadable.getMessage()),
                    unreadable.place().address(),
                    unreadable.detail());
        }
    }
}
