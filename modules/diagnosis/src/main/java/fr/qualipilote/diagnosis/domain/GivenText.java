package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.diagnosis.InvalidDiagnosis;
import fr.qualipilote.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/** Texts that people write: plain, present where they are required, not longer than their column. */
public final class GivenText {

    public static final int TITLE = 200;
    public static final int DOCUMENT = 300;
    public static final int LINK = 1000;
    public static final int TEXT = 4000;

    private GivenText() {}

    /**
     * @param what names the text in the refusal's code, for instance {@code reason} in {@code reason-missing}
     * @throws InvalidDiagnosis {@code <what>-missing}, {@code <what>-too-long} (argument: the longest that is allowed)
     */
    public static String required(@Nullable String text, String what, int longest) {
        String stripped = optional(text, what, longest);
        if (stripped == null) {
            throw InvalidDiagnosis.because(what + "-missing", "The " + what + " is missing");
        }
        return stripped;
    }

    /** Null for an empty text. */
    public static @Nullable String optional(@Nullable String text, String what, int longest) {
        String stripped = text == null ? "" : PlainText.of(text);
        if (stripped.isEmpty()) {
            return null;
        }
        if (stripped.length() > longest) {
            throw InvalidDiagnosis.because(
                    what + "-too-long", "The " + what + " is longer than " + longest + " characters", longest);
        }
        return stripped;
    }
}
