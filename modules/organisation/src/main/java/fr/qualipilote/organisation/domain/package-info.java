/** What the organisation is made of and the rules it keeps. */
@NullMarked
package fr.qualipilote.organisation.domain;

import org.jspecify.annotations.NullMarked;
