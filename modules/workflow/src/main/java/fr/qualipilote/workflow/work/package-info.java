/**
 * What the processes of all modules have in common: their user tasks in the task list, the live diagram, the upkeep. Each module
 * tells of its own by a {@link fr.qualipilote.workflow.work.WorkKind}.
 */
@NullMarked
package fr.qualipilote.workflow.work;

import org.jspecify.annotations.NullMarked;
