package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.surveys.Result;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;

/** What percentage is satisfied, with what to mind about it. */
final class FigureCell extends Div {

    FigureCell(Result result, Wording words) {
        super(new Span(SurveyWords.percent(result.percent(), words)));
        addClassName("qp-survey-figure");
        if (result.fewAnswers()) {
            add(new Chip(words.text("survey.few"), Tone.WARN));
        }
        if (result.corrected()) {
            add(new Chip(words.text("survey.corrected"), Tone.INFO));
        }
    }
}
