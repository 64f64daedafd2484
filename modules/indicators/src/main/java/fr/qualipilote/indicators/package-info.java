/** Indicators: definitions, dated targets, measures and their corrections, verdicts, collection. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "referential", "spreadsheet"})
package fr.qualipilote.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
