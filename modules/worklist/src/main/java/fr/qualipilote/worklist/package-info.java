/** What is waiting for me: the task list, its counts, and the cases behind it, without the engine. */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package fr.qualipilote.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
