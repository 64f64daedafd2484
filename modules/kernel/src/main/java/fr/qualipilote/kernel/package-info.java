/** The vocabulary that every module speaks: identifiers, roles, recurrence, working days and the business clock. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package fr.qualipilote.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
