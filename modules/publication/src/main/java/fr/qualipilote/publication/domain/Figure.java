package fr.qualipilote.publication.domain;

import fr.qualipilote.publication.FigureId;

/** A figure as it may be published: all the words and numbers that are copied, and what they are copied from. */
public sealed interface Figure permits MeasureFigure, ResultFigure {

    FigureId id();

    /** What it is called among others: the indicator with its period, or the question. */
    String label();

    /** Changes exactly when something that would be published does. */
    String fingerprint();
}
