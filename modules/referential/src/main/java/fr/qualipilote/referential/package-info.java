/** Versioned referentials: modules, chapters, commitments. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "organisation"})
package fr.qualipilote.referential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
