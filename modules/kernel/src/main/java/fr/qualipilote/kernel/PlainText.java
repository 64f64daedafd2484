package fr.qualipilote.kernel;

import java.util.regex.Pattern;

/** Text as it is kept: what people wrote, without what no screen shows and what turns round the words beside it. */
public final class PlainText {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

    /**
     * Control characters, which some databases refuse; halves of characters; and the marks that change the direction of what
     * follows (Unicode Standard Annex 9, explicit directional formatting), which reach beyond their own text.
     */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

    private PlainText() {}

    /** Every end of line as one line feed, no unprintable character, no space at the ends. */
    public static String of(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        return UNPRINTABLE.matcher(lines).replaceAll("").strip();
    }
}
