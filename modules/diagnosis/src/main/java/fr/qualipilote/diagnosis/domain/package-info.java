/** The aggregates of self-diagnosis and its rules; they know neither Spring nor the clock. */
@NullMarked
package fr.qualipilote.diagnosis.domain;

import org.jspecify.annotations.NullMarked;
