/** Choosing figures, having them approved, and what became of them once everybody reads them. */
@NullMarked
package fr.qualipilote.ui.publication;

import org.jspecify.annotations.NullMarked;
