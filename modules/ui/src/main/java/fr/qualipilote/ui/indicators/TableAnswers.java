package fr.qualipilote.ui.indicators;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.EntryOutcome;
import fr.qualipilote.indicators.Grid;
import fr.qualipilote.indicators.GridChanges;
import fr.qualipilote.indicators.GridQuery;
import fr.qualipilote.indicators.IndicatorGrids;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.IndicatorRegistry;
import fr.qualipilote.indicators.InvalidMeasure;
import fr.qualipilote.indicators.MeasureChanged;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.MeasureStep;
import fr.qualipilote.indicators.Measures;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.ui.indicators.MeasureTable.Block;
import fr.qualipilote.ui.indicators.MeasureTable.Change;
import fr.qualipilote.ui.indicators.MeasureTable.Chosen;
import fr.qualipilote.ui.indicators.MeasureTable.News;
import fr.qualipilote.ui.indicators.MeasureTable.Sent;
import fr.qualipilote.ui.indicators.MeasureTable.Settled;
import fr.qualipilote.ui.indicators.MeasureTable.ShownCell;
import fr.qualipilote.ui.indicators.MeasureTable.Start;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.shell.Refusals;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the table is answered: rows from the grid, outcomes of entries, news of others. Keeps which rows it shows. */
final class TableAnswers implements MeasureTable.Answers {

    /** As many as the browser asks for at once. */
    private static final int FIRST_ROWS = 50;

    private static final String REASON_MISSING = "measure.reason-missing";

    /** What the screen around the table does. */
    interface Screen {

        /** Asks why some values that were checked are corrected. */
        void askWhy(List<EnterMeasure> corrections);

        void look(IndicatorId indicator, YearMonth month);

        void step(MeasureStep step, List<MeasureId> chosen);

        /** Indicators or targets changed: everything is read anew. */
        void readAnew();
    }

    /** A row that was shown. */
    private record Known(IndicatorLine line, boolean mayEnter) {}

    private final IndicatorGrids grids;
    private final IndicatorRegistry registry;
    private final Measures measures;
    private final Refusals refusals;
    private final Names names;
    private final Supplier<Actor> actor;
    private final Wording words;
    private final Screen screen;

    private IndicatorFilter filter = IndicatorFilter.NONE;
    private LocalDate today = LocalDate.EPOCH;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final Map<IndicatorId, String> codes = new HashMap<>();
    private final List<String> chosenRows = new ArrayList<>();

    TableAnswers(
            IndicatorGrids grids,
            IndicatorRegistry registry,
            Measures measures,
            Refusals refusals,
            Names names,
            Supplier<Actor> actor,
            Wording words,
            Screen screen) {
        this.grids = grids;
        this.registry = registry;
        this.measures = measures;
        this.refusals = refusals;
        this.names = names;
        this.actor = actor;
        this.words = words;
        this.screen = screen;
    }

    // --- rows --------------------------------------------------------------------------------------------------------

    /** Begins a new list of rows. */
    Start begin(IndicatorFilter wanted, LocalDate date) {
        filter = wanted;
        today = date;
        known.clear();
        chosenRows.clear();
        YearSpan span = filter.spanAt(today);
        boolean chosen = filter.only() != GridQuery.Only.ALL;
        Grid grid =
                grids.grid(actor.get(), chosen ? filter.query(today, 0, GridQuery.MOST_ROWS) : latest(0, FIRST_ROWS));
        if (chosen) {
            // which rows these are is asked once: a cell that is filled in does not take its row away under one’s hands
            grid.rows().forEach(row -> chosenRows.add(row.indicator().code()));
        }
        int first = chosen ? span.firstYear() : Math.max(span.firstYear(), span.lastYear() - 1);
        List<Grid.Row> rows =
                grid.rows().subList(0, Math.min(FIRST_ROWS, grid.rows().size()));
        return new Start(
                grid.total(),
                grid.revision(),
                new int[] {first, span.lastYear()},
                new Block(0, shown(rows, grid.months()), true));
    }

    /** The last two years: what is seen first. */
    private GridQuery latest(int offset, int limit) {
        YearSpan span = filter.spanAt(today);
        return between(Math.max(span.firstYear(), span.lastYear() - 1), span.lastYear(), offset, limit);
    }

    private GridQuery between(int firstYear, int lastYear, int offset, int limit) {
        YearSpan span = filter.spanAt(today);
        int first = Math.max(span.firstYear(), Math.min(firstYear, span.lastYear()));
        int last = Math.max(first, Math.min(lastYear, span.lastYear()));
        YearMonth to = last == span.lastYear() ? span.to(today) : YearMonth.of(last, 12);
        GridQuery whole = filter.query(today, offset, limit);
        return new GridQuery(
                YearMonth.of(first, 1),
                to,
                whole.text(),
                whole.service(),
                GridQuery.Only.ALL,
                whole.retired(),
                offset,
                limit);
    }

    @Override
    public Block block(int from, int count, int firstYear, int lastYear) {
        boolean latest = lastYear >= filter.spanAt(today).lastYear();
        if (chosenRows.isEmpty()) {
            Grid grid = grids.grid(actor.get(), between(firstYear, lastYear, from, count));
            return new Block(from, shown(grid.rows(), grid.months()), latest);
        }
        List<String> wanted =
                chosenRows.subList(Math.min(from, chosenRows.size()), Math.min(from + count, chosenRows.size()));
        Grid grid = grids.grid(actor.get(), between(firstYear, lastYear, 0, GridQuery.MOST_ROWS));
        List<Grid.Row> rows = grid.rows().stream()
                .filter(row -> wanted.contains(row.indicator().code()))
                .toList();
        return new Block(from, shown(rows, grid.months()), latest);
    }

    private List<MeasureTable.Row> shown(List<Grid.Row> rows, List<YearMonth> months) {
        CellsShown cells = cells();
        rows.forEach(this::know);
        return rows.stream().map(row -> cells.row(row, months)).toList();
    }

    private void know(Grid.Row row) {
        known.put(row.indicator().code(), new Known(row.indicator(), row.mayEnter()));
        codes.put(row.indicator().id(), row.indicator().code());
    }

    private CellsShown cells() {
        return new CellsShown(actor.get(), words);
    }

    // --- entry -------------------------------------------------------------------------------------------------------

    @Override
    public List<Settled> enter(List<Sent> cells) {
        Map<EnterMeasure, Sent> asked = new LinkedHashMap<>();
        List<Settled> settled = new ArrayList<>();
        for (Sent sent : cells) {
            command(sent)
                    .ifPresentOrElse(
                            command -> asked.put(command, sent),
                            () -> settled.add(Settled.refused(sent, words.text("indicator.table.unknown"))));
        }
        settled.addAll(enter(asked));
        return settled;
    }

    /** Enters corrections once it is known why. */
    List<Settled> correct(List<EnterMeasure> corrections, String reason) {
        Map<EnterMeasure, Sent> asked = new LinkedHashMap<>();
        for (EnterMeasure one : corrections) {
            EnterMeasure said =
                    new EnterMeasure(one.indicator(), one.month(), one.text(), one.expectedVersion(), reason);
            asked.put(
                    said, new Sent(codeOf(one.indicator()), one.month().toString(), one.text(), one.expectedVersion()));
        }
        return enter(asked);
    }

    private List<Settled> enter(Map<EnterMeasure, Sent> asked) {
        List<Settled> settled = new ArrayList<>();
        List<EnterMeasure> corrections = new ArrayList<>();
        for (EntryOutcome outcome :
                measures.enterAll(actor.get(), List.copyOf(asked.keySet()), Measures.EmptyTexts.ERASE)) {
            Sent sent = asked.get(outcome.asked());
            if (sent == null) {
                continue;
            }
            if (outcome instanceof EntryOutcome.Refused refused && isReasonMissing(refused.refusal())) {
                corrections.add(outcome.asked());
                settled.add(Settled.askedWhy(sent));
            } else {
                settled.add(settled(outcome, sent));
            }
        }
        if (!corrections.isEmpty()) {
            screen.askWhy(corrections);
        }
        return settled;
    }

    private Settled settled(EntryOutcome outcome, Sent sent) {
        if (outcome instanceof EntryOutcome.Saved saved) {
            return Settled.saved(sent, shown(sent.code(), saved.cell()));
        }
        if (outcome instanceof EntryOutcome.Refused refused) {
            return refused.refusal() instanceof MeasureChanged changed
                    ? changedMeanwhile(sent, changed)
                    : Settled.refused(sent, MeasureWords.reason(refused.refusal(), refusals, words));
        }
        return Settled.saved(sent, null);
    }

    private Settled changedMeanwhile(Sent sent, MeasureChanged changed) {
        ShownCell now = changed.current().map(cell -> shown(sent.code(), cell)).orElse(null);
        List<Object> told = changed.arguments();
        String text = now == null || now.text().isEmpty() ? told.get(2).toString() : now.text();
        String by = told.get(3) instanceof PersonId person ? names.person(person) : "";
        return Settled.changedMeanwhile(sent, now, text.isEmpty() ? words.text("indicator.table.erased") : text, by);
    }

    private static boolean isReasonMissing(BusinessRefusal refusal) {
        return refusal instanceof InvalidMeasure && refusal.code().equals(REASON_MISSING);
    }

    private Optional<EnterMeasure> command(Sent sent) {
        Known row = row(sent.code());
        if (row == null) {
            return Optional.empty();
        }
        return Optional.of(
                EnterMeasure.of(row.line().id(), YearMonth.parse(sent.period()), sent.text(), sent.version()));
    }

    private @Nullable ShownCell shown(String code, Cell cell) {
        Known row = row(code);
        return row == null ? null : cells().cell(cell, row.line(), row.mayEnter());
    }

    /** What was typed in an earlier visit may belong to a row that is not shown now. */
    private @Nullable Known row(String code) {
        Known row = known.get(code);
        if (row != null) {
            return row;
        }
        YearMonth month = YearMonth.from(today);
        grids
                .grid(
                        actor.get(),
                        new GridQuery(month, month, code, null, GridQuery.Only.ALL, true, 0, GridQuery.MOST_ROWS))
                .rows()
                .stream()
                .filter(found -> found.indicator().code().equals(code))
                .findFirst()
                .ifPresent(this::know);
        return known.get(code);
    }

    private String codeOf(IndicatorId id) {
        return codes.getOrDefault(id, "");
    }

    // --- news --------------------------------------------------------------------------------------------------------

    @Override
    public News news(long revision) {
        YearSpan span = filter.spanAt(today);
        GridChanges changes = grids.changesSince(actor.get(), revision, span.from(), span.to(today));
        if (changes.rowsChanged()) {
            screen.readAnew();
            return new News(changes.revision(), List.of());
        }
        List<Change> cells = new ArrayList<>();
        for (GridChanges.ChangedCell changed : changes.cells()) {
            String code = codeOf(changed.indicator());
            ShownCell cell = code.isEmpty() ? null : shown(code, changed.cell());
            if (cell != null) {
                String by = actor.get().is(changed.by()) ? "" : names.person(changed.by());
                cells.add(new Change(code, changed.month().toString(), cell, by));
            }
        }
        return new News(changes.revision(), cells);
    }

    @Override
    public String formula(String code) {
        Known row = row(code);
        if (row == null) {
            return "";
        }
        YearMonth month = YearMonth.from(today);
        return DefinitionWords.formula(
                registry.indicator(actor.get(), row.line().id(), month, month).definition(), words);
    }

    // --- the screen --------------------------------------------------------------------------------------------------

    @Override
    public void look(String code, String month) {
        Known row = row(code);
        if (row != null) {
            screen.look(row.line().id(), YearMonth.parse(month));
        }
    }

    @Override
    public void step(String step, List<Chosen> cells) {
        MeasureStep wanted = step.equals("validate") ? MeasureStep.VALIDATE_MEASURE : MeasureStep.CHECK_MEASURE;
        screen.step(
                wanted, cells.stream().map(cell -> MeasureId.of(cell.measure())).toList());
    }
}
