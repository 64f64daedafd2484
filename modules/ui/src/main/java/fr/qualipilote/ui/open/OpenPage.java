package fr.qualipilote.ui.open;

import fr.qualipilote.ui.text.Messages;
import fr.qualipilote.ui.text.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What a page without account knows of itself: in which language it speaks, and where the others are.
 *
 * @param chosen whether the address names the language; else it is the browser's, French where that is neither
 * @param context the path of the application, often empty
 * @param path of this page, below the application
 * @param organisation whose figures these are; empty on a page that must not ask the database
 */
public record OpenPage(Wording words, boolean chosen, String context, String path, String organisation) {

    /** Everything below is open; nothing else is. */
    public static final String ROOT = "/public";

    static final String LANGUAGE = "lang";

    static OpenPage of(HttpServletRequest request, String path, String organisation) {
        Locale named = named(request.getParameter(LANGUAGE));
        return new OpenPage(
                Wording.in(named == null ? preferred(request) : named),
                named != null,
                request.getContextPath(),
                path,
                organisation);
    }

    /** Of the languages that the browser asks for, the first one that the product speaks. */
    private static Locale preferred(HttpServletRequest request) {
        // without this header the servlet would answer the language of the machine
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Messages.FRENCH;
        }
        return Collections.list(request.getLocales()).stream()
                .map(locale -> named(locale.getLanguage()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Messages.FRENCH);
    }

    private static @Nullable Locale named(@Nullable String language) {
        if (Messages.FRENCH.getLanguage().equals(language)) {
            return Messages.FRENCH;
        }
        return Messages.ENGLISH.getLanguage().equals(language) ? Messages.ENGLISH : null;
    }

    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    public String language() {
        return words.locale().getLanguage();
    }

    /** The address of another open page, in the language that was chosen. @param path for instance {@code /public} */
    public String to(String path) {
        return context + path + (chosen ? "?" + LANGUAGE + "=" + language() : "");
    }

    /** A file beside the pages, which speaks no language. */
    public String file(String path) {
        return context + path;
    }

    public boolean isAt(String other) {
        return path.equals(other);
    }

    public String otherLanguage() {
        return (words.locale().equals(Messages.ENGLISH) ? Messages.FRENCH : Messages.ENGLISH).getLanguage();
    }

    /** This page in the other language. */
    public String inOtherLanguage() {
        return context + path + "?" + LANGUAGE + "=" + otherLanguage();
    }
}
