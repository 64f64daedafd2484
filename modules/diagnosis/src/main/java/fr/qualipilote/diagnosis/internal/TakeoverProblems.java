package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.TakeoverPreview.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** All that is wrong with a grid. */
final class TakeoverProblems {

    private static final int LONGEST_VALUE = 120;

    private final List<Problem> found = new ArrayList<>();

    /** @param reason kebab-case; the message key is {@code selfdiagnosis.takeover.problem.<reason>} */
    void add(int row, String column, String value, String reason, Object... arguments) {
        found.add(new Problem(
                row,
                column,
                cut(value),
                reason,
                Arrays.stream(arguments)
                        .map(String::valueOf)
                        .map(TakeoverProblems::cut)
                        .toList()));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    int count() {
        return found.size();
    }

    List<Problem> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Problem::row)).toList();
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_VALUE ? line.substring(0, LONGEST_VALUE - 1) + "…" : line;
    }
}
