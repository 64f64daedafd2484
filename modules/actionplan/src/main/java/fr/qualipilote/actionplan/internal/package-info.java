/** The use cases of the action plan, its queries and its storage. */
@NullMarked
package fr.qualipilote.actionplan.internal;

import org.jspecify.annotations.NullMarked;
