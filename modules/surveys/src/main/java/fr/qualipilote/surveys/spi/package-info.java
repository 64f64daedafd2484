/** The seam between surveys and its processes. */
@NullMarked
@NamedInterface("spi")
package fr.qualipilote.surveys.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
