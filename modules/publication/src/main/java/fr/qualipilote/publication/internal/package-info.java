/** The use cases of publications: choosing, approving, freezing, and what everybody reads. */
@NullMarked
package fr.qualipilote.publication.internal;

import org.jspecify.annotations.NullMarked;
