/** Self-diagnosis: campaigns, the answer sheets of the services, results and what they are exported to. */
@NullMarked
package fr.qualipilote.ui.diagnosis;

import org.jspecify.annotations.NullMarked;
