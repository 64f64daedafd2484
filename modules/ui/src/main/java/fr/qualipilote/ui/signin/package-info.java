/** The way in: sign-in page and its messages. */
@NullMarked
package fr.qualipilote.ui.signin;

import org.jspecify.annotations.NullMarked;
