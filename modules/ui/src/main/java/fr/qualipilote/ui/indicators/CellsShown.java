package fr.qualipilote.ui.indicators;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.Grid;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.ui.indicators.MeasureTable.Row;
import fr.qualipilote.ui.indicators.MeasureTable.ShownCell;
import fr.qualipilote.ui.text.Wording;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns rows and cells of the grid into what the table draws, for one person and in one language. */
record CellsShown(Actor actor, Wording words) {

    Row row(Grid.Row row, List<YearMonth> months) {
        Map<String, ShownCell> cells = new LinkedHashMap<>();
        for (int at = 0; at < months.size(); at++) {
            cells.put(months.get(at).toString(), cell(row.cells().get(at), row.indicator(), row.mayEnter()));
        }
        IndicatorLine line = row.indicator();
        return new Row(
                line.code(),
                line.name(),
                IndicatorNavigation.addressOf(line.code()),
                MeasureWords.target(line.target(), line, words),
                cells);
    }

    ShownCell cell(Cell cell, IndicatorLine line, boolean mayEnter) {
        var entry = cell.entry().filter(there -> !there.text().isEmpty());
        return new ShownCell(
                kind(cell),
                MeasureWords.shown(cell, line, words),
                cell instanceof Cell.Value value ? value.value() : null,
                entry.map(Cell.Entry::text).orElse(""),
                cell.verdict() == Verdict.NONE ? "" : code(cell.verdict()),
                MeasureWords.said(cell, line, words),
                entry.map(there -> code(there.state())).orElse(""),
                entry.map(there -> mark(there.method())).orElse(""),
                entry.filter(there -> there.comment() != null || there.returnReason() != null || there.corrected())
                        .isPresent(),
                cell.version(),
                mayEnter && isOpen(cell),
                entry.filter(there -> there.state().isChecked()).isPresent(),
                entry.map(there -> there.measure().toString()).orElse(""),
                steps(cell, line));
    }

    private List<String> steps(Cell cell, IndicatorLine line) {
        List<String> steps = new ArrayList<>();
        if (IndicatorRights.mayCheck(actor, line.responsible(), cell)) {
            steps.add("check");
        }
        if (IndicatorRights.mayValidate(actor, cell)) {
            steps.add("validate");
        }
        return steps;
    }

    private static String kind(Cell cell) {
        if (cell instanceof Cell.NotDue notDue) {
            return switch (notDue.why()) {
                case NO_PERIOD -> "closed";
                case NOT_ASKED -> "unasked";
                case NOT_BEGUN, NOT_YET -> "notdue";
            };
        }
        return cell instanceof Cell.Value ? "value" : cell instanceof Cell.NoCase ? "none" : "unmeasured";
    }

    /** A month that has not begun is open too: the use case says why nothing can be entered there. */
    private static boolean isOpen(Cell cell) {
        return !(cell instanceof Cell.NotDue notDue) || notDue.why() != Cell.Why.NO_PERIOD;
    }

    private String mark(Method method) {
        return method == Method.EXHAUSTIVE ? "" : words.text("indicator.mark." + method.name());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
