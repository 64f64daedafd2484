package fr.qualipilote.actionplan.domain;

import fr.qualipilote.actionplan.InvalidAction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts that people write: stripped, without characters that no screen shows and some databases refuse, present where they are
 * required, not longer than their column.
 */
public final class Wording {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    public static final int LABEL = 500;
    public static final int TEXT = 4000;

    private Wording() {}

    /**
     * @param what names the text in the refusal's code, for instance {@code reason} in {@code reason-missing}
     * @throws InvalidAction {@code <what>-missing}, {@code <what>-too-long} (argument: the longest that is allowed)
     */
    public static String required(@Nullable String text, String what, int longest) {
        String stripped = optional(text, what, longest);
        if (stripped == null) {
            throw InvalidAction.because(what + "-missing", "The " + what + " is missing");
        }
        return stripped;
    }

    /** Null for an empty text. */
    public static @Nullable String optional(@Nullable String text, String what, int longest) {
        String stripped = text == null ? "" : plain(text);
        if (stripped.isEmpty()) {
            return null;
        }
        if (stripped.length() > longest) {
            throw InvalidAction.because(
                    what + "-too-long", "The " + what + " is longer than " + longest + " characters", longest);
        }
        return stripped;
    }

    private static String plain(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        return UNPRINTABLE.matcher(lines).replaceAll("").strip();
    }
}
