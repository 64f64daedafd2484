/** The product's main job from end to end, by its use cases: real modules, real engine, H2 and PostgreSQL. */
@NullMarked
package fr.qualipilote.journey;

import org.jspecify.annotations.NullMarked;
