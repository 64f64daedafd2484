package fr.qualipilote.referential.internal;

import fr.qualipilote.kernel.SearchText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is said of an entry of a referential's file: a column of a table, a key in YAML. */
enum EntryField {
    TYPE("Type", "type", 16, List.of("nature")),
    CODE("Code", "code", 18, List.of("numero", "n°", "reference")),
    PARENT("Parent", "module", 18, List.of("rattachement", "rattache a")),
    LABEL("Libellé", "libelle", 70, List.of("intitule", "label")),
    ALIASES("Autres écritures", "autres-ecritures", 28, List.of("alias", "synonymes")),
    MANDATORY("Obligatoire", "obligatoire", 13, List.of("mandatory")),
    QUESTION("Question", "question", 13, List.of("type de question")),
    EVIDENCE("Preuves attendues", "preuves", 50, List.of("preuve attendue", "preuves")),
    WEIGHT("Poids", "poids", 9, List.of("ponderation", "weight")),
    SCORE("Valeur", "valeur", 9, List.of("score", "note")),
    NEEDS_EVIDENCE("Preuve exigée", "preuve-exigee", 13, List.of("preuve obligatoire")),
    GAP("Écart", "ecart", 9, List.of("gap"));

    private final String heading;
    private final String key;
    private final int width;
    private final List<String> others;

    EntryField(String heading, String key, int width, List<String> others) {
        this.heading = heading;
        this.key = key;
        this.width = width;
        this.others = others;
    }

    /** In a table. */
    String heading() {
        return heading;
    }

    /** In YAML. */
    String key() {
        return key;
    }

    /** Of the column, in characters. */
    int width() {
        return width;
    }

    static Optional<EntryField> headed(String text) {
        String wanted = SearchText.singularKey(text);
        return Arrays.stream(values())
                .filter(field -> SearchText.singularKey(field.heading).equals(wanted)
                        || field.others.stream().map(SearchText::singularKey).anyMatch(wanted::equals))
                .findFirst();
    }
}
