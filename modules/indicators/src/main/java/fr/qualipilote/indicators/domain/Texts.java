package fr.qualipilote.indicators.domain;

import fr.qualipilote.indicators.InvalidIndicator;
import fr.qualipilote.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/** Texts that people write about indicators, as they are kept. */
public final class Texts {

    public static final int LONG = 4_000;
    static final int LINE = 500;
    static final int NAME = 300;
    static final int SHORT_NAME = 200;

    private Texts() {}

    /** @throws InvalidIndicator {@code <what>-missing}, {@code <what>-too-long} */
    public static String required(String what, @Nullable String text, int longest) {
        String clean = optional(what, text, longest);
        if (clean.isEmpty()) {
            throw InvalidIndicator.because(what + "-missing", "No " + what);
        }
        return clean;
    }

    /** @return empty for nothing @throws InvalidIndicator {@code <what>-too-long} */
    public static String optional(String what, @Nullable String text, int longest) {
        String clean = text == null ? "" : PlainText.of(text);
        if (clean.length() > longest) {
            throw InvalidIndicator.because(what + "-too-long", what + " is longer than " + longest, longest);
        }
        return clean;
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
