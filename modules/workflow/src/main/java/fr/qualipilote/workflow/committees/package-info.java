/** The process of a meeting's decision, and what a meeting may decide about wherever it waits. */
@NullMarked
package fr.qualipilote.workflow.committees;

import org.jspecify.annotations.NullMarked;
