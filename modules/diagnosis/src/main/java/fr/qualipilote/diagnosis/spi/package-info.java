/** The seam between diagnosis and its process. */
@NullMarked
@NamedInterface("spi")
package fr.qualipilote.diagnosis.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
