package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.ConformityScale;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.Questionnaire;
import fr.qualipilote.ui.text.Wording;
import java.util.Optional;

/**
 * Levels in the words that a question offers: « Non », where the level behind it is « Non conforme ». A text that was frozen names levels;
 * they are put into these words when it is read, so that screens and files say what was answered and the text stays as it is.
 */
record AnswerWords(Questionnaire asked, Wording words) {

    /** @param level label; one that the question does not offer is said as it is */
    String said(String criterion, String level) {
        return asked.criteria().stream()
                .filter(one -> one.code().equals(criterion))
                .findFirst()
                .map(CriterionLine::question)
                .map(question -> said(question, level, asked.scale(), words))
                .orElse(level);
    }

    static String said(QuestionType question, String level, ConformityScale scale, Wording words) {
        if (question != QuestionType.YES_NO) {
            return level;
        }
        return is(scale.best(), level)
                ? words.text("sheet.yes")
                : is(scale.worst(), level) ? words.text("sheet.no") : level;
    }

    private static boolean is(Optional<ConformityLevel> one, String label) {
        return one.filter(level -> level.label().equals(label)).isPresent();
    }
}
