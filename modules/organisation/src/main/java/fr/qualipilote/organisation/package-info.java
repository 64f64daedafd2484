/** Services, people, mandates, accounts, the programme with its suspensions, and the bodies with their meetings. */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package fr.qualipilote.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
