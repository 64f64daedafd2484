/** The process of a publication of figures. */
@NullMarked
package fr.qualipilote.workflow.publication;

import org.jspecify.annotations.NullMarked;
