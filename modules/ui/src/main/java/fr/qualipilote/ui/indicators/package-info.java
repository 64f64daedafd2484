/** Indicators: the table of months and indicators with its entry, their pages, the import, « Pourquoi ? ». */
@NullMarked
package fr.qualipilote.ui.indicators;

import org.jspecify.annotations.NullMarked;
