package fr.qualipilote.spreadsheet;

import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.DAMAGED;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.NOT_A_SPREADSHEET;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads delimited text. Rows are counted as a spreadsheet program counts them: a cell with a line break in quotes
 * is one row. A quote inside an unquoted cell is a character like another; text after a closing quote is kept.
 */
final class CsvReader {

    /** In order of preference where two fit equally well: the comma is the most frequent inside French text. */
    private static final char[] SEPARATORS = {';', '\t', ','};

    private static final int SAMPLE_CHARACTERS = 64 << 10;
    private static final int SAMPLE_ROWS = 100;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=([;,\\t|])\"?(?:\\r\\n|\\r|\\n)");

    private final String name;
    private final byte[] content;
    private final Limits limits;
    private final Formulas formulas;

    CsvReader(String name, byte[] content, Limits limits, Formulas formulas) {
        this.name = name;
        this.content = content;
        this.limits = limits;
        this.formulas = formulas;
    }

    Sheet read() {
        Encoding encoding = encoding();
        try {
            String sample = sample(encoding);
            refuseMarkup(sample);
            Matcher told = SEPARATOR_LINE.matcher(sample);
            boolean isTold = told.lookingAt();
            char separator = isTold ? told.group(1).charAt(0) : guess(sample);
            CellGrid grid = new CellGrid(null, limits, formulas);
            try (Characters reader = characters(encoding)) {
                if (isTold) {
                    skipLine(reader);
                }
                new Rows(reader, separator, grid).read();
            }
            return new Sheet(SheetFormat.CSV, name, grid.rows(), List.of());
        } catch (IOException e) {
            throw UnreadableSheet.damaged(Place.UNKNOWN, "the characters are damaged", e);
        }
    }

    private record Encoding(Charset charset, int markLength) {}

    private Encoding encoding() {
        if (startsWith(0xef, 0xbb, 0xbf)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(0xff, 0xfe)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(0xfe, 0xff)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        refuseBinary();
        return Utf8Scan.of(content).isUtf8() ? new Encoding(StandardCharsets.UTF_8, 0) : new Encoding(WINDOWS_1252, 0);
    }

    /** Said before the encoding is guessed, so that a picture is not called a damaged table. */
    private void refuseBinary() {
        for (byte b : content) {
            if (b == 0) {
                throw UnreadableSheet.because(NOT_A_SPREADSHEET, "binary content");
            }
        }
    }

    private boolean startsWith(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= content.length || (content[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private Characters characters(Encoding encoding) {
        int mark = encoding.markLength();
        return new Characters(new InputStreamReader(
                new ByteArrayInputStream(content, mark, content.length - mark),
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private String sample(Encoding encoding) throws IOException {
        StringBuilder sample = new StringBuilder();
        try (Characters reader = characters(encoding)) {
            for (int c = reader.read(); c >= 0 && sample.length() < SAMPLE_CHARACTERS; c = reader.read()) {
                sample.append((char) c);
            }
        } catch (CharacterCodingException e) {
            // read() meets the same characters again and then knows the row
            return sample.toString();
        }
        return sample.toString();
    }

    private static void refuseMarkup(String sample) {
        String start =
                sample.substring(0, Math.min(sample.length(), 512)).strip().toLowerCase(Locale.ROOT);
        for (String markup : List.of("<?xml", "<!doctype", "<html", "<table", "<office:", "{\\rtf")) {
            if (start.startsWith(markup)) {
                throw UnreadableSheet.because(NOT_A_SPREADSHEET, markup.startsWith("{") ? "RTF" : "XML or HTML");
            }
        }
    }

    private static void skipLine(Characters reader) throws IOException {
        int c = reader.read();
        while (c != '\n' && c != '\r') {
            c = reader.read();
        }
        if (c == '\r') {
            reader.skip('\n');
        }
    }

    /** The separator by which most rows of the sample have the same number of cells, more than one. */
    private static char guess(String sample) {
        char best = SEPARATORS[0];
        int bestRows = 0;
        for (char separator : SEPARATORS) {
            Map<Integer, Integer> rowsByWidth = new HashMap<>();
            for (int width : widths(sample, separator)) {
                if (width > 1) {
                    rowsByWidth.merge(width, 1, Integer::sum);
                }
            }
            int rows = rowsByWidth.values().stream().mapToInt(i -> i).max().orElse(0);
            if (rows > bestRows) {
                bestRows = rows;
                best = separator;
            }
        }
        return best;
    }

    private static List<Integer> widths(String sample, char separator) {
        List<Integer> widths = new ArrayList<>();
        int width = 1;
        boolean quoted = false;
        boolean atStart = true;
        for (int i = 0; i < sample.length() && widths.size() < SAMPLE_ROWS; i++) {
            char c = sample.charAt(i);
            if (quoted) {
                quoted = c != '"';
            } else if (c == '"' && (atStart || i > 0 && sample.charAt(i - 1) == '"')) {
                quoted = true;
            } else if (c == separator) {
                width++;
                atStart = true;
                continue;
            } else if (c == '\n' || c == '\r') {
                widths.add(width);
                width = 1;
                atStart = true;
                continue;
            }
            atStart = false;
        }
        widths.add(width);
        return widths;
    }

    /** Characters one by one, with one of them known ahead. */
    private static final class Characters implements AutoCloseable {

        private final Reader reader;
        private final char[] buffer = new char[8_192];
        private int at;
        private int end;

        Characters(Reader reader) {
            this.reader = reader;
        }

        int read() throws IOException {
            return fill() ? buffer[at++] : -1;
        }

        /** Takes the next character if it is this one. */
        boolean skip(char c) throws IOException {
            if (fill() && buffer[at] == c) {
                at++;
                return true;
            }
            return false;
        }

        private boolean fill() throws IOException {
            if (at == end) {
                at = 0;
                end = Math.max(0, reader.read(buffer));
            }
            return at < end;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /** Goes once over the characters. */
    private final class Rows {

        private final Characters reader;
        private final char separator;
        private final CellGrid grid;
        private final StringBuilder cell = new StringBuilder();
        private long controls;
        private long count;

        Rows(Characters reader, char separator, CellGrid grid) {
            this.reader = reader;
            this.separator = separator;
            this.grid = grid;
        }

        void read() throws IOException {
            int row = 1;
            try {
                for (; row(row); row++) {
                    grid.endRow(1);
                }
                grid.endRow(1);
            } catch (CharacterCodingException e) {
                throw UnreadableSheet.damaged(Place.row(null, row), "the characters are damaged", e);
            }
            if (controls * 100 > count) {
                throw UnreadableSheet.because(NOT_A_SPREADSHEET, "binary content");
            }
        }

        /** Reads one row; false where it is the last. */
        private boolean row(int number) throws IOException {
            grid.startRow(number);
            for (int column = 1; ; column++) {
                int end = cell(column);
                put(column);
                if (end < 0) {
                    return false;
                }
                if (end != separator) {
                    return true;
                }
            }
        }

        /** Reads one cell and returns what ends it: the separator, a line end, or -1. */
        private int cell(int column) throws IOException {
            cell.setLength(0);
            int c = next();
            if (c == '"') {
                quoted(column);
                c = next();
            }
            while (c >= 0 && c != separator && c != '\n' && c != '\r') {
                append((char) c, column);
                c = next();
            }
            if (c == '\r') {
                reader.skip('\n');
                return '\n';
            }
            return c;
        }

        private void quoted(int column) throws IOException {
            while (true) {
                int c = next();
                if (c < 0) {
                    throw UnreadableSheet.at(grid.cell(column), DAMAGED, "a quote is not closed");
                }
                if (c == '"' && !reader.skip('"')) {
                    return;
                }
                append((char) c, column);
            }
        }

        private int next() throws IOException {
            int c = reader.read();
            count++;
            if (c == 0) {
                throw UnreadableSheet.at(Place.row(null, grid.row()), NOT_A_SPREADSHEET, "binary content");
            }
            if (c > 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                controls++;
            }
            return c;
        }

        private void append(char c, int column) {
            cell.append(c);
            grid.refuseLong(cell.length(), column);
        }

        private void put(int column) {
            if (cell.isEmpty()) {
                return;
            }
            String raw = cell.toString();
            String text =
                    raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
            if (text.stripLeading().startsWith("=")) {
                grid.admitFormula(column, text);
                grid.put(column, new Cell.Formula(text, Cell.blank()));
                return;
            }
            grid.put(column, Cell.of(TextMark.unmark(text)));
        }
    }
}
