package fr.qualipilote.referential.internal;

import fr.qualipilote.referential.ReferentialPreview.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** All that is wrong with a file, in the order of its rows. */
final class Problems {

    private static final int LONGEST_VALUE = 120;

    private final List<Problem> found = new ArrayList<>();
    private final Function<EntryField, String> names;

    private Problems(Function<EntryField, String> names) {
        this.names = names;
    }

    static Problems ofTable() {
        return new Problems(EntryField::heading);
    }

    static Problems ofYaml() {
        return new Problems(EntryField::key);
    }

    /** @param reason kebab-case; the message key is {@code referential.problem.<reason>} */
    void add(FileEntry entry, EntryField field, String reason, Object... arguments) {
        add(entry.row(), names.apply(field), entry.text(field), reason, arguments);
    }

    void add(int row, String column, String value, String reason, Object... arguments) {
        found.add(new Problem(
                row,
                column,
                cut(value),
                reason,
                Arrays.stream(arguments).map(String::valueOf).map(Problems::cut).toList()));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Problem::row)).toList();
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_VALUE ? line.substring(0, LONGEST_VALUE - 1) + "…" : line;
    }
}
