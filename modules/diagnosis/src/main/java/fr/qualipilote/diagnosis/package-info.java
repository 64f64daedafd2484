/** Self-diagnosis: campaigns, answers of the services, scores, committee decision, frozen snapshot. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "referential", "spreadsheet"})
package fr.qualipilote.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
