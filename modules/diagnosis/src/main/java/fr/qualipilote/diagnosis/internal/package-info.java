/** Services and repositories of self-diagnosis. */
@NullMarked
package fr.qualipilote.diagnosis.internal;

import org.jspecify.annotations.NullMarked;
