/** Committees and working groups: their meetings, prepared, held and written down. */
@NullMarked
package fr.qualipilote.ui.committees;

import org.jspecify.annotations.NullMarked;
