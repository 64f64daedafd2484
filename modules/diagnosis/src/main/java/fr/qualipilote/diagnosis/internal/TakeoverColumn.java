package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.kernel.SearchText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a grid that is taken over, as the template heads them and as people may. */
enum TakeoverColumn {
    CRITERION("Critère", 16, "codecritere", "codeducritere", "code", "exigence"),
    QUESTION("Question", 60, "intitule", "libelle", "libelleducritere"),
    EXPECTED("Preuves attendues", 32, "preuveattendue", "chapitre", "engagement", "module", "theme", "poids"),
    SERVICE("Service", 14, "codeservice", "codeduservice"),
    LEVEL("Niveau", 22, "cotation", "conformite", "reponse"),
    REASON("Motif", 32, "motifsansobjet", "motifdusansobjet", "raison"),
    COMMENT("Commentaire", 40, "commentaires", "remarque", "remarques", "observation", "observations"),
    EVIDENCE("Preuve", 32, "preuves"),
    REFERENT("Référent", 22, "referentduservice");

    private final String heading;
    private final int width;
    private final List<String> others;

    TakeoverColumn(String heading, int width, String... others) {
        this.heading = heading;
        this.width = width;
        this.others = List.of(others);
    }

    String heading() {
        return heading;
    }

    /** In characters. */
    int width() {
        return width;
    }

    /** Whether it only helps to fill the grid in. */
    boolean isForReading() {
        return this == QUESTION || this == EXPECTED;
    }

    static Optional<TakeoverColumn> headed(String text) {
        String key = SearchText.key(text);
        return Arrays.stream(values())
                .filter(column -> SearchText.key(column.heading).equals(key) || column.others.contains(key))
                .findFirst();
    }
}
