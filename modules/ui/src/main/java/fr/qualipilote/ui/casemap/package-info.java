/** The live diagram of a case, and the same content as an ordered list. */
@NullMarked
package fr.qualipilote.ui.casemap;

import org.jspecify.annotations.NullMarked;
