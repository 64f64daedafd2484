package fr.qualipilote.surveys.domain;

import fr.qualipilote.kernel.PlainText;
import fr.qualipilote.surveys.InvalidSurvey;
import org.jspecify.annotations.Nullable;

/** Texts that people write: plain, present where they are required, not longer than their column. */
public final class SurveyTexts {

    public static final int TITLE = 200;
    public static final int LABEL = 300;
    public static final int WORDING = 500;
    public static final int COMMENT = 1_000;
    public static final int REASON = 2_000;
    public static final int TEXT = 4_000;

    private SurveyTexts() {}

    /**
     * @param what names the text in the refusal's code, for instance {@code reason} in {@code reason-missing}
     * @throws InvalidSurvey {@code <what>-missing}, {@code <what>-too-long} (argument: the longest that is allowed)
     */
    public static String required(@Nullable String text, String what, int longest) {
        String stripped = optional(text, what, longest);
        if (stripped == null) {
            throw InvalidSurvey.because(what + "-missing", "The " + what + " is missing");
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
            throw InvalidSurvey.because(
                    what + "-too-long", "The " + what + " is longer than " + longest + " characters", longest);
        }
        return stripped;
    }
}
