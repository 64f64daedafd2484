package fr.qualipilote.referential.internal;

import fr.qualipilote.kernel.SearchText;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an entry of a referential's file is, and which fields it may have. */
enum EntryType {
    REFERENTIAL("Référentiel", EnumSet.of(EntryField.CODE, EntryField.LABEL)),
    VERSION("Version", EnumSet.of(EntryField.CODE), "edition"),
    SOURCE("Source", EnumSet.of(EntryField.LABEL)),
    DEMONSTRATION("Démonstration", EnumSet.of(EntryField.LABEL)),
    NOT_APPLICABLE("Sans objet", EnumSet.of(EntryField.LABEL)),
    LEVEL(
            "Niveau",
            EnumSet.of(EntryField.CODE, EntryField.LABEL, EntryField.SCORE, EntryField.NEEDS_EVIDENCE, EntryField.GAP),
            "niveau de conformite"),
    MODULE("Module", EnumSet.of(EntryField.CODE, EntryField.LABEL, EntryField.MANDATORY)),
    CHAPTER("Chapitre", EnumSet.of(EntryField.CODE, EntryField.PARENT, EntryField.LABEL, EntryField.ALIASES), "theme"),
    COMMITMENT("Engagement", EnumSet.of(EntryField.CODE, EntryField.PARENT, EntryField.LABEL)),
    CRITERION(
            "Critère",
            EnumSet.of(
                    EntryField.CODE,
                    EntryField.PARENT,
                    EntryField.LABEL,
                    EntryField.QUESTION,
                    EntryField.EVIDENCE,
                    EntryField.WEIGHT),
            "exigence");

    private final String word;
    private final Set<EntryField> fields;
    private final List<String> others;

    EntryType(String word, Set<EntryField> fields, String... others) {
        this.word = word;
        this.fields = fields;
        this.others = List.of(others);
    }

    /** As a table writes it. */
    String word() {
        return word;
    }

    boolean admits(EntryField field) {
        return field == EntryField.TYPE || fields.contains(field);
    }

    static Optional<EntryType> named(String text) {
        String wanted = SearchText.singularKey(text);
        return Arrays.stream(values())
                .filter(type -> SearchText.singularKey(type.word).equals(wanted)
                        || type.others.stream().map(SearchText::singularKey).anyMatch(wanted::equals))
                .findFirst();
    }
}
