package fr.qualipilote.surveys;

/** What kind of figures a wave brings. */
public enum WaveKind {
    /** « Enquête de satisfaction »: people answer questions. */
    SATISFACTION,
    /** « Enquête mystère »: somebody calls as a user would and notes what happens. */
    MYSTERY,
    /** « Autre source »: a figure that another tool gives, shown beside the surveys with its source. */
    OTHER_SOURCE
}
