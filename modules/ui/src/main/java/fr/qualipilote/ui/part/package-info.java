/** Small parts that every screen is made of: page, card, chip, facts, notices, pickers. */
@NullMarked
package fr.qualipilote.ui.part;

import org.jspecify.annotations.NullMarked;
