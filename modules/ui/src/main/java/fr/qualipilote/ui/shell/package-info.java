/** What surrounds every screen: navigation, search, clock of the demonstration, the person's menu. */
@NullMarked
package fr.qualipilote.ui.shell;

import org.jspecify.annotations.NullMarked;
