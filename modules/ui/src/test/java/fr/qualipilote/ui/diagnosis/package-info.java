@NullMarked
package fr.qualipilote.ui.diagnosis;

import org.jspecify.annotations.NullMarked;
