package fr.qualipilote.organisation.domain;

import fr.qualipilote.kernel.PlainText;
import fr.qualipilote.organisation.InvalidOrganisation;
import org.jspecify.annotations.Nullable;

/** What the texts of the organisation must be like. */
final class Texts {

    private Texts() {}

    /** The plain text; {@code field} names it in the message, for instance {@code label}. */
    static String required(String field, @Nullable String text, int longest) {
        String stripped = text == null ? "" : PlainText.of(text);
        if (stripped.isEmpty()) {
            throw InvalidOrganisation.because("text-missing", "The " + field + " is missing", field);
        }
        return notTooLong(field, stripped, longest);
    }

    static @Nullable String optional(String field, @Nullable String text, int longest) {
        String plain = text == null ? "" : PlainText.of(text);
        return plain.isEmpty() ? null : notTooLong(field, plain, longest);
    }

    private static String notTooLong(String field, String text, int longest) {
        if (text.length() > longest) {
            throw InvalidOrganisation.because(
                    "text-too-long", "The " + field + " has more than " + longest + " characters", field, longest);
        }
        return text;
    }
}
