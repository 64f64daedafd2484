/** What the tests of every module share: empty databases of both kinds. */
@NullMarked
package fr.qualipilote.kernel.testing;

import org.jspecify.annotations.NullMarked;
