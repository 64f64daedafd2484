@NullMarked
package fr.qualipilote.ui.tasks;

import org.jspecify.annotations.NullMarked;
