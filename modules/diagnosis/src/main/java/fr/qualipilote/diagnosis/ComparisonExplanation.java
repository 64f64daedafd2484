package fr.qualipilote.diagnosis;

/** « Pourquoi ? » of one line of a {@link Results.Comparison}: both scores, over the answers that are compared and no others. */
public record ComparisonExplanation(ScoreExplanation before, ScoreExplanation now) {}
