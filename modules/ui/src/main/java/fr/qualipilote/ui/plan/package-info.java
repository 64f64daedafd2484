/** The action plan: its list, its year, each action with all that is known of it, and new actions. */
@NullMarked
package fr.qualipilote.ui.plan;

import org.jspecify.annotations.NullMarked;
