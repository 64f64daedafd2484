package fr.qualipilote.surveys;

import java.util.List;

/** What can be answered to a question. */
public enum AnswerScale {
    /** « Très satisfait » to « pas du tout satisfait »; the two upper levels count as satisfied. */
    FOUR_LEVELS(
            Answer.VERY_SATISFIED,
            Answer.RATHER_SATISFIED,
            Answer.RATHER_DISSATISFIED,
            Answer.DISSATISFIED,
            Answer.NO_OPINION),
    /** Yes counts as satisfied. */
    YES_NO(Answer.YES, Answer.NO, Answer.NO_OPINION),
    /** Nobody is asked: mystery calls that were picked up, out of those made during the opening hours. */
    PICKED_UP,
    /** Nobody is asked: a figure that another source gives. */
    FIGURE;

    private final List<Answer> answers;

    AnswerScale(Answer... answers) {
        this.answers = List.of(answers);
    }

    /** The answers to choose from, in the order of a form; empty where nobody is asked. */
    public List<Answer> answers() {
        return answers;
    }

    public boolean isAsked() {
        return !answers.isEmpty();
    }
}
