package fr.qualipilote.publication.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * JSON whose bytes depend on nothing but what is written: members in the order in which they come, two spaces of indentation, line
 * feeds, numbers without exponent and trailing zeros. What is sealed by its SHA-256 cannot be left to a library's next version.
 */
final class JsonText {

    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean first = true;

    @FunctionalInterface
    interface Members {
        void write(JsonText object);
    }

    static String object(Members members) {
        JsonText json = new JsonText();
        json.braces('{', '}', () -> members.write(json));
        return json.text.append('\n').toString();
    }

    JsonText with(String name, @Nullable Object value) {
        name(name);
        value(value);
        return this;
    }

    JsonText with(String name, Members members) {
        name(name);
        braces('{', '}', () -> members.write(this));
        return this;
    }

    <T> JsonText with(String name, List<T> items, BiConsumer<JsonText, T> members) {
        name(name);
        braces(
                '[',
                ']',
                () -> items.forEach(item -> {
                    next();
                    braces('{', '}', () -> members.accept(this, item));
                }));
        return this;
    }

    private void name(String name) {
        next();
        quote(name);
        text.append(": ");
    }

    private void next() {
        if (!first) {
            text.append(',');
        }
        first = false;
        text.append('\n').append("  ".repeat(depth));
    }

    private void braces(char open, char close, Runnable inside) {
        text.append(open);
        depth++;
        first = true;
        inside.run();
        depth--;
        if (!first) {
            text.append('\n').append("  ".repeat(depth));
        }
        first = false;
        text.append(close);
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            text.append("null");
        } else if (value instanceof BigDecimal number) {
            text.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        } else if (value instanceof Integer || value instanceof Boolean) {
            text.append(value);
        } else {
            quote(value.toString());
        }
    }

    private void quote(String words) {
        text.append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                // closes no element and begins no comment where somebody pastes it into a page
                case '<', '>', '&', '\u2028', '\u2029' -> text.append("\\u%04x".formatted((int) c));
                default -> text.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        text.append('"');
    }
}
