package fr.qualipilote.indicators.domain;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.Cell.Why;
import fr.qualipilote.indicators.DatedTarget;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which of the four states a cell is in, on one day; remembers the dates it has worked out. */
public final class CellPolicy {

    private record Term(Period period, int dueDays) {}

    private final LocalDate today;
    private final Map<Term, LocalDate> terms = new HashMap<>();
    private final Map<IndicatorId, List<DatedTarget>> targets = new HashMap<>();

    public CellPolicy(LocalDate today) {
        this.today = today;
    }

    /** @param measure what was entered there; null where nothing ever was */
    public Cell cell(Indicator indicator, YearMonth month, @Nullable MeasureFacts measure) {
        if (!indicator.periodicity().endsWith(month)) {
            return new Cell.NotDue(null, Why.NO_PERIOD, null);
        }
        Period period = indicator.periodicity().periodAt(month);
        if (measure == null) {
            return nothing(indicator, period, null);
        }
        return switch (measure.content()) {
            case VALUE ->
                new Cell.Value(
                        period,
                        Objects.requireNonNull(measure.value()),
                        measure.verdict(),
                        DatedTarget.inForce(targets.computeIfAbsent(indicator.id(), id -> indicator.targets()), period),
                        measure.entry());
            case NO_CASE -> new Cell.NoCase(period, measure.entry());
            case NOT_MEASURED -> new Cell.NotMeasured(period, true, measure.entry());
            case NOTHING -> nothing(indicator, period, measure.entry());
        };
    }

    private Cell nothing(Indicator indicator, Period period, Cell.@Nullable Entry erased) {
        if (period.firstDay().isAfter(today)) {
            return new Cell.NotDue(period, Why.NOT_BEGUN, erased);
        }
        if (!indicator.asksFor(period)) {
            return new Cell.NotDue(period, Why.NOT_ASKED, erased);
        }
        return isDue(period, indicator.dueDays())
                ? new Cell.NotMeasured(period, false, erased)
                : new Cell.NotDue(period, Why.NOT_YET, erased);
    }

    private boolean isDue(Period period, int dueDays) {
        return today.isAfter(dueOn(period, dueDays));
    }

    private LocalDate dueOn(Period period, int dueDays) {
        return terms.computeIfAbsent(
                new Term(period, dueDays), term -> WorkingDays.ofFrance().plus(period.lastDay(), dueDays));
    }

    /** The columns between two months whose period is asked for and due, so that it is missing where it holds nothing. */
    public List<YearMonth> due(Indicator indicator, YearMonth from, YearMonth to) {
        List<YearMonth> due = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            if (indicator.periodicity().endsWith(month)) {
                Period period = indicator.periodicity().periodAt(month);
                if (indicator.asksFor(period) && isDue(period, indicator.dueDays())) {
                    due.add(month);
                }
            }
        }
        return due;
    }
}
