package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.indicators.AnnotateMeasure;
import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.Explanation;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.MeasureStep;
import fr.qualipilote.indicators.Measures;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.ReasonDialog;
import fr.qualipilote.ui.part.SingleDialog;
import fr.qualipilote.ui.text.Wording;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** One cell whole: « Pourquoi ? », what is known beside the value, and what the person may do with it now. */
public final class MeasureDialog extends SingleDialog {

    private static final int LONGEST_COMMENT = 2_000;

    private final transient Measures measures;
    private final transient CurrentActor currentActor;
    private final transient BusinessClock clock;
    private final transient Names names;
    private final transient IndicatorId indicator;
    private final YearMonth month;
    private final transient Runnable changed;
    private final transient Wording words = Wording.here();

    private final Div body = new Div();
    private final Div ways = new Div();

    /** @param changed called after something was done, so that the screen behind shows it */
    public MeasureDialog(
            Measures measures,
            CurrentActor currentActor,
            BusinessClock clock,
            Names names,
            IndicatorId indicator,
            YearMonth month,
            Runnable changed) {
        this.measures = measures;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;
        this.indicator = indicator;
        this.month = month;
        this.changed = changed;
        setWidth("min(94vw, 640px)");
        body.addClassName("qp-stack");
        ways.addClassName("qp-buttons");
        add(body);
        getFooter().add(new Button(words.text("button.close"), click -> close()), ways);
        show();
    }

    private void show() {
        Explanation explanation = measures.explain(currentActor.get(), indicator, month);
        setHeaderTitle(
                words.text("indicator.why.title", explanation.indicator().name(), MeasureWords.month(month, words)));
        body.removeAll();
        body.add(new ExplanationPanel(explanation, names, clock.today()));
        if (explanation.mayDo().contains(MeasureStep.ANNOTATE_MEASURE)) {
            body.add(new H3(words.text("indicator.annotate")), annotation(explanation));
        }
        ways.removeAll();
        Set<MeasureStep> mayDo = explanation.mayDo();
        explanation.cell().entry().ifPresent(entry -> {
            if (mayDo.contains(MeasureStep.SEND_BACK_MEASURE)) {
                ways.add(new Button(words.label(MeasureStep.SEND_BACK_MEASURE), click -> sendBack(entry)));
            }
            if (mayDo.contains(MeasureStep.CORRECT_MEASURE)) {
                ways.add(new Button(words.label(MeasureStep.CORRECT_MEASURE), click -> correct(explanation)));
            }
            for (MeasureStep step : List.of(MeasureStep.CHECK_MEASURE, MeasureStep.VALIDATE_MEASURE)) {
                if (mayDo.contains(step)) {
                    ways.add(way(step, entry));
                }
            }
        });
    }

    private Button way(MeasureStep step, Cell.Entry entry) {
        Button button = new Button(words.label(step), click -> {
            MeasureSteps.take(step, List.of(entry.measure()), measures, currentActor);
            again();
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        return button;
    }

    private void again() {
        changed.run();
        show();
    }

    private void sendBack(Cell.Entry entry) {
        new ReasonDialog(
                        words.text("indicator.send-back.title"),
                        words.text("indicator.send-back.explain", names.person(entry.by())),
                        words.label(MeasureStep.SEND_BACK_MEASURE),
                        reason -> {
                            measures.sendBack(currentActor.get(), List.<MeasureId>of(entry.measure()), reason);
                            Notices.done(words.text("indicator.send-back.done"));
                            again();
                        })
                .open();
    }

    private void correct(Explanation explanation) {
        new CorrectValueDialog(explanation, month, (text, reason) -> {
                    measures.enter(
                            currentActor.get(),
                            new EnterMeasure(
                                    indicator, month, text, explanation.cell().version(), reason));
                    Notices.done(words.text("indicator.correct.done"));
                    again();
                })
                .open();
    }

    private Div annotation(Explanation explanation) {
        Cell.Entry entry = explanation.cell().entry().orElseThrow();
        Select<Method> method = new Select<>();
        method.setLabel(words.text("indicator.method"));
        method.setItems(Method.values());
        method.setItemLabelGenerator(words::label);
        method.setValue(entry.method());
        IntegerField sampleSize = new IntegerField(words.text("indicator.sample-size"));
        sampleSize.setMin(1);
        sampleSize.setValue(entry.sampleSize());
        sampleSize.setHelperText(words.text("indicator.sample-size.help"));
        TextField median = new TextField(words.text("indicator.median"));
        median.setVisible(explanation.indicator().unit().isDelay());
        if (explanation.median() != null) {
            median.setValue(MeasureWords.computed(explanation.median(), explanation.indicator(), words));
        }
        TextArea comment = new TextArea(words.text("field.note"));
        comment.setMaxLength(LONGEST_COMMENT);
        comment.setValue(entry.comment() == null ? "" : entry.comment());
        Button save = new Button(words.text("indicator.annotate.save"), click -> {
            measures.annotate(
                    currentActor.get(),
                    new AnnotateMeasure(
                            indicator,
                            month,
                            entry.version(),
                            method.getValue(),
                            sampleSize.getValue(),
                            median.getValue().isBlank() ? null : median.getValue(),
                            comment.getValue().isBlank()
                                    ? null
                                    : comment.getValue().strip()));
            Notices.done(words.text("indicator.annotate.done"));
            again();
        });
        Div row = new Div(method, sampleSize, median);
        row.addClassName("qp-row");
        Div form = new Div(row, comment, save);
        form.addClassName("qp-stack");
        return form;
    }
}
