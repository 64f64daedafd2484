/** Services and repositories of the organisation. */
@NullMarked
package fr.qualipilote.organisation.internal;

import org.jspecify.annotations.NullMarked;
