/** The processes of the action plan: the port's implementation, the steps, the task list's entries and the live diagram. */
@NullMarked
package fr.qualipilote.workflow.actions;

import org.jspecify.annotations.NullMarked;
