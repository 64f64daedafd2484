@NullMarked
package fr.qualipilote.ui.indicators;

import org.jspecify.annotations.NullMarked;
