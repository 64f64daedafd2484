@NullMarked
package fr.qualipilote.ui.shell;

import org.jspecify.annotations.NullMarked;
