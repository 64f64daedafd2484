package fr.qualipilote.diagnosis;

/** What a campaign says with the answers that say so, of one moment. */
public record ResultsWithAnswers(Results results, AnswerTable table) {}
