/** « Mes tâches »: the list of what waits for somebody, and the form, case and diagram of each. */
@NullMarked
package fr.qualipilote.ui.tasks;

import org.jspecify.annotations.NullMarked;
