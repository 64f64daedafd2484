package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.diagnosis.Results.Comparison;
import java.util.List;

/**
 * Codes of the criteria that two campaigns do not have in common.
 *
 * @param reworded asked in both, in other words
 * @param added asked now alone
 * @param removed asked before alone
 */
record ReferentialChange(List<String> reworded, List<String> added, List<String> removed) {

    static ReferentialChange of(Comparison comparison) {
        return new ReferentialChange(
                comparison.added().stream()
                        .filter(comparison.removed()::contains)
                        .toList(),
                comparison.added().stream()
                        .filter(code -> !comparison.removed().contains(code))
                        .toList(),
                comparison.removed().stream()
                        .filter(code -> !comparison.added().contains(code))
                        .toList());
    }
}
