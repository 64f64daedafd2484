package fr.qualipilote.referential.internal;

import fr.qualipilote.referential.domain.Content;

/**
 * A referential as a file describes it, with nothing wrong in it.
 *
 * @param editionRow where its version is named
 */
record FileReferential(String code, String edition, int editionRow, Content content) {}
