/** Services and repositories of the action plan; nothing here is seen from outside. */
@NullMarked
package fr.qualipilote.actionplan.internal;

import org.jspecify.annotations.NullMarked;
