/** What the organisation asks of the process engine. */
@NullMarked
@NamedInterface("spi")
package fr.qualipilote.organisation.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
