/** The action plan: actions, pilots, contributors, deadlines, occurrences, postponements and effectiveness. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "referential", "spreadsheet"})
package fr.qualipilote.actionplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
