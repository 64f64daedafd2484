/** The product as people meet it: a real browser on the real bundle, by clicks and by keyboard, checked with axe. */
@NullMarked
package fr.qualipilote.browser;

import org.jspecify.annotations.NullMarked;
