package fr.qualipilote.referential.internal;

import java.util.Map;
import java.util.Set;

/**
 * One entry as the file has it.
 *
 * @param row in the table, or line of the YAML file
 * @param values what is not empty, as plain text
 * @param formulas fields whose cell holds a formula; their values are what the file says that it gave, good for judging the other
 *     entries alone
 * @param nested whether its parent is the entry around it, of which alone what is wrong with the parent's code is said
 */
record FileEntry(int row, EntryType type, Map<EntryField, String> values, Set<EntryField> formulas, boolean nested) {

    FileEntry {
        values = Map.copyOf(values);
        formulas = Set.copyOf(formulas);
    }

    FileEntry(int row, EntryType type, Map<EntryField, String> values, boolean nested) {
        this(row, type, values, Set.of(), nested);
    }

    /** Whether the file says nothing, not even a formula, which is refused as such. */
    boolean lacks(EntryField field) {
        return text(field).isEmpty() && !formulas.contains(field);
    }

    /** Empty where the file says nothing. */
    String text(EntryField field) {
        return values.getOrDefault(field, "");
    }
}
