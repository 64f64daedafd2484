package fr.qualipilote.ui.diagnosis;

import java.util.Arrays;
import java.util.Optional;

/** What is shown of the results, one part at a time. */
enum ResultSection {
    SUMMARY("synthese", false),
    MAP("carte", false),
    GAPS("ecarts", true),
    DIVERGENCES("divergences", true),
    COMPARISON("comparaison", false),
    MISSING("manque", true),
    ANSWERS("detail", true);

    private final String path;
    private final boolean filtered;

    ResultSection(String path, boolean filtered) {
        this.path = path;
        this.filtered = filtered;
    }

    /** The last part of its address. */
    String path() {
        return path;
    }

    /** Whether a service or a chapter can be chosen in it. */
    boolean isFiltered() {
        return filtered;
    }

    static Optional<ResultSection> at(String path) {
        return Arrays.stream(values())
                .filter(section -> section.path.equals(path))
                .findFirst();
    }
}
