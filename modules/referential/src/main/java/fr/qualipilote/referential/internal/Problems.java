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

    /** A file of nothing but faults has more of them than anybody reads. */
    private static final int MOST_TOLD = 20_000;

    private final List<Problem> found = new ArrayList<>();
    private final Function<EntryField, String> names;
    private int untold;

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
        if (row > 0 && found.size() >= MOST_TOLD) {
            untold++;
            return;
        }
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
        List<Problem> all = new ArrayList<>(found);
        if (untold > 0) {
            all.add(new Problem(0, "", "", "untold", List.of(String.valueOf(untold))));
        }
        all.sort(Comparator.comparingInt(Problem::row));
        return all;
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_VALUE ? line.substring(0, LONGEST_VALUE - 1) + "…" : line;
    }
}
