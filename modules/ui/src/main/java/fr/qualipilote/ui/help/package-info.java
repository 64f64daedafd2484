/** Pages that explain the product itself. */
@NullMarked
package fr.qualipilote.ui.help;

import org.jspecify.annotations.NullMarked;
