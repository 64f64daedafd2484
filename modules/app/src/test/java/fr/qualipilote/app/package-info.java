@NullMarked
package fr.qualipilote.app;

import org.jspecify.annotations.NullMarked;
