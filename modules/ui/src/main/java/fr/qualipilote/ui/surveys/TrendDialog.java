package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.qualipilote.surveys.QuestionLine;
import fr.qualipilote.surveys.WaveSheet.TrendPoint;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.SingleDialog;
import fr.qualipilote.ui.text.Wording;
import java.math.BigDecimal;
import java.util.List;

/** A question through its waves. */
final class TrendDialog extends SingleDialog {

    TrendDialog(QuestionLine question, List<TrendPoint> points) {
        Wording words = Wording.here();
        setHeaderTitle(words.text("survey.trend.title"));
        setWidth("min(94vw, 760px)");
        Div body = new Div(new Paragraph(question.label()));
        body.addClassName("qp-stack");
        if (points.isEmpty()) {
            body.add(new Paragraph(words.text("survey.trend.none")));
        } else {
            body.add(table(question, points, words), new Paragraph(words.text("survey.trend.explain")));
        }
        add(body);
        getFooter().add(new Button(words.text("button.close"), click -> close()));
    }

    private static DataTable table(QuestionLine question, List<TrendPoint> points, Wording words) {
        DataTable table = new DataTable(
                question.label(),
                List.of(
                        words.text("survey.column.wave"),
                        words.text("survey.column.field"),
                        words.text("survey.column.n"),
                        words.text("survey.column.percent"),
                        words.text("survey.column.margin"),
                        words.text("survey.column.change")));
        BigDecimal before = null;
        for (TrendPoint point : points) {
            BigDecimal percent = point.result().percent();
            table.row(
                    new Anchor(SurveyNavigation.addressOf(point.code()), point.code()),
                    DataTable.text(SurveyWords.field(point.from(), point.to(), words)),
                    DataTable.text(SurveyWords.answering(point.result(), words)),
                    DataTable.text(SurveyWords.percent(percent, words)),
                    DataTable.text(SurveyWords.margin(point.result(), words)),
                    DataTable.text(
                            before == null || percent == null
                                    ? words.text("none")
                                    : SurveyWords.change(percent.subtract(before), words)));
            before = percent;
        }
        return table;
    }
}
