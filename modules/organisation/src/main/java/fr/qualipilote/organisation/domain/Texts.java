package fr.qualipilote.organisation.domain;

import fr.qualipilote.organisation.InvalidOrganisation;
import org.jspecify.annotations.Nullable;

/** What the texts of the organisation must be like. */
final class Texts {

    private Texts() {}

    /** The text without spaces at its ends; {@code field} names it in the message, for instance {@code label}. */
    static String required(String field, @Nullable String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            throw InvalidOrganisation.because("text-missing", "The " + field + " is missing", field);
        }
        return notTooLong(field, stripped, longest);
    }

    static @Nullable String optional(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : notTooLong(field, text.strip(), longest);
    }

    private static String notTooLong(String field, String text, int longest) {
        if (text.length() > longest) {
            throw InvalidOrganisation.because(
                    "text-too-long", "The " + field + " has more than " + longest + " characters", field, longest);
        }
        return text;
    }
}
