/** Service and repository of the referentials, and the demonstration's one. */
@NullMarked
package fr.qualipilote.referential.internal;

import org.jspecify.annotations.NullMarked;
