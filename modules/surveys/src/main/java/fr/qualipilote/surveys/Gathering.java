package fr.qualipilote.surveys;

/** How the results of a wave come in; chosen while it is prepared. */
public enum Gathering {
    /** Totals a question, entered or imported once they are counted elsewhere. */
    TOTALS,
    /** One answer sheet, or one call, after the other; totals are computed. */
    ONE_BY_ONE
}
