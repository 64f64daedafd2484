package fr.qualipilote.spreadsheet;

import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.DAMAGED;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.NOT_A_SPREADSHEET;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.TEXT_TOO_LONG;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.TOO_MANY_CELLS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the first visible sheet of a workbook (ISO/IEC 29500, transitional or strict) that shows anything. */
final class XlsxReader {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int NUMBER_LENGTH = 64;
    private static final int NUMBER_SCALE = 400;
    private static final int LAST_DAY = 2_958_465;
    private static final int MILLIS_PER_DAY = 86_400_000;

    private final ZipPackage parts;
    private final ZipPackage.Entry workbook;
    private final List<String> strings = new ArrayList<>();
    private final List<DisplayFormat> formats = new ArrayList<>();
    private boolean from1904;

    private record Relation(String type, String target) {}

    private record SheetPart(String name, boolean hidden, ZipPackage.Entry entry) {}

    private XlsxReader(ZipPackage parts, ZipPackage.Entry workbook) {
        this.parts = parts;
        this.workbook = workbook;
    }

    /** Recognises a workbook among the other files that are built the same way. */
    static XlsxReader of(ZipPackage parts) {
        ZipPackage.Entry workbook = parts.find("xl/workbook.xml");
        if (workbook != null) {
            return new XlsxReader(parts, workbook);
        }
        if (parts.holds("xl/workbook.bin")) {
            throw UnreadableSheet.because(NOT_A_SPREADSHEET, "binary workbook .xlsb");
        }
        if (parts.holds("word/document.xml")) {
            throw UnreadableSheet.because(NOT_A_SPREADSHEET, "text document .docx");
        }
        if (parts.holds("ppt/presentation.xml")) {
            throw UnreadableSheet.because(NOT_A_SPREADSHEET, "slides .pptx");
        }
        for (Relation relation : relations(parts, "_rels/.rels", "").values()) {
            ZipPackage.Entry target = parts.find(relation.target());
            if (relation.type().endsWith("/officeDocument") && target != null && isWorkbook(parts, target)) {
                return new XlsxReader(parts, target);
            }
        }
        throw UnreadableSheet.because(NOT_A_SPREADSHEET, "archive");
    }

    Sheet read(Formulas formulas) {
        if (!isWorkbook(parts, workbook)) {
            throw UnreadableSheet.at(Place.part(workbook.name()), NOT_A_SPREADSHEET, "not a workbook");
        }
        String folder = folder(workbook.name());
        String file = workbook.name().substring(folder.length());
        Map<String, Relation> relations = relations(parts, folder + "_rels/" + file + ".rels", folder);
        List<SheetPart> sheets = sheets(relations);
        for (Relation relation : relations.values()) {
            ZipPackage.Entry part = parts.find(relation.target());
            if (part != null && relation.type().endsWith("/sharedStrings")) {
                readStrings(part);
            } else if (part != null && relation.type().endsWith("/styles")) {
                readFormats(part);
            }
        }
        for (SheetPart sheet : sheets) {
            CellGrid grid = new CellGrid(sheet.name(), parts.limits(), formulas);
            readCells(sheet, grid);
            if (!grid.isEmpty()) {
                List<String> others = sheets.stream()
                        .filter(other -> other != sheet)
                        .map(SheetPart::name)
                        .toList();
                return new Sheet(SheetFormat.XLSX, sheet.name(), grid.rows(), others);
            }
        }
        return new Sheet(SheetFormat.XLSX, "", List.of(), List.of());
    }

    private static boolean isWorkbook(ZipPackage parts, ZipPackage.Entry entry) {
        try (Markup xml = Markup.of(parts, entry)) {
            while (xml.next()) {
                if (xml.isStart()) {
                    return xml.name().equals("workbook");
                }
            }
            return false;
        }
    }

    private static Map<String, Relation> relations(ZipPackage parts, String name, String folder) {
        Map<String, Relation> relations = new HashMap<>();
        ZipPackage.Entry entry = parts.find(name);
        if (entry == null) {
            return relations;
        }
        try (Markup xml = Markup.of(parts, entry)) {
            while (xml.next()) {
                if (xml.isStart("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    String id = xml.attribute("Id");
                    String type = xml.attribute("Type");
                    String target = xml.attribute("Target");
                    if (id != null && type != null && target != null) {
                        relations.put(id, new Relation(type, resolve(folder, target)));
                    }
                }
            }
        }
        return relations;
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../") || rest.startsWith("./")) {
            if (rest.startsWith("../")) {
                base = base.isEmpty() ? "" : folder(base.substring(0, base.length() - 1));
            }
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        return base + rest;
    }

    /** The sheets in the order of the tabs, hidden ones after the others. */
    private List<SheetPart> sheets(Map<String, Relation> relations) {
        List<SheetPart> visible = new ArrayList<>();
        List<SheetPart> hidden = new ArrayList<>();
        try (Markup xml = Markup.of(parts, workbook)) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    from1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.isStart("sheet")) {
                    SheetPart sheet = sheet(xml, relations);
                    if (sheet != null) {
                        (sheet.hidden() ? hidden : visible).add(sheet);
                    }
                }
            }
        }
        visible.addAll(hidden);
        return visible;
    }

    private @Nullable SheetPart sheet(Markup xml, Map<String, Relation> relations) {
        String name = xml.attribute("name") == null ? "" : String.valueOf(xml.attribute("name"));
        String id = xml.attribute("id");
        Relation relation = id == null ? null : relations.get(id);
        if (relation == null) {
            throw UnreadableSheet.at(Place.part(name), DAMAGED, "the sheet is missing");
        }
        if (!relation.type().endsWith("/worksheet")) {
            return null;
        }
        ZipPackage.Entry entry = parts.find(relation.target());
        if (entry == null) {
            throw UnreadableSheet.at(Place.part(name), DAMAGED, "the sheet is missing");
        }
        String state = xml.attribute("state");
        return new SheetPart(name, state != null && !state.equals("visible"), entry);
    }

    private void readStrings(ZipPackage.Entry entry) {
        long characters = 0;
        try (Markup xml = Markup.of(parts, entry)) {
            while (xml.next()) {
                if (xml.isStart("si")) {
                    String text = richText(xml, "si", () -> Place.part(entry.name()));
                    characters += text.length();
                    strings.add(text);
                    if (strings.size() > parts.limits().cells()) {
                        throw UnreadableSheet.at(
                                Place.part(entry.name()),
                                TOO_MANY_CELLS,
                                "more than " + parts.limits().cells() + " texts");
                    }
                    if (characters > parts.limits().textLength()) {
                        throw UnreadableSheet.at(
                                Place.part(entry.name()),
                                TEXT_TOO_LONG,
                                "more than " + parts.limits().textLength() + " characters in all");
                    }
                }
            }
        }
    }

    /** The text of all runs, without the phonetic ones. */
    private String richText(Markup xml, String element, Supplier<Place> place) {
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        while (xml.next() && !xml.isEnd(element)) {
            if (xml.isStart("rPh")) {
                xml.skip();
            } else if (xml.isStart("t")) {
                inside = true;
            } else if (xml.isEnd("t")) {
                inside = false;
            } else if (inside && xml.isText()) {
                xml.appendTo(text);
                if (text.length() > parts.limits().cellLength()) {
                    throw UnreadableSheet.at(
                            place.get(),
                            TEXT_TOO_LONG,
                            "more than " + parts.limits().cellLength() + " characters in one cell");
                }
            }
        }
        return unescaped(text);
    }

    private static String unescaped(StringBuilder text) {
        if (text.indexOf("_x") < 0) {
            return text.toString();
        }
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    private void readFormats(ZipPackage.Entry entry) {
        Map<Integer, DisplayFormat> own = new HashMap<>();
        boolean cellFormats = false;
        try (Markup xml = Markup.of(parts, entry)) {
            while (xml.next()) {
                if (xml.isStart("numFmt")) {
                    String code = xml.attribute("formatCode");
                    if (code != null) {
                        own.put(number(xml.attribute("numFmtId")), DisplayFormat.of(code));
                    }
                } else if (xml.isStart("cellXfs")) {
                    cellFormats = true;
                } else if (xml.isEnd("cellXfs")) {
                    cellFormats = false;
                } else if (cellFormats && xml.isStart("xf")) {
                    int id = number(xml.attribute("numFmtId"));
                    DisplayFormat format = own.get(id);
                    formats.add(format == null ? DisplayFormat.builtIn(id) : format);
                }
            }
        }
    }

    private void readCells(SheetPart sheet, CellGrid grid) {
        try (Markup xml = Markup.of(parts, sheet.entry())) {
            boolean isSheet = false;
            while (xml.next()) {
                if (xml.isStart("worksheet")) {
                    isSheet = true;
                } else if (xml.isStart("row")) {
                    String number = xml.attribute("r");
                    grid.startRow(number == null ? grid.row() + 1L : number(number));
                    readRow(xml, grid);
                    grid.endRow(1);
                } else if (xml.isEnd("sheetData")) {
                    break;
                }
            }
            if (!isSheet) {
                throw UnreadableSheet.at(Place.part(sheet.name()), DAMAGED, "not a sheet");
            }
        }
    }

    private void readRow(Markup xml, CellGrid grid) {
        int column = 0;
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                String reference = xml.attribute("r");
                int next = reference == null ? column + 1 : columnOf(reference, grid);
                if (next <= column) {
                    throw UnreadableSheet.at(grid.cell(next), DAMAGED, "cells are out of order");
                }
                column = next;
                grid.put(column, readCell(xml, grid, column));
            }
        }
    }

    private static int columnOf(String reference, CellGrid grid) {
        int column = 0;
        int i = 0;
        while (i < reference.length()
                && i < 4
                && Character.toUpperCase(reference.charAt(i)) >= 'A'
                && Character.toUpperCase(reference.charAt(i)) <= 'Z') {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            i++;
        }
        if (column == 0 || number(reference.substring(i)) != grid.row()) {
            throw UnreadableSheet.at(grid.cell(Math.max(1, column)), DAMAGED, "cell " + reference + " is out of place");
        }
        return column;
    }

    private Cell readCell(Markup xml, CellGrid grid, int column) {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        StringBuilder value = new StringBuilder();
        String inline = null;
        String formula = null;
        boolean inValue = false;
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("f")) {
                formula = formula(xml);
                grid.admitFormula(column, formula);
            } else if (xml.isStart("is")) {
                inline = richText(xml, "is", () -> grid.cell(column));
            } else if (xml.isStart("v")) {
                inValue = true;
            } else if (xml.isEnd("v")) {
                inValue = false;
            } else if (inValue && xml.isText()) {
                xml.appendTo(value);
                grid.refuseLong(value.length(), column);
            }
        }
        Cell shown = inline != null
                ? Cell.of(inline)
                : value.isEmpty() ? Cell.blank() : typed(type == null ? "n" : type, style, value, grid.cell(column));
        return formula == null ? shown : new Cell.Formula(formula, shown);
    }

    private static String formula(Markup xml) {
        StringBuilder text = new StringBuilder("=");
        while (xml.next() && !xml.isEnd("f")) {
            if (xml.isText()) {
                xml.appendTo(text);
            }
        }
        return text.toString();
    }

    private Cell typed(String type, @Nullable String style, StringBuilder value, Place place) {
        String text = value.toString().strip();
        return switch (type) {
            case "s" -> {
                int index = number(text);
                if (index < 0 || index >= strings.size()) {
                    throw UnreadableSheet.at(place, DAMAGED, "the text of the cell is missing");
                }
                yield Cell.of(strings.get(index));
            }
            case "b" -> new Cell.Flag(isTrue(text));
            case "d" -> isoDate(text);
            case "n" -> numeric(text, style);
            default -> Cell.of(unescaped(value));
        };
    }

    private static Cell isoDate(String text) {
        try {
            return Cell.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeParseException e) {
            return Cell.of(text);
        }
    }

    private Cell numeric(String text, @Nullable String style) {
        BigDecimal value = decimal(text);
        if (value == null) {
            return Cell.of(text);
        }
        int index = style == null ? 0 : number(style);
        DisplayFormat format = index >= 0 && index < formats.size() ? formats.get(index) : DisplayFormat.GENERAL;
        BigDecimal rounded = DisplayFormat.rounded(value);
        LocalDateTime moment = format.isDate() ? moment(value) : null;
        if (moment == null) {
            return new Cell.Number(rounded, format.show(rounded));
        }
        return format.showsDay()
                ? new Cell.Day(moment.toLocalDate(), format.show(moment))
                : Cell.of(format.show(moment));
    }

    /** A number as files write it; null where it is none, or one that no table holds. */
    static @Nullable BigDecimal decimal(String text) {
        if (text.isEmpty() || text.length() > NUMBER_LENGTH) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(text);
            return Math.abs((long) value.scale()) > NUMBER_SCALE ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Days since the workbook's first day, in which 29 February 1900 counts although it never was. */
    private @Nullable LocalDateTime moment(BigDecimal serial) {
        double days = serial.doubleValue();
        if (days < 0 || days > LAST_DAY) {
            return null;
        }
        LocalDate first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        long whole = (long) days;
        long millis = Math.round((days - whole) * MILLIS_PER_DAY / 1_000) * 1_000;
        return first.plusDays(whole).atStartOfDay().plusSeconds(millis / 1_000);
    }

    private static boolean isTrue(@Nullable String text) {
        return "1".equals(text) || "true".equals(text);
    }

    /** A whole number of a file; -1 where it is none. */
    private static int number(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 9) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
