package fr.qualipilote.publication;

import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.WaveId;

/** What a figure of a publication is taken from. */
public sealed interface FigureId {

    /** The value of one indicator in one period. */
    record OfMeasure(MeasureId measure) implements FigureId {}

    /** The result of one question in one wave. */
    record OfResult(WaveId wave, QuestionId question) implements FigureId {}
}
