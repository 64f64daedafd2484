/** The use cases of indicators, their queries, import and export. */
@NullMarked
package fr.qualipilote.indicators.internal;

import org.jspecify.annotations.NullMarked;
