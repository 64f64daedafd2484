/** The seam to the process engine: what it tells the task list, and what the task list asks of it. */
@NullMarked
@NamedInterface("spi")
package fr.qualipilote.worklist.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
