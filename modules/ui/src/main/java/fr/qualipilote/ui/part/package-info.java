/** Small parts that every screen is made of: page, frame of one thing, card, chip, facts, notes, notices, file, pickers. */
@NullMarked
package fr.qualipilote.ui.part;

import org.jspecify.annotations.NullMarked;
