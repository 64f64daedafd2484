/** The seam between the action plan and its processes. */
@NullMarked
@NamedInterface("spi")
package fr.qualipilote.actionplan.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
