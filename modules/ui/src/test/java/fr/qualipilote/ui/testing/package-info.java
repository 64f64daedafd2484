/** What the tests of the screens stand on: a small house in memory, and a browserless browser. */
@NullMarked
package fr.qualipilote.ui.testing;

import org.jspecify.annotations.NullMarked;
