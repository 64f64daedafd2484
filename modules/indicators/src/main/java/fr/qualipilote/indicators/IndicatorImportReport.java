package fr.qualipilote.indicators;

/**
 * What an import wrote.
 *
 * @param indicators defined
 * @param written cells that held nothing
 * @param replaced cells that held something else
 * @param unchanged cells that held the same
 * @param left cells with a difference that was not to be written
 * @param problems cells that could not be written
 */
public record IndicatorImportReport(int indicators, int written, int replaced, int unchanged, int left, int problems) {}
