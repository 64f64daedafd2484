package fr.qualipilote.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number format of a workbook (« 0.00% », « dd/mm/yyyy »), applied as a French spreadsheet program does. Covers
 * what tables use: decimals, thousands, percentages, literal text, sections, dates and times. Fractions, exponents
 * and conditions show the plain number.
 */
final class DisplayFormat {

    static final DisplayFormat GENERAL = new DisplayFormat(List.of());

    private static final int SIGNIFICANT_DIGITS = 15;
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(14, "dd/mm/yyyy"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm"),
            Map.entry(19, "h:mm:ss"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "dd/mm/yyyy hh:mm"),
            Map.entry(37, "#,##0"),
            Map.entry(38, "#,##0"),
            Map.entry(39, "#,##0.00"),
            Map.entry(40, "#,##0.00"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mm:ss"));

    /** A piece of a section: a literal, a run of one date letter, or the number pattern. */
    private record Piece(Kind kind, String text) {}

    private enum Kind {
        LITERAL,
        PERCENT,
        DATE,
        NUMBER
    }

    private final List<List<Piece>> sections;

    private DisplayFormat(List<List<Piece>> sections) {
        this.sections = sections;
    }

    /** A format by the number that workbooks give it without spelling it out. */
    static DisplayFormat builtIn(int id) {
        boolean eastAsianDate = id >= 27 && id <= 36 || id >= 50 && id <= 58;
        String code = eastAsianDate ? BUILT_IN.get(14) : BUILT_IN.get(id);
        return code == null ? GENERAL : of(code);
    }

    static DisplayFormat of(String code) {
        if (code.isEmpty()
                || code.length() > 255
                || code.toLowerCase(Locale.ROOT).contains("general")) {
            return GENERAL;
        }
        return new DisplayFormat(new Parser(code).sections());
    }

    /** Whether numbers of this format are dates, times or durations. */
    boolean isDate() {
        return !sections.isEmpty() && sections.get(0).stream().anyMatch(piece -> piece.kind() == Kind.DATE);
    }

    /** Whether a day is shown, and not a time or a duration alone. */
    boolean showsDay() {
        return isDate()
                && sections.get(0).stream()
                        .anyMatch(piece -> piece.kind() == Kind.DATE
                                && "dy".indexOf(piece.text().charAt(0)) >= 0);
    }

    String show(BigDecimal value) {
        if (sections.isEmpty() || isDate()) {
            return Cell.of(rounded(value)).text();
        }
        boolean negative = value.signum() < 0 && sections.size() > 1;
        boolean zero = value.signum() == 0 && sections.size() > 2;
        List<Piece> section = sections.get(zero ? 2 : negative ? 1 : 0);
        if (section.stream().noneMatch(piece -> piece.kind() == Kind.NUMBER)) {
            return zero || negative
                    ? literals(section)
                    : Cell.of(rounded(value)).text();
        }
        BigDecimal shown = negative ? value.negate() : value;
        for (Piece piece : section) {
            if (piece.kind() == Kind.PERCENT) {
                shown = shown.movePointRight(2);
            }
        }
        StringBuilder text = new StringBuilder();
        boolean done = false;
        for (Piece piece : section) {
            switch (piece.kind()) {
                case NUMBER -> {
                    if (!done) {
                        text.append(pattern(piece.text()).format(shown));
                    }
                    done = true;
                }
                case PERCENT -> text.append('%');
                default -> text.append(piece.text());
            }
        }
        return text.toString().strip();
    }

    String show(LocalDateTime moment) {
        List<Piece> section = sections.get(0);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < section.size(); i++) {
            Piece piece = section.get(i);
            text.append(
                    switch (piece.kind()) {
                        case DATE -> date(piece.text(), isMinute(section, i), moment);
                        case PERCENT -> "%";
                        default -> piece.text();
                    });
        }
        return text.toString().strip();
    }

    /** Stored numbers are binary: what a person typed as 0,3237 is stored as 0.32369999999999999. */
    static BigDecimal rounded(BigDecimal value) {
        BigDecimal rounded = value.round(new MathContext(SIGNIFICANT_DIGITS, RoundingMode.HALF_UP));
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    }

    private static String literals(List<Piece> section) {
        StringBuilder text = new StringBuilder();
        section.forEach(piece -> text.append(piece.kind() == Kind.PERCENT ? "%" : piece.text()));
        return text.toString().strip();
    }

    private static DecimalFormat pattern(String code) {
        int point = code.indexOf('.');
        String whole = point < 0 ? code : code.substring(0, point);
        String decimals = point < 0 ? "" : code.substring(point + 1);
        DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.FRANCE));
        format.setGroupingUsed(whole.contains(","));
        format.setGroupingSize(3);
        format.setMinimumIntegerDigits(
                Math.min(20, (int) whole.chars().filter(c -> c == '0').count()));
        format.setMinimumFractionDigits(
                Math.min(20, (int) decimals.chars().filter(c -> c == '0').count()));
        format.setMaximumFractionDigits(
                Math.min(20, (int) decimals.chars().filter(c -> c != ',').count()));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    /** The letter m is a month, unless hours come before it or seconds after it. */
    private static boolean isMinute(List<Piece> section, int index) {
        return neighbour(section, index, -1) == 'h' || neighbour(section, index, 1) == 's';
    }

    private static char neighbour(List<Piece> section, int index, int step) {
        for (int i = index + step; i >= 0 && i < section.size(); i += step) {
            if (section.get(i).kind() == Kind.DATE) {
                return section.get(i).text().charAt(0);
            }
        }
        return ' ';
    }

    private static String date(String run, boolean minute, LocalDateTime moment) {
        int length = run.length();
        LocalDate day = moment.toLocalDate();
        return switch (run.charAt(0)) {
            case 'y' -> length <= 2 ? twoDigits(day.getYear() % 100) : String.format("%04d", day.getYear());
            case 'd' ->
                switch (length) {
                    case 1 -> String.valueOf(day.getDayOfMonth());
                    case 2 -> twoDigits(day.getDayOfMonth());
                    case 3 -> day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.FRENCH);
                    default -> day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH);
                };
            case 'm' -> minute ? padded(moment.getMinute(), length) : month(day, length);
            case 'h' -> padded(moment.getHour(), length);
            default -> padded(moment.getSecond(), length);
        };
    }

    private static String month(LocalDate day, int length) {
        return switch (length) {
            case 1 -> String.valueOf(day.getMonthValue());
            case 2 -> twoDigits(day.getMonthValue());
            case 3 -> day.getMonth().getDisplayName(TextStyle.SHORT, Locale.FRENCH);
            default -> day.getMonth().getDisplayName(TextStyle.FULL, Locale.FRENCH);
        };
    }

    private static String padded(int value, int length) {
        return length == 1 ? String.valueOf(value) : twoDigits(value);
    }

    private static String twoDigits(int value) {
        return value < 10 ? "0" + value : String.valueOf(value);
    }

    /** Cuts a format code into sections and pieces. */
    private static final class Parser {

        private final String code;
        private int at;
        private @Nullable StringBuilder number;

        Parser(String code) {
            this.code = code;
        }

        List<List<Piece>> sections() {
            List<List<Piece>> sections = new ArrayList<>();
            do {
                sections.add(section());
            } while (at++ < code.length());
            return sections;
        }

        private List<Piece> section() {
            List<Piece> pieces = new ArrayList<>();
            number = null;
            while (at < code.length() && code.charAt(at) != ';') {
                char c = code.charAt(at++);
                char lower = Character.toLowerCase(c);
                switch (lower) {
                    case '"' -> pieces.add(new Piece(Kind.LITERAL, until('"')));
                    case '\\' -> pieces.add(new Piece(Kind.LITERAL, one()));
                    case '_' -> {
                        one();
                        pieces.add(new Piece(Kind.LITERAL, " "));
                    }
                    case '*' -> one();
                    case '[' -> bracket(pieces, until(']'));
                    case '%' -> pieces.add(new Piece(Kind.PERCENT, "%"));
                    case '0', '#', '?', '.', ',' -> number(pieces, c);
                    case 'd', 'm', 'y', 'h', 's' -> pieces.add(new Piece(Kind.DATE, run(lower)));
                    case '@' -> {}
                    case 'a' -> ampm(pieces);
                    default -> pieces.add(new Piece(Kind.LITERAL, String.valueOf(c)));
                }
            }
            return closed(pieces);
        }

        /** The digits of a section are one pattern, whatever stands between them. */
        private void number(List<Piece> pieces, char c) {
            if (pieces.stream().anyMatch(piece -> piece.kind() == Kind.DATE)) {
                pieces.add(new Piece(Kind.LITERAL, c == '.' || c == ',' ? String.valueOf(c) : ""));
                return;
            }
            if (number == null) {
                number = new StringBuilder();
                pieces.add(new Piece(Kind.NUMBER, ""));
            }
            number.append(c);
        }

        private List<Piece> closed(List<Piece> pieces) {
            List<Piece> closed = new ArrayList<>();
            for (Piece piece : pieces) {
                boolean isNumber = piece.kind() == Kind.NUMBER && number != null;
                closed.add(isNumber ? new Piece(Kind.NUMBER, String.valueOf(number)) : piece);
            }
            boolean exponentOrFraction = closed.stream()
                    .anyMatch(piece -> piece.kind() == Kind.LITERAL && "/Ee".contains(piece.text()) && number != null);
            boolean text = closed.stream().anyMatch(piece -> piece.kind() == Kind.DATE);
            return exponentOrFraction && !text ? List.of() : closed;
        }

        private void bracket(List<Piece> pieces, String inside) {
            if (inside.startsWith("$")) {
                int end = inside.indexOf('-');
                pieces.add(new Piece(Kind.LITERAL, inside.substring(1, end < 0 ? inside.length() : end)));
            } else if (!inside.isEmpty()
                    && inside.toLowerCase(Locale.ROOT).chars().allMatch(c -> "hms".indexOf(c) >= 0)) {
                pieces.add(new Piece(Kind.DATE, inside.toLowerCase(Locale.ROOT)));
            }
        }

        private void ampm(List<Piece> pieces) {
            String rest = code.substring(at - 1).toLowerCase(Locale.ROOT);
            if (rest.startsWith("am/pm")) {
                at += 4;
            } else if (rest.startsWith("a/p")) {
                at += 2;
            } else {
                pieces.add(new Piece(Kind.LITERAL, String.valueOf(code.charAt(at - 1))));
            }
        }

        private String run(char letter) {
            int start = at - 1;
            while (at < code.length() && Character.toLowerCase(code.charAt(at)) == letter) {
                at++;
            }
            return String.valueOf(letter).repeat(at - start);
        }

        private String until(char end) {
            int from = at;
            int to = code.indexOf(end, from);
            at = to < 0 ? code.length() : to + 1;
            return code.substring(from, to < 0 ? code.length() : to);
        }

        private String one() {
            return at < code.length() ? String.valueOf(code.charAt(at++)) : "";
        }
    }
}
