/** The seam between indicators and its processes. */
@NullMarked
@NamedInterface("spi")
package fr.qualipilote.indicators.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
