package fr.qualipilote.spreadsheet;

/** What a table was stored as, judged by its content and never by its name. */
public enum SheetFormat {
    CSV,
    XLSX,
    ODS
}
