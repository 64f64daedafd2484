package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a grid would write, and what is wrong with it.
 *
 * @param format for instance {@code XLSX}
 * @param otherSheets sheets of the same file that are not read
 * @param problems in the order of the rows
 * @param whole of all answers; null where something is wrong
 * @param services by label; empty where something is wrong
 */
public record TakeoverPreview(
        String fileName,
        String format,
        List<String> otherSheets,
        List<Problem> problems,
        @Nullable Score whole,
        List<ServicePart> services) {

    public TakeoverPreview {
        otherSheets = List.copyOf(otherSheets);
        problems = List.copyOf(problems);
        services = List.copyOf(services);
    }

    public boolean isAcceptable() {
        return problems.isEmpty();
    }

    /** @param referent as the grid names who answered; null where it names nobody */
    public record ServicePart(String label, Score score, @Nullable PersonId referent) {}

    /**
     * Why a row is refused.
     *
     * @param row as the spreadsheet numbers it
     * @param column heading of the cell, or its letter; empty where the row as a whole is meant
     * @param value as in the file, cut where it is long
     * @param reason message key {@code selfdiagnosis.takeover.problem.<reason>}
     * @param arguments of the message, in its order
     */
    public record Problem(int row, String column, String value, String reason, List<String> arguments) {

        public Problem {
            arguments = List.copyOf(arguments);
        }
    }
}
