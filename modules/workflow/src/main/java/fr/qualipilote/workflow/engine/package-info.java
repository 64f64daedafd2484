/** The engine as the product sets it: settings and their proof at start, models, clock, timers, failed jobs. */
@NullMarked
package fr.qualipilote.workflow.engine;

import org.jspecify.annotations.NullMarked;
