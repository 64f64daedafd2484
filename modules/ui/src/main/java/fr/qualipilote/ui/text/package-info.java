/** The words of the screens: messages, labels, dates, periods, rules and sizes in French and English. */
@NullMarked
package fr.qualipilote.ui.text;

import org.jspecify.annotations.NullMarked;
