/** Surveys: waves, their results, the question bank, entry at a desk and on a phone, mystery calls, links, import. */
@NullMarked
package fr.qualipilote.ui.surveys;

import org.jspecify.annotations.NullMarked;
