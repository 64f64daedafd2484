package fr.qualipilote.publication.domain;

import fr.qualipilote.kernel.PlainText;
import fr.qualipilote.publication.InvalidPublication;

/** What people write: plain, present where it must be, not longer than its column. */
final class Texts {

    static final int TITLE = 200;
    static final int REASON = 1_000;

    private Texts() {}

    static String title(String text) {
        String title = plain(text);
        if (title.isEmpty()) {
            throw InvalidPublication.because("title-missing", "The title is missing");
        }
        if (title.length() > TITLE) {
            throw InvalidPublication.because("title-too-long", "The title is too long", TITLE);
        }
        return title;
    }

    static String reason(String text) {
        String reason = plain(text);
        if (reason.isEmpty()) {
            throw InvalidPublication.because("reason-missing", "The reason is missing");
        }
        if (reason.length() > REASON) {
            throw InvalidPublication.because("reason-too-long", "The reason is too long", REASON);
        }
        return reason;
    }

    /** May be empty. */
    static String sentence(String text) {
        String sentence = plain(text);
        if (sentence.length() > REASON) {
            throw InvalidPublication.because("sentence-too-long", "The sentence is too long", REASON);
        }
        return sentence;
    }

    private static String plain(String text) {
        return PlainText.of(text);
    }
}
