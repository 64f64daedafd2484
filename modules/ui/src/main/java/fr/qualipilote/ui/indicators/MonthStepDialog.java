package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.Grid;
import fr.qualipilote.indicators.GridQuery;
import fr.qualipilote.indicators.IndicatorGrids;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.MeasureStep;
import fr.qualipilote.indicators.Measures;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.StepDialog;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Checks or validates everything of one month that the person may look at. */
final class MonthStepDialog extends StepDialog {

    private final IndicatorGrids grids;
    private final CurrentActor currentActor;
    private final IndicatorFilter filter;

    private final Select<YearMonth> month = new Select<>();
    private final RadioButtonGroup<MeasureStep> step = new RadioButtonGroup<>();
    private final Paragraph what = new Paragraph();
    private final Button confirm;
    private List<MeasureId> found = List.of();

    MonthStepDialog(
            IndicatorGrids grids,
            Measures measures,
            CurrentActor currentActor,
            IndicatorFilter filter,
            LocalDate today,
            Runnable done) {
        super("");
        this.grids = grids;
        this.currentActor = currentActor;
        this.filter = filter;
        setHeaderTitle(words.text("indicator.month-step.title"));
        List<YearMonth> months = new ArrayList<>(filter.spanAt(today).months(today));
        months.sort(Comparator.reverseOrder());
        month.setLabel(words.text("indicator.month-step.month"));
        month.setItems(months);
        month.setItemLabelGenerator(one -> MeasureWords.month(one, words));
        // the month that is being closed is the one before
        month.setValue(months.get(Math.min(1, months.size() - 1)));
        step.setLabel(words.text("indicator.month-step.step"));
        step.setItems(
                IndicatorRights.mayDefine(currentActor.get())
                        ? List.of(MeasureStep.CHECK_MEASURE, MeasureStep.VALIDATE_MEASURE)
                        : List.of(MeasureStep.CHECK_MEASURE));
        step.setItemLabelGenerator(words::label);
        step.setValue(MeasureStep.CHECK_MEASURE);
        what.addClassName("qp-next");
        what.getElement().setAttribute("role", "status");
        ask(month, step, what);
        confirm = confirm("", () -> {
            MeasureSteps.take(step.getValue(), found, measures, currentActor);
            done.run();
            return true;
        });
        month.addValueChangeListener(change -> count());
        step.addValueChangeListener(change -> count());
        count();
    }

    private void count() {
        YearMonth chosen = month.getValue();
        GridQuery query = new GridQuery(
                chosen, chosen, filter.text(), filter.service(), GridQuery.Only.ALL, false, 0, GridQuery.MOST_ROWS);
        Actor actor = currentActor.get();
        found = grids.grid(actor, query).rows().stream()
                .filter(row -> mayTake(actor, row))
                .flatMap(row -> row.cells().get(0).entry().stream())
                .map(Cell.Entry::measure)
                .toList();
        String key = "indicator.step." + step.getValue().code();
        what.setText(
                found.isEmpty()
                        ? words.text("indicator.month-step.nothing", MeasureWords.month(chosen, words))
                        : words.text(key + ".explain", found.size()));
        confirm.setText(words.text(key + ".confirm", found.size()));
        confirm.setEnabled(!found.isEmpty());
    }

    private boolean mayTake(Actor actor, Grid.Row row) {
        Cell cell = row.cells().get(0);
        return step.getValue() == MeasureStep.VALIDATE_MEASURE
                ? IndicatorRights.mayValidate(actor, cell)
                : IndicatorRights.mayCheck(actor, row.indicator().responsible(), cell);
    }
}
