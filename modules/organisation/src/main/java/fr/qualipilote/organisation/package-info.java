/** Services, people, mandates, accounts, and the programme with its suspensions. */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package fr.qualipilote.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
