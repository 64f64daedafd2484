package fr.qualipilote.spreadsheet;

import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.DAMAGED;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.ENCRYPTED;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.NOT_A_SPREADSHEET;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the first visible sheet of an OpenDocument spreadsheet (ISO/IEC 26300) that shows anything. */
final class OdsReader {

    private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.";
    private static final int SPACES = 256;

    private final ZipPackage parts;
    private final ZipPackage.Entry content;
    private final Set<String> hiddenStyles = new HashSet<>();
    private final List<String> names = new ArrayList<>();

    private OdsReader(ZipPackage parts, ZipPackage.Entry content) {
        this.parts = parts;
        this.content = content;
    }

    /** Recognises a spreadsheet among the other OpenDocument files. */
    static OdsReader of(ZipPackage parts) {
        ZipPackage.Entry content = parts.find("content.xml");
        ZipPackage.Entry type = parts.find("mimetype");
        if (type != null) {
            String media = new String(parts.head(type, 80), StandardCharsets.US_ASCII).strip();
            if (!media.startsWith(MEDIA_TYPE + "spreadsheet")) {
                boolean openDocument = media.startsWith(MEDIA_TYPE);
                throw UnreadableSheet.because(
                        NOT_A_SPREADSHEET,
                        openDocument ? "OpenDocument " + media.substring(MEDIA_TYPE.length()) : "archive");
            }
        }
        if (content == null) {
            throw UnreadableSheet.because(NOT_A_SPREADSHEET, "archive");
        }
        return new OdsReader(parts, content);
    }

    /** An encrypted part looks like damage; the list of parts tells it. */
    static void refuseEncrypted(ZipPackage parts) {
        ZipPackage.Entry manifest = parts.find("META-INF/manifest.xml");
        if (manifest == null) {
            return;
        }
        try (Markup xml = Markup.of(parts, manifest)) {
            while (xml.next()) {
                if (xml.isStart("encryption-data")) {
                    throw UnreadableSheet.because(ENCRYPTED, "");
                }
            }
        }
    }

    Sheet read(Formulas formulas) {
        CellGrid visible = null;
        CellGrid hidden = null;
        String visibleName = "";
        String hiddenName = "";
        boolean isSpreadsheet = false;
        try (Markup xml = Markup.of(parts, content)) {
            while (xml.next()) {
                if (xml.isStart("style")) {
                    readStyle(xml);
                } else if (xml.isStart("spreadsheet")) {
                    isSpreadsheet = true;
                } else if (xml.isStart("table") && isSpreadsheet) {
                    String name = orEmpty(xml.attribute("name"));
                    boolean isHidden = hiddenStyles.contains(orEmpty(xml.attribute("style-name")));
                    names.add(name);
                    if (visible != null || isHidden && hidden != null) {
                        xml.skip();
                        continue;
                    }
                    CellGrid grid = new CellGrid(name, parts.limits(), formulas);
                    readTable(xml, grid);
                    if (!grid.isEmpty() && isHidden) {
                        hidden = grid;
                        hiddenName = name;
                    } else if (!grid.isEmpty()) {
                        visible = grid;
                        visibleName = name;
                    }
                } else if (xml.isStart() && isSpreadsheet) {
                    // tracked changes, validations, names: tables of their own that nobody sees
                    xml.skip();
                }
            }
        }
        if (!isSpreadsheet) {
            throw UnreadableSheet.because(NOT_A_SPREADSHEET, "OpenDocument without a spreadsheet");
        }
        CellGrid grid = visible != null ? visible : hidden;
        if (grid == null) {
            return new Sheet(SheetFormat.ODS, "", List.of(), List.of());
        }
        String name = visible != null ? visibleName : hiddenName;
        List<String> others = new ArrayList<>(names);
        others.remove(name);
        return new Sheet(SheetFormat.ODS, name, grid.rows(), others);
    }

    private void readStyle(Markup xml) {
        String name = orEmpty(xml.attribute("name"));
        boolean table = "table".equals(xml.attribute("family"));
        while (xml.next() && !xml.isEnd("style")) {
            if (table && xml.isStart("table-properties") && "false".equals(xml.attribute("display"))) {
                hiddenStyles.add(name);
            }
        }
    }

    private void readTable(Markup xml, CellGrid grid) {
        int outside = xml.depth() - 1;
        long next = 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart("table-row")) {
                long times = repeated(xml, "number-rows-repeated", grid);
                grid.startRow(next);
                readRow(xml, grid);
                grid.endRow(times);
                next += times;
            } else if (xml.isStart() && !isRowGroup(xml.name())) {
                xml.skip();
            }
        }
    }

    private static boolean isRowGroup(String name) {
        return name.equals("table-rows") || name.equals("table-row-group") || name.equals("table-header-rows");
    }

    private void readRow(Markup xml, CellGrid grid) {
        int outside = xml.depth() - 1;
        long column = 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart("table-cell") || xml.isStart("covered-table-cell")) {
                boolean covered = xml.isStart("covered-table-cell");
                long times = repeated(xml, "number-columns-repeated", grid);
                Cell cell = readCell(xml, grid, column);
                if (!covered && !cell.isBlank()) {
                    long last = Math.min(column + times, parts.limits().columns() + 2L);
                    for (long at = column; at < last; at++) {
                        grid.put(at, cell);
                    }
                }
                column += times;
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
    }

    private static long repeated(Markup xml, String attribute, CellGrid grid) {
        String text = xml.attribute(attribute);
        if (text == null) {
            return 1;
        }
        BigDecimal value = XlsxReader.decimal(text);
        if (value == null || value.signum() <= 0 || value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE / 2)) > 0) {
            throw UnreadableSheet.at(grid.cell(1), DAMAGED, attribute + " " + text);
        }
        return value.longValue();
    }

    private static Cell readCell(Markup xml, CellGrid grid, long column) {
        String formula = xml.attribute("formula");
        if (formula == null) {
            return readValue(xml, grid, column);
        }
        String text = formula.replaceFirst("^[a-z]+:", "");
        grid.admitFormula(column, text);
        return new Cell.Formula(text, readValue(xml, grid, column));
    }

    private static Cell readValue(Markup xml, CellGrid grid, long column) {
        String type = orEmpty(xml.attribute("office", "value-type"));
        String value = xml.attribute("office", "value");
        String date = xml.attribute("office", "date-value");
        String flag = xml.attribute("office", "boolean-value");
        String string = xml.attribute("office", "string-value");
        String shown = readText(xml, grid, column);
        return switch (type) {
            case "float", "percentage", "currency" -> number(value, shown);
            case "date" -> day(date, shown);
            case "boolean" -> flag == null ? Cell.of(shown) : new Cell.Flag(flag.equals("true"));
            default -> Cell.of(shown.isEmpty() && string != null ? string : shown);
        };
    }

    private static Cell number(@Nullable String stored, String shown) {
        BigDecimal value = stored == null ? null : XlsxReader.decimal(stored.strip());
        if (value == null) {
            return Cell.of(shown);
        }
        BigDecimal rounded = DisplayFormat.rounded(value);
        return shown.isEmpty() ? Cell.of(rounded) : new Cell.Number(rounded, shown);
    }

    private static Cell day(@Nullable String stored, String shown) {
        try {
            if (stored != null && stored.length() >= 10) {
                LocalDate day = LocalDate.parse(stored.substring(0, 10));
                return shown.isEmpty() ? Cell.of(day) : new Cell.Day(day, shown);
            }
        } catch (DateTimeParseException e) {
            return Cell.of(shown);
        }
        return Cell.of(shown);
    }

    /** The paragraphs of a cell, one line each, without comments, drawings and tables inside it. */
    private static String readText(Markup xml, CellGrid grid, long column) {
        int outside = xml.depth() - 1;
        StringBuilder text = new StringBuilder();
        int paragraphs = 0;
        boolean inside = false;
        while (xml.depth() > outside && xml.next()) {
            if (xml.isText()) {
                if (inside) {
                    appendCollapsed(text, xml.text());
                }
            } else if (xml.isEnd()) {
                if (xml.isEnd("p") || xml.isEnd("h")) {
                    inside = false;
                }
            } else {
                switch (xml.name()) {
                    case "p", "h" -> {
                        if (paragraphs++ > 0) {
                            text.append('\n');
                        }
                        inside = true;
                    }
                    case "s" -> text.append(" ".repeat(spaces(xml.attribute("c"))));
                    case "tab" -> text.append('\t');
                    case "line-break" -> text.append('\n');
                    case "span", "a", "meta", "ruby", "ruby-base" -> {}
                    default -> xml.skip();
                }
            }
            grid.refuseLong(text.length(), column);
        }
        return text.toString().strip();
    }

    private static int spaces(@Nullable String count) {
        BigDecimal value = count == null ? BigDecimal.ONE : XlsxReader.decimal(count);
        return value == null || value.signum() < 0
                ? 1
                : value.min(BigDecimal.valueOf(SPACES)).intValue();
    }

    /** White space of the file is one space, as the format says; spaces that count are elements. */
    private static void appendCollapsed(StringBuilder text, String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            boolean after = !text.isEmpty() && (text.charAt(text.length() - 1) == ' ');
            if (!space) {
                text.append(c);
            } else if (!after) {
                text.append(' ');
            }
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
