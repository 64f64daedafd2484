/** The indicator and measure aggregates, the collection and the review, and the rules they follow. */
@NullMarked
package fr.qualipilote.indicators.domain;

import org.jspecify.annotations.NullMarked;
