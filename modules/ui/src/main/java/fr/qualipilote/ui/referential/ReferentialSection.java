package fr.qualipilote.ui.referential;

import java.util.Arrays;
import java.util.Optional;

/** What is shown of a version, one part at a time. */
enum ReferentialSection {
    CONTENT("contenu"),
    LEVELS("niveaux"),
    SCOPE("perimetre"),
    CHANGES("changements"),
    CROSSWALK("correspondances"),
    HISTORY("historique");

    private final String path;

    ReferentialSection(String path) {
        this.path = path;
    }

    /** The last part of its address. */
    String path() {
        return path;
    }

    static Optional<ReferentialSection> at(String path) {
        return Arrays.stream(values())
                .filter(section -> section.path.equals(path))
                .findFirst();
    }
}
