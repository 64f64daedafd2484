package fr.qualipilote.surveys;

/** How the people who answer were chosen: decides what their answers allow to say about the others. */
public enum Sampling {
    /** « Échantillon »: taken by chance or as they come; a margin of error is told, under the assumption of chance. */
    SAMPLE,
    /** « Exhaustif »: everybody was asked; there is no margin. */
    EXHAUSTIVE,
    /** « Réponses spontanées »: whoever wanted answered; nothing is said about the others. */
    VOLUNTEERS
}
