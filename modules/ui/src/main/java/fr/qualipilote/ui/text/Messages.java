package fr.qualipilote.ui.text;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The message bundles, one file per part of the screens and language, UTF-8, {@link java.text.MessageFormat} patterns. French
 * is the language of the product; English translates it key by key.
 */
@Component
public final class Messages implements I18NProvider {

    public static final Locale FRENCH = Locale.FRENCH;
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** One file per part, so that two screens can be worked on at once. */
    static final List<String> PARTS = List.of(
            "common",
            "labels",
            "refusals",
            "signin",
            "tasks",
            "plan",
            "administration",
            "help",
            "indicators",
            "surveys",
            "publication",
            "work",
            "open",
            "referential",
            "diagnosis",
            "selfdiagnosis",
            "answersheet",
            "results",
            "committees");

    private static final Map<Locale, Map<String, String>> PATTERNS =
            Map.of(FRENCH, read(FRENCH), ENGLISH, read(ENGLISH));

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(FRENCH, ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return Wording.in(locale).text(key, arguments);
    }

    static Locale supported(Locale locale) {
        return ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : FRENCH;
    }

    static Map<String, String> patterns(Locale locale) {
        return PATTERNS.getOrDefault(supported(locale), Map.of());
    }

    static Set<String> keys(Locale locale) {
        return patterns(locale).keySet();
    }

    private static Map<String, String> read(Locale locale) {
        Map<String, String> all = new TreeMap<>();
        for (String part : PARTS) {
            read(part, locale).forEach((key, pattern) -> {
                if (all.put((String) key, (String) pattern) != null) {
                    throw new IllegalStateException("The message " + key + " is there twice");
                }
            });
        }
        return Map.copyOf(all);
    }

    static Properties read(String part, Locale locale) {
        String file = "/fr/qualipilote/ui/messages/" + part + "_" + locale.getLanguage() + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            Properties read = new Properties();
            if (in != null) {
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
