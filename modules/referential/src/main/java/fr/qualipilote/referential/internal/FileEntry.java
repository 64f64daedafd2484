package fr.qualipilote.referential.internal;

import java.util.Map;

/**
 * One entry as the file has it.
 *
 * @param row in the table, or line of the YAML file
 * @param values what is not empty, as plain text
 * @param nested whether its parent is the entry around it, of which alone what is wrong with the parent's code is said
 */
record FileEntry(int row, EntryType type, Map<EntryField, String> values, boolean nested) {

    FileEntry {
        values = Map.copyOf(values);
    }

    /** Empty where the file says nothing. */
    String text(EntryField field) {
        return values.getOrDefault(field, "");
    }
}
