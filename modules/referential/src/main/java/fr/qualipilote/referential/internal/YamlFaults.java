package fr.qualipilote.referential.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Where a file stops being YAML, and which slip that usually is: its reader stops at the first sign that it did not expect, often
 * a line too late, and says so in its own terms.
 */
final class YamlFaults {

    private static final Pattern LINE_ENDS = Pattern.compile("\r\n|[\r\n\u0085\u2028\u2029]");
    private static final Pattern KEY = Pattern.compile("[^#]*:( .*)?");

    private final Problems problems;
    private final String[] lines;

    YamlFaults(String text, Problems problems) {
        this.lines = LINE_ENDS.split(text, -1);
        this.problems = problems;
    }

    /** Says what is wrong as a problem of its line, with the column and, as the value, with the line itself. */
    void tell(YAMLException broken) {
        if (broken instanceof ReaderException unreadable) {
            tellHidden(unreadable.getCodePoint());
        } else if (broken instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            tell(marked, marked.getProblemMark());
        } else {
            problems.add(0, "", "", "yaml-syntax", 1);
        }
    }

    private void tell(MarkedYAMLException broken, Mark mark) {
        String said = String.valueOf(broken.getProblem());
        Mark begun = broken.getContextMark() == null ? mark : broken.getContextMark();
        if (said.startsWith("mapping values are not allowed")) {
            tellColon(mark);
        } else if (said.startsWith("could not find expected ':'")) {
            add(begun, "yaml-colon-missing");
        } else if (said.startsWith("found character '\\t") || said.startsWith("found character '\t")) {
            add(mark, "yaml-tab");
        } else if (said.startsWith("found character")) {
            add(mark, "yaml-character", character(mark));
        } else if (said.startsWith("found unknown escape") || said.contains("hexadecimal numbers")) {
            add(mark, "yaml-escape");
        } else if (String.valueOf(broken.getContext()).endsWith("quoted scalar")) {
            add(begun, "yaml-quote-open");
        } else if (said.startsWith("expected ',' or")) {
            add(begun, "yaml-bracket-open");
        } else if (said.startsWith("sequence entries are not allowed")) {
            add(mark, "yaml-dash");
        } else if (said.startsWith("but found another document")) {
            add(mark, "yaml-documents");
        } else if (said.startsWith("expected <block end>")) {
            tellTooMuch(mark);
        } else {
            add(mark, "yaml-syntax");
        }
    }

    /** A colon too many on its line, or one that is missing above, or a line that does not stand under those it belongs to. */
    private void tellColon(Mark mark) {
        if (before(mark).contains(": ")) {
            add(mark, "yaml-colon-in-text");
            return;
        }
        int above = mark.getLine() - 1;
        while (above >= 0 && (lines[above].isBlank() || lines[above].strip().startsWith("#"))) {
            above--;
        }
        if (above < 0 || KEY.matcher(lines[above]).matches()) {
            add(mark.getLine(), indent(mark.getLine()), "yaml-indent");
        } else {
            add(above, indent(above), "yaml-colon-missing");
        }
    }

    /** A line that does not stand under those it belongs to, or what follows a quote, which may have been opened lines above. */
    private void tellTooMuch(Mark mark) {
        String before = before(mark).stripTrailing();
        if (before.isEmpty()) {
            add(mark, "yaml-indent");
            return;
        }
        String quote = before.substring(before.length() - 1);
        int line = mark.getLine() - 1;
        if (isOpen(before, quote)) {
            while (line >= 0 && !isOpen(lines[line], quote)) {
                line--;
            }
            if (line >= 0) {
                add(line, lines[line].codePointCount(0, lines[line].lastIndexOf(quote)), "yaml-quote-open");
                return;
            }
        }
        add(mark, "yaml-quote-rest");
    }

    private static boolean isOpen(String text, String quote) {
        return text.split(Pattern.quote(quote), -1).length % 2 == 0;
    }

    /** What no editor shows; its code lets it be searched for. */
    private void tellHidden(int codePoint) {
        String hidden = Character.toString(codePoint);
        for (int line = 0; line < lines.length; line++) {
            int at = lines[line].indexOf(hidden);
            if (at >= 0) {
                String code = String.format(Locale.ROOT, "U+%04X", codePoint);
                problems.add(line + 1, "", "", "yaml-hidden", lines[line].codePointCount(0, at) + 1, code);
                return;
            }
        }
        problems.add(0, "", "", "yaml-syntax", 1);
    }

    private void add(Mark mark, String reason, Object... more) {
        add(mark.getLine(), mark.getColumn(), reason, more);
    }

    private void add(int line, int column, String reason, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = column + 1;
        System.arraycopy(more, 0, arguments, 1, more.length);
        problems.add(line + 1, "", line(line), reason, arguments);
    }

    private String line(int number) {
        return number < lines.length ? lines[number] : "";
    }

    private int indent(int number) {
        return line(number).length() - line(number).stripLeading().length();
    }

    /** What stands on the line before the mark, whose column counts whole characters. */
    private String before(Mark mark) {
        String line = line(mark.getLine());
        int column = Math.min(mark.getColumn(), line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, column));
    }

    private String character(Mark mark) {
        String rest = line(mark.getLine()).substring(before(mark).length());
        return rest.isEmpty() ? "" : Character.toString(rest.codePointAt(0));
    }
}
