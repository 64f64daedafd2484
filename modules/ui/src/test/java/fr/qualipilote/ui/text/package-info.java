@NullMarked
package fr.qualipilote.ui.text;

import org.jspecify.annotations.NullMarked;
