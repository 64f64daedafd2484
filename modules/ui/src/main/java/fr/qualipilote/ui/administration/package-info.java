/** Screens of administration: services, people and accounts, mandates, hand-over, programme. */
@NullMarked
package fr.qualipilote.ui.administration;

import org.jspecify.annotations.NullMarked;
