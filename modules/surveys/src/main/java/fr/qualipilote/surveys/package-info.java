/** Satisfaction waves and mystery calls: questions, answers, results with their n. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "referential", "spreadsheet"})
package fr.qualipilote.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
