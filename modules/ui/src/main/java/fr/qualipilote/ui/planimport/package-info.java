/** Taking over an existing plan: file, preview row by row, corrections on the spot, report. */
@NullMarked
package fr.qualipilote.ui.planimport;

import org.jspecify.annotations.NullMarked;
