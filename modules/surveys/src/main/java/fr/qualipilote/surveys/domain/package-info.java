/** Waves, questions, answers and calls with their rules. */
@NullMarked
package fr.qualipilote.surveys.domain;

import org.jspecify.annotations.NullMarked;
