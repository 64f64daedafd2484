package fr.qualipilote.surveys;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody without account does with a link. Nothing about the person is kept: no address, no time finer than the day, not
 * even which link an answer came by.
 */
public interface PublicQuestionnaires {

    Questionnaire questionnaire(String token);

    /**
     * Keeps an answer, or says why not; nothing is written then. What a person must be told is a result, not an exception.
     *
     * @param key made by the form: the same form sent twice counts once
     */
    Submission submit(String token, UUID key, Map<QuestionId, String> answers, @Nullable String comment);

    /** Longest free text. */
    int LONGEST_COMMENT = 1_000;

    /** What a link leads to. */
    sealed interface Questionnaire {

        record Open(
                String organisation,
                String title,
                List<QuestionLine> questions,
                boolean commentAsked,
                boolean singleUse,
                LocalDate until)
                implements Questionnaire {}

        /** The field opens later. */
        record NotYet(String title, @Nullable LocalDate from) implements Questionnaire {}

        record Over(String title) implements Questionnaire {}

        /** The one answer of this link has come. */
        record Used(String title) implements Questionnaire {}

        /** No such link, or no longer. */
        record Unknown() implements Questionnaire {}
    }

    /** What came of an answer. */
    sealed interface Submission {

        record Kept(String title) implements Submission {}

        /** Nothing was answered. */
        record Empty() implements Submission {}

        /** An answer that the form does not offer. */
        record NotOffered() implements Submission {}

        record CommentTooLong(int longest) implements Submission {}

        /** The link does not take answers (any more). */
        record Refused(Questionnaire instead) implements Submission {}
    }
}
