/** The action aggregate, its parts and the policies it is ruled by. */
@NullMarked
package fr.qualipilote.actionplan.domain;

import org.jspecify.annotations.NullMarked;
