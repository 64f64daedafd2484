package fr.qualipilote.surveys;

/**
 * A validated result with the wave it comes from: a row of the table of survey indicators.
 */
public record SurveyFigure(WaveLine wave, Sampling sampling, QuestionLine question, Result result) {}
