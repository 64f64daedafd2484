/** The processes of the indicators: the calendar of the collections, the collections themselves, the reviews of values off target. */
@NullMarked
package fr.qualipilote.workflow.indicators;

import org.jspecify.annotations.NullMarked;
