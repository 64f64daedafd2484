/** The product as a whole: its main class, above the modules. */
@NullMarked
package fr.qualipilote;

import org.jspecify.annotations.NullMarked;
