/** One type a process: its key and the names that its model shares with the code. A contract test compares each with its model. */
@NullMarked
package fr.qualipilote.workflow.processes;

import org.jspecify.annotations.NullMarked;
