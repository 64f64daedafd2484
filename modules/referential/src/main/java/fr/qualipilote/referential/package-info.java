/** Versioned referentials: modules, chapters, commitments, criteria, levels of conformity; their scope and crosswalk. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "spreadsheet"})
package fr.qualipilote.referential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
