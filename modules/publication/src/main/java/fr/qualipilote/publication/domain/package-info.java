/** A set of figures and what happens to it; what a figure is, and how it is printed and told apart. */
@NullMarked
package fr.qualipilote.publication.domain;

import org.jspecify.annotations.NullMarked;
