/** A referential, its chapters, and how a chapter is found by what people call it. */
@NullMarked
package fr.qualipilote.referential.domain;

import org.jspecify.annotations.NullMarked;
