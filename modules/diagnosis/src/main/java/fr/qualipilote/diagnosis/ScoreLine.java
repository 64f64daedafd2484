package fr.qualipilote.diagnosis;

/** @param label of the module, chapter, commitment, criterion or service; the campaign's title for the whole */
public record ScoreLine(ScoreKey key, String label, Score score) {}
