/** Sets of figures that management approves, that are frozen and that everybody may read. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "indicators", "surveys", "spreadsheet"})
package fr.qualipilote.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
