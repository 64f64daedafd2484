package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.ImportPreview.Cell;
import fr.qualipilote.actionplan.ImportPreview.Column;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the spreadsheet as it was understood.
 *
 * @param line its number in the file
 * @param skipped left out by the person who imports
 * @param corrected the columns for which that person has given another value, or the file's over the product's
 * @param cells how each column was read; what follows is usable only while none of them is an error
 * @param engaged it runs already: it recurs, it has a next date, or its date is past
 */
record PlannedRow(
        int line,
        boolean skipped,
        Set<Column> corrected,
        List<Cell> cells,
        @Nullable String theme,
        String label,
        @Nullable PersonId pilot,
        List<Contributor> contributors,
        Recurrence recurrence,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate nextDueOn,
        @Nullable String observation,
        boolean engaged) {

    /** Whether the file names the next date itself, instead of leaving it to the rule. */
    boolean namesNextDate() {
        return nextDueOn != null
                && cells.stream()
                        .anyMatch(cell -> cell.column() == Column.NEXT_DUE
                                && !cell.understood().isEmpty());
    }
}
