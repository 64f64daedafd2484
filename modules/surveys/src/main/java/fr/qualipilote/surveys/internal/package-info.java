/** Services and repositories of surveys. */
@NullMarked
package fr.qualipilote.surveys.internal;

import org.jspecify.annotations.NullMarked;
