/** The seam between publication and its processes. */
@NullMarked
@NamedInterface("spi")
package fr.qualipilote.publication.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
