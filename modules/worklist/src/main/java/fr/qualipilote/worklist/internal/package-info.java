/** Reads and writes the tables of the task list with plain JDBC. */
@NullMarked
package fr.qualipilote.worklist.internal;

import org.jspecify.annotations.NullMarked;
