package fr.qualipilote.spreadsheet;

import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.DAMAGED;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.DOCTYPE;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.TEXT_TOO_LONG;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.TOO_MANY_CELLS;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * Walks through an XML part before any parser sees it and refuses what costs a parser memory or time whatever
 * its settings: a document type, a single tag, text or comment of a million characters, a deep nesting, more
 * elements than the largest table has, thousands of different names (parsers keep each one).
 */
final class MarkupGuard {

    private static final int TOKEN_LENGTH = 1 << 20;
    private static final int DEPTH = 256;
    private static final int NAMES = 2_048;
    private static final int NAMESPACE_DECLARATIONS = 20_000;
    private static final long SEED = new SecureRandom().nextLong();
    private static final long PRIME = 0x100000001b3L;
    private static final long XMLNS = hash("xmlns");

    private enum State {
        TEXT,
        OPEN,
        BANG,
        TAG,
        QUOTE,
        COMMENT,
        INSTRUCTION,
        CDATA
    }

    private final Place place;
    private final Limits limits;
    private final long[] names = new long[NAMES * 2];
    private int nameCount;
    private int namespaceCount;
    private State state = State.TEXT;
    private char quote;
    private char before;
    private char beforeThat;
    private int length;
    private int depth;
    private long elements;
    private boolean closing;
    private boolean inName;
    private long name;

    private MarkupGuard(String part, Limits limits) {
        this.place = Place.part(part);
        this.limits = limits;
    }

    static void check(InputStream part, String name, Limits limits) throws IOException {
        MarkupGuard guard = new MarkupGuard(name, limits);
        Reader reader = characters(part, CodingErrorAction.REPLACE);
        char[] buffer = new char[8_192];
        for (int got = reader.read(buffer); got >= 0; got = reader.read(buffer)) {
            for (int i = 0; i < got; i++) {
                guard.accept(buffer[i]);
            }
        }
    }

    /**
     * The characters of an XML part: UTF-16 by its mark, else UTF-8. What the part says of its own encoding is
     * not followed: a part must not look harmless in one encoding and be read in another.
     */
    static Reader characters(InputStream part, CodingErrorAction malformed) throws IOException {
        java.io.PushbackInputStream source = new java.io.PushbackInputStream(part, 3);
        byte[] mark = source.readNBytes(3);
        var charset = StandardCharsets.UTF_8;
        int skip = 0;
        if (mark.length >= 2 && (mark[0] & 0xff) == 0xfe && (mark[1] & 0xff) == 0xff) {
            charset = StandardCharsets.UTF_16BE;
            skip = 2;
        } else if (mark.length >= 2 && (mark[0] & 0xff) == 0xff && (mark[1] & 0xff) == 0xfe) {
            charset = StandardCharsets.UTF_16LE;
            skip = 2;
        } else if (mark.length == 3
                && (mark[0] & 0xff) == 0xef
                && (mark[1] & 0xff) == 0xbb
                && (mark[2] & 0xff) == 0xbf) {
            skip = 3;
        }
        source.unread(mark, skip, mark.length - skip);
        CharsetDecoder decoder =
                charset.newDecoder().onMalformedInput(malformed).onUnmappableCharacter(malformed);
        return new InputStreamReader(source, decoder);
    }

    private void accept(char c) {
        if (++length > TOKEN_LENGTH) {
            throw UnreadableSheet.at(place, TEXT_TOO_LONG, "more than " + TOKEN_LENGTH + " characters in one piece");
        }
        switch (state) {
            case TEXT -> {
                if (c == '<') {
                    enter(State.OPEN);
                }
            }
            case OPEN -> open(c);
            case BANG -> bang(c);
            case TAG -> tag(c);
            case QUOTE -> {
                if (c == quote) {
                    state = State.TAG;
                }
            }
            case COMMENT -> leaveAt(c == '>' && before == '-' && beforeThat == '-' && length > 3);
            case INSTRUCTION -> leaveAt(c == '>' && before == '?');
            case CDATA -> leaveAt(c == '>' && before == ']' && beforeThat == ']');
        }
        beforeThat = before;
        before = c;
    }

    private void enter(State next) {
        state = next;
        length = 0;
    }

    private void leaveAt(boolean end) {
        if (end) {
            enter(State.TEXT);
        }
    }

    private void open(char c) {
        if (c == '!') {
            enter(State.BANG);
        } else if (c == '?') {
            enter(State.INSTRUCTION);
        } else {
            closing = c == '/';
            state = State.TAG;
            if (!closing) {
                begin();
                tag(c);
            } else if (depth > 0) {
                depth--;
            }
        }
    }

    private void begin() {
        if (++elements > limits.elements()) {
            throw UnreadableSheet.at(place, TOO_MANY_CELLS, "more than " + limits.elements() + " elements");
        }
        if (++depth > DEPTH) {
            throw UnreadableSheet.at(place, DAMAGED, "nested more than " + DEPTH + " deep");
        }
    }

    private void bang(char c) {
        if (c == '-') {
            enter(State.COMMENT);
        } else if (c == '[') {
            enter(State.CDATA);
        } else {
            throw UnreadableSheet.at(place, DOCTYPE, "");
        }
    }

    private void tag(char c) {
        boolean nameCharacter = c > ' ' && c != '=' && c != '>' && c != '/' && c != '"' && c != '\'';
        if (nameCharacter) {
            name = inName ? (name ^ c) * PRIME : ((SEED ^ c) * PRIME);
            inName = true;
            if (name == XMLNS) {
                countNamespace();
            }
            return;
        }
        if (inName) {
            inName = false;
            remember(name);
        }
        if (c == '"' || c == '\'') {
            quote = c;
            state = State.QUOTE;
        } else if (c == '>') {
            if (before == '/' && !closing && depth > 0) {
                depth--;
            }
            enter(State.TEXT);
        }
    }

    private void countNamespace() {
        if (++namespaceCount > NAMESPACE_DECLARATIONS) {
            throw UnreadableSheet.at(place, DAMAGED, "more than " + NAMESPACE_DECLARATIONS + " namespace declarations");
        }
    }

    private void remember(long hash) {
        long value = hash == 0 ? 1 : hash;
        int slot = (int) (value ^ value >>> 32) & names.length - 1;
        while (names[slot] != 0) {
            if (names[slot] == value) {
                return;
            }
            slot = slot + 1 & names.length - 1;
        }
        names[slot] = value;
        if (++nameCount > NAMES) {
            throw UnreadableSheet.at(place, DAMAGED, "more than " + NAMES + " different names");
        }
    }

    private static long hash(String text) {
        long value = SEED;
        for (char c : text.toCharArray()) {
            value = (value ^ c) * PRIME;
        }
        return value;
    }
}
