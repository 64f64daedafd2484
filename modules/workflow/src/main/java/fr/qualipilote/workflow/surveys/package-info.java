/** The process of a survey wave. */
@NullMarked
package fr.qualipilote.workflow.surveys;

import org.jspecify.annotations.NullMarked;
