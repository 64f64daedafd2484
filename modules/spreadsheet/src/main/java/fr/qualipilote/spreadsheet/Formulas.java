package fr.qualipilote.spreadsheet;

/** What becomes of a cell that holds a formula. */
enum Formulas {
    /** The file is refused at the first one. */
    REFUSED,
    /** They are read as {@link Cell.Formula}, for a caller that refuses them with all else that is wrong. */
    SHOWN
}
