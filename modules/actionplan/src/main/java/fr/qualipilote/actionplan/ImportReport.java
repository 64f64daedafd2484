package fr.qualipilote.actionplan;

/** What an import wrote. */
public record ImportReport(int created, int updated, int unchanged, int skipped) {}
