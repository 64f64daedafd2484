/**
 * Measures the task list beside the engine's own query, a JPA view with offset and a raw scan, and what the read model costs when
 * tasks are completed. Does not ship.
 */
@NullMarked
package fr.qualipilote.benchmarks;

import org.jspecify.annotations.NullMarked;
