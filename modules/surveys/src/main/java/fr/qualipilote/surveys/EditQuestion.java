package fr.qualipilote.surveys;

import org.jspecify.annotations.Nullable;

/**
 * A question as somebody writes it; see {@link QuestionLine}.
 *
 * @param id null for a new one
 * @param version as it was read; 0 for a new one
 */
public record EditQuestion(
        @Nullable QuestionId id,
        int version,
        String label,
        @Nullable String wording,
        AnswerScale scale,
        @Nullable String theme) {}
