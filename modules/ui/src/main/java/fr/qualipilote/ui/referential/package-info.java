/** Referentials: their versions, what they hold, scope, changes, crosswalk, import and export. */
@NullMarked
package fr.qualipilote.ui.referential;

import org.jspecify.annotations.NullMarked;
