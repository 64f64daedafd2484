package fr.qualipilote.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * Writes one answer as it stands in the form, at each pause of who types.
 *
 * @param criterion code
 * @param version of the answer as it was read
 * @param level code; null for none yet, and for « sans objet »
 * @param reason why it is « sans objet »; may still be missing, then the answer does not count yet
 * @param comment null or empty for none
 */
public record SaveAnswer(
        SheetId sheet,
        String criterion,
        int version,
        @Nullable String level,
        boolean notApplicable,
        @Nullable String reason,
        @Nullable String comment) {}
