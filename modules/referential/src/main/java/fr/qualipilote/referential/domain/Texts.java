package fr.qualipilote.referential.domain;

import fr.qualipilote.kernel.PlainText;
import fr.qualipilote.referential.InvalidReferential;

/** What short texts must be like. */
public final class Texts {

    private Texts() {}

    /**
     * The plain text.
     *
     * @param field begins the code of the refusal, for instance {@code edition}
     * @throws InvalidReferential {@code <field>-missing}, {@code <field>-too-long} (longest allowed)
     */
    public static String required(String field, String text, int longest) {
        String plain = PlainText.of(text);
        if (plain.isEmpty()) {
            throw InvalidReferential.because(field + "-missing", "The " + field + " is missing");
        }
        if (plain.length() > longest) {
            throw InvalidReferential.because(
                    field + "-too-long", "The " + field + " has more than " + longest + " characters", longest);
        }
        return plain;
    }
}
