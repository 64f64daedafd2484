package fr.qualipilote.referential;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file would write, and what is wrong with it.
 *
 * @param format for instance {@code XLSX} or {@code YAML}
 * @param content what was understood; null where something is wrong with it
 * @param replacesDraft whether a draft of the same edition would be replaced
 * @param changes against the version in force of the same referential, failing that against the leading one; null where something
 *     is wrong
 */
public record ReferentialPreview(
        String fileName,
        String format,
        List<Problem> problems,
        @Nullable VersionSheet content,
        boolean replacesDraft,
        @Nullable VersionChanges changes) {

    public ReferentialPreview {
        problems = List.copyOf(problems);
    }

    public boolean isAcceptable() {
        return problems.isEmpty();
    }

    /**
     * Why a row is refused.
     *
     * @param row as the spreadsheet numbers it, or the line of a YAML file; 0 where the file as a whole is meant
     * @param column heading of the cell, or key of the entry; empty where the row as a whole is meant
     * @param value as in the file, cut where it is long
     * @param reason message key {@code referential.problem.<reason>}
     * @param arguments of the message, in its order
     */
    public record Problem(int row, String column, String value, String reason, List<String> arguments) {

        public Problem {
            arguments = List.copyOf(arguments);
        }
    }
}
