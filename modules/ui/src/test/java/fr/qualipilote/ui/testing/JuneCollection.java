package fr.qualipilote.ui.testing;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.CollectionLine;
import fr.qualipilote.indicators.CollectionState;
import fr.qualipilote.indicators.Grid;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.MeasureState;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Periodicity;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.WorkItemLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that BARU gives for June 2022: calls answered and letters. */
public final class JuneCollection {

    public static final CollectionId ID = new CollectionId(House.id("june collection"));
    public static final YearMonth JUNE = YearMonth.of(2022, 6);
    public static final IndicatorLine CALLS = indicator("IND-03", "Appels décrochés", Target.Floor.of("90"));
    public static final IndicatorLine LETTERS = indicator("IND-07", "Courriers traités", Target.Floor.of("100"));

    private static final Period PERIOD = Period.month(JUNE);
    private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2022, 4), YearMonth.of(2022, 5), JUNE);

    private JuneCollection() {}

    private static IndicatorLine indicator(String code, String name, Target target) {
        return new IndicatorLine(
                new IndicatorId(House.id(code)),
                code,
                name,
                Unit.PERCENT,
                2,
                Periodicity.MONTH,
                target,
                "Mensuel",
                null,
                new Responsible.OneService(House.BARU),
                true,
                false);
    }

    public static CollectionLine.Sheet sheet(
            CollectionState state,
            @Nullable String returnReason,
            boolean mayFinish,
            boolean mayAccept,
            Cell calls,
            Cell letters) {
        List<IndicatorId> missing = List.of();
        CollectionLine line = new CollectionLine(
                ID,
                PERIOD,
                new Responsible.OneService(House.BARU),
                state,
                LocalDate.of(2022, 7, 15),
                2,
                0,
                false,
                returnReason,
                House.AGENT,
                MonthlyReview.YESTERDAY);
        Grid grid = new Grid(
                MONTHS,
                List.of(
                        new Grid.Row(CALLS, List.of(value(CALLS, 4, "90.32"), value(CALLS, 5, "88.9"), calls), true),
                        new Grid.Row(LETTERS, List.of(noCase(4), noCase(5), letters), true)),
                2,
                7);
        return new CollectionLine.Sheet(line, grid, missing, mayFinish, mayAccept);
    }

    public static WorkItemLine work(String form, @Nullable PersonId assignee, CandidateGroup... groups) {
        return new WorkItemLine(
                new WorkItemId(House.id(form)),
                "indicator-collection",
                "indicator-collection/" + form,
                "BARU",
                "COL-2022-06-BARU",
                "indicator-collection",
                ID.value(),
                null,
                null,
                "2022-06",
                House.BARU,
                assignee,
                List.of(groups),
                LocalDate.of(2022, 7, 15),
                MonthlyReview.YESTERDAY,
                true);
    }

    // --- cells -------------------------------------------------------------------------------------------------------

    public static Cell empty() {
        return new Cell.NotDue(PERIOD, Cell.Why.NOT_YET, null);
    }

    public static Cell.Value value(IndicatorLine indicator, int month, String value) {
        Verdict verdict = indicator.target().judge(new BigDecimal(value));
        return new Cell.Value(
                Period.month(YearMonth.of(2022, month)),
                new BigDecimal(value),
                verdict,
                indicator.target(),
                entry(value.replace('.', ',')));
    }

    public static Cell noCase(int month) {
        return new Cell.NoCase(Period.month(YearMonth.of(2022, month)), entry("-"));
    }

    private static Cell.Entry entry(String text) {
        return new Cell.Entry(
                new MeasureId(House.id(text)),
                1,
                1,
                text,
                MeasureState.ENTERED,
                Method.EXHAUSTIVE,
                null,
                null,
                null,
                false,
                House.AGENT,
                MonthlyReview.YESTERDAY);
    }
}
