package fr.qualipilote.spreadsheet;

import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.DAMAGED;

/**
 * Tells UTF-8 from an older one-byte encoding by the bytes alone. Accented text in a one-byte encoding is hardly
 * ever valid UTF-8, so a file with many valid sequences and one wrong byte is damaged UTF-8, and reading it in
 * another encoding would turn every accent into rubbish without a word.
 */
final class Utf8Scan {

    private final byte[] content;
    private int valid;
    private int invalid;
    private int firstInvalid = -1;

    private Utf8Scan(byte[] content) {
        this.content = content;
    }

    static Utf8Scan of(byte[] content) {
        Utf8Scan scan = new Utf8Scan(content);
        scan.scan();
        return scan;
    }

    /** True for UTF-8, false for another encoding; refuses damaged UTF-8 with its row. */
    boolean isUtf8() {
        if (invalid == 0) {
            return true;
        }
        if (valid > invalid) {
            throw UnreadableSheet.at(Place.row(null, line(firstInvalid)), DAMAGED, "the UTF-8 is damaged");
        }
        return false;
    }

    private void scan() {
        int i = 0;
        while (i < content.length) {
            int first = content[i] & 0xff;
            if (first < 0x80) {
                i++;
                continue;
            }
            int length = length(first);
            if (length > 0 && continues(i, first, length)) {
                valid++;
                i += length;
            } else {
                invalid++;
                firstInvalid = firstInvalid < 0 ? i : firstInvalid;
                i++;
            }
        }
    }

    private static int length(int first) {
        if (first >= 0xc2 && first <= 0xdf) {
            return 2;
        }
        if (first >= 0xe0 && first <= 0xef) {
            return 3;
        }
        return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
    }

    private boolean continues(int at, int first, int length) {
        if (at + length > content.length) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if ((content[at + i] & 0xc0) != 0x80) {
                return false;
            }
        }
        int second = content[at + 1] & 0xff;
        return switch (first) {
            case 0xe0 -> second >= 0xa0;
            case 0xed -> second < 0xa0;
            case 0xf0 -> second >= 0x90;
            case 0xf4 -> second < 0x90;
            default -> true;
        };
    }

    private int line(int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (content[i] == '\n' || content[i] == '\r' && (i + 1 == content.length || content[i + 1] != '\n')) {
                line++;
            }
        }
        return line;
    }
}
