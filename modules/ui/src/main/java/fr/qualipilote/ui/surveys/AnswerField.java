package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.qualipilote.surveys.Answer;
import fr.qualipilote.surveys.QuestionLine;
import fr.qualipilote.ui.text.Wording;

/** One question with its answers as large targets. */
final class AnswerField extends RadioButtonGroup<Answer> {

    private final QuestionLine question;

    AnswerField(QuestionLine question) {
        this.question = question;
        Wording words = Wording.here();
        setLabel(question.asked());
        setItems(question.scale().answers());
        setItemLabelGenerator(words::label);
        addClassName("qp-answers");
    }

    QuestionLine question() {
        return question;
    }

    String written() {
        Answer answer = getValue();
        return answer == null ? "" : answer.name();
    }

    /** What makes no sense any more is left out. */
    void take(String written) {
        setValue(question.scale().answers().stream()
                .filter(answer -> answer.name().equals(written))
                .findFirst()
                .orElse(null));
    }
}
