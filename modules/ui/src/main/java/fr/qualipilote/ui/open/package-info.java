/**
 * The pages that everybody may read, without account: plain HTML from templates, no Vaadin, no session, no script. What may be
 * reached is what carries {@link fr.qualipilote.ui.open.OpenController}, below {@code /public}.
 */
@NullMarked
@NamedInterface("open")
package fr.qualipilote.ui.open;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
