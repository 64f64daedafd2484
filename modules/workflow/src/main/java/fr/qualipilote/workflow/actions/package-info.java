/** The processes of the action plan: the port's implementation, the steps, and the kind of case that the task list shows. */
@NullMarked
package fr.qualipilote.workflow.actions;

import org.jspecify.annotations.NullMarked;
