package fr.qualipilote.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import fr.qualipilote.ui.text.Messages;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Language and appearance, kept in the browser of the person: they hold before the sign-in too. */
final class Preferences {

    /** What the page looks like. */
    enum Appearance {
        LIGHT("light"),
        DARK("dark"),
        /** Follows what the operating system prefers. */
        SYSTEM("system");

        private final String code;

        Appearance(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    private static final String LANGUAGE = "qualipilote-language";
    private static final String APPEARANCE = "qualipilote-appearance";

    private Preferences() {}

    /** French unless the person chose English. */
    static Locale language(@Nullable VaadinRequest request) {
        return cookie(request, LANGUAGE).filter("en"::equals).isPresent() ? Messages.ENGLISH : Messages.FRENCH;
    }

    static Appearance appearance(@Nullable VaadinRequest request) {
        String code = cookie(request, APPEARANCE).orElse("");
        for (Appearance appearance : Appearance.values()) {
            if (appearance.code().equals(code)) {
                return appearance;
            }
        }
        return Appearance.SYSTEM;
    }

    /** Changes the language and loads the page anew in it. */
    static void choose(Locale language, UI ui) {
        keep(LANGUAGE, language.getLanguage());
        ui.getPage().reload();
    }

    static void choose(Appearance appearance, UI ui) {
        keep(APPEARANCE, appearance.code());
        ui.getPage()
                .executeJs(
                        "const dark = $0 === 'dark' || ($0 === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);"
                                + "document.documentElement.toggleAttribute('theme', false);"
                                + "if (dark) document.documentElement.setAttribute('theme', 'dark');",
                        appearance.code());
    }

    private static Optional<String> cookie(@Nullable VaadinRequest request, String name) {
        Cookie[] cookies = request == null ? null : request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (name.equals(cookie.getName())) {
                return Optional.ofNullable(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static void keep(String name, String value) {
        VaadinResponse response = VaadinService.getCurrentResponse();
        VaadinRequest request = VaadinService.getCurrentRequest();
        if (response == null || request == null) {
            return;
        }
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
