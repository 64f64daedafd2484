/** Puts the modules together: security, configuration, and what a person reads when a start fails. */
@ApplicationModule
@NullMarked
package fr.qualipilote.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
