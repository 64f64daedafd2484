package fr.qualipilote.spreadsheet;

import java.util.regex.Pattern;

/**
 * The apostrophe that tells a spreadsheet program, when it opens a CSV file, that what follows is text and not a
 * formula: what people type themselves for that purpose. Written before every text that starts (after spaces)
 * with = + - @ or their full-width forms, or with a tab or a line end; taken away again when such a text is read,
 * so that a text survives export and import unchanged.
 *
 * <p>A lone « - », by which people say « nothing », has no operand and stays as it is.
 */
final class TextMark {

    private static final Pattern EXECUTABLE =
            Pattern.compile("'*(?:[\\t\\r\\n]|[\\s\\u00a0\\u202f]*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20])");

    private TextMark() {}

    static String mark(String text) {
        return isExecutable(text) ? "'" + text : text;
    }

    static String unmark(String text) {
        return text.startsWith("'") && isExecutable(text.substring(1)) ? text.substring(1) : text;
    }

    /** Whether a spreadsheet program could take a text for a formula when it opens a CSV file. */
    static boolean isExecutable(String text) {
        return !text.equals("-") && EXECUTABLE.matcher(text).lookingAt();
    }
}
