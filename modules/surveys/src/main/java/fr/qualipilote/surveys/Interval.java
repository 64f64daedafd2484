package fr.qualipilote.surveys;

/**
 * Between which percentages the whole population's lies, at 95 %; whole numbers, as it is told in words: « entre 76 % et
 * 94 % ».
 */
public record Interval(int low, int high) {}
