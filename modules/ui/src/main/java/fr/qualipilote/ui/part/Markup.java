package fr.qualipilote.ui.part;

import com.vaadin.flow.dom.Element;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * HTML that is put together from tags of the product and words of anybody, all of which are escaped. Tables with many cells are written with it,
 * for a component for each cell costs a browser more than all the rest of the page.
 *
 * <p>Attributes stand in single quotes: the text travels as JSON, in which double ones would be escaped once more.
 */
public final class Markup {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    /** What a browser would follow or run is no place for words of anybody. */
    private static final Set<String> REFUSED = Set.of("script", "style", "iframe", "object", "embed");

    private final StringBuilder html = new StringBuilder();

    /** One element that holds nothing but words. */
    public static Markup of(String tag, String words, @Nullable String... attributes) {
        return new Markup().element(tag, words, attributes);
    }

    /** @param attributes name and value in turn; one whose value is null is left out */
    public Markup open(String tag, @Nullable String... attributes) {
        html.append('<').append(name(tag));
        for (int at = 0; at < attributes.length; at += 2) {
            String value = attributes[at + 1];
            if (value != null) {
                html.append(' ').append(attribute(attributes[at])).append("='");
                escape(value);
                html.append('\'');
            }
        }
        html.append('>');
        return this;
    }

    public Markup close(String tag) {
        html.append("</").append(name(tag)).append('>');
        return this;
    }

    public Markup text(String words) {
        escape(words);
        return this;
    }

    public Markup element(String tag, String words, @Nullable String... attributes) {
        return open(tag, attributes).text(words).close(tag);
    }

    public Markup add(Markup other) {
        html.append(other.html);
        return this;
    }

    /** Makes it all that an element holds. */
    public void fill(Element element) {
        element.setProperty("innerHTML", toString());
    }

    @Override
    public String toString() {
        return html.toString();
    }

    private static String name(String tag) {
        if (!NAME.matcher(tag).matches() || REFUSED.contains(tag)) {
            throw new IllegalArgumentException("No tag to write: " + tag);
        }
        return tag;
    }

    private static String attribute(@Nullable String name) {
        if (name == null || !NAME.matcher(name).matches() || name.startsWith("on")) {
            throw new IllegalArgumentException("No attribute to write: " + name);
        }
        return name;
    }

    private void escape(String words) {
        for (int at = 0; at < words.length(); at++) {
            char one = words.charAt(at);
            switch (one) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(one);
            }
        }
    }
}
