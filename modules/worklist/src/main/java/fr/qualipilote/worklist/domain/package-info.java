/** What a piece of work is, who may do what with it, and in which lists and under which words it is found. */
@NullMarked
package fr.qualipilote.worklist.domain;

import org.jspecify.annotations.NullMarked;
