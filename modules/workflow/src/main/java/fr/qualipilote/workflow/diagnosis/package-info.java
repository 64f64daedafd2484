/** The processes of self-diagnosis: the campaign, the sheet of each service, the watch over its date. */
@NullMarked
package fr.qualipilote.workflow.diagnosis;

import org.jspecify.annotations.NullMarked;
