package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.surveys.Basis;
import fr.qualipilote.surveys.EnterTotals;
import fr.qualipilote.surveys.Result;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.WaveSheet.QuestionResult;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.StepDialog;
import java.util.List;

/** The totals of a question: n and the satisfied, or a percentage whose n is not known. */
final class TotalsDialog extends StepDialog {

    private static final int LONGEST_NOTE = 1_000;

    private final RadioButtonGroup<Basis> basis = new RadioButtonGroup<>();
    private final IntegerField answering = new IntegerField(words.text("survey.totals.n"));
    private final IntegerField satisfied = new IntegerField(words.text("survey.totals.satisfied"));
    private final BigDecimalField percent = new BigDecimalField(words.text("survey.totals.percent"));
    private final TextArea note = text(words.text("survey.note"));
    private final TextArea reason = reason();
    private final Div known = new Div(answering, satisfied);

    TotalsDialog(
            Surveys surveys,
            CurrentActor currentActor,
            WaveSheet sheet,
            QuestionResult shown,
            boolean correcting,
            Runnable changed) {
        super("");
        setHeaderTitle(words.text(correcting ? "survey.totals.correct" : "survey.totals.title"));

        // components
        Result result = shown.result();
        basis.setLabel(words.text("survey.totals.basis"));
        basis.setItems(List.of(Basis.TOTALS, Basis.PUBLISHED_PERCENT));
        basis.setItemLabelGenerator(words::label);
        basis.setValue(result.basis() == Basis.PUBLISHED_PERCENT ? Basis.PUBLISHED_PERCENT : Basis.TOTALS);
        answering.setValue(result.answering());
        satisfied.setValue(result.satisfied());
        percent.setValue(result.basis() == Basis.PUBLISHED_PERCENT ? result.percent() : null);
        percent.setHelperText(words.text("survey.totals.percent.help"));
        percent.setLocale(words.locale());
        note.setMaxLength(LONGEST_NOTE);
        note.setHelperText(words.text("survey.note.help"));
        note.setValue(result.note() == null ? "" : result.note());
        reason.setVisible(correcting);
        known.addClassName("qp-row");

        // listeners
        basis.addValueChangeListener(change -> adapt());

        // layout
        say(shown.question().label());
        if (correcting) {
            warn(words.text("survey.totals.correct.explain"));
        }
        ask(basis, known, percent, note, reason);
        confirm(words.text(correcting ? "survey.correct" : "button.save"), () -> {
            if (!isFilled() || (correcting && !given(reason))) {
                return false;
            }
            EnterTotals totals = totals(sheet, shown);
            if (correcting) {
                surveys.correct(currentActor.get(), totals, reason.getValue().strip());
            } else {
                surveys.enterTotals(currentActor.get(), totals);
            }
            Notices.done(words.text("survey.totals.saved"));
            changed.run();
            return true;
        });
        adapt();
    }

    private boolean isKnown() {
        return basis.getValue() == Basis.TOTALS;
    }

    private void adapt() {
        known.setVisible(isKnown());
        percent.setVisible(!isKnown());
    }

    private boolean isFilled() {
        if (isKnown()) {
            boolean n = given(answering, answering.getValue() != null);
            return given(satisfied, satisfied.getValue() != null) && n;
        }
        return given(percent, percent.getValue() != null);
    }

    private EnterTotals totals(WaveSheet sheet, QuestionResult shown) {
        return new EnterTotals(
                sheet.line().id(),
                shown.question().id(),
                shown.result().version(),
                isKnown() ? answering.getValue() : null,
                isKnown() ? satisfied.getValue() : null,
                isKnown() ? null : percent.getValue(),
                note.getValue());
    }
}
