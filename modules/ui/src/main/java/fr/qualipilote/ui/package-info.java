/** The screens: views, forms, navigation and labels in French and English. */
@ApplicationModule
@NullMarked
package fr.qualipilote.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
