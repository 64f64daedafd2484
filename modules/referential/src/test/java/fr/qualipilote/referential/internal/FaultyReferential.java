package fr.qualipilote.referential.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table with every kind of fault at once: far too many rows, codes twice, unknown parents, empty labels, formulas. */
final class FaultyReferential {

    /** As each problem is shown: row, column, reason, arguments. */
    static final List<String> PROBLEMS = List.of(
            "0  too-many-rows [2000, 10013, 2002]",
            "2 Libellé formula []",
            "7 Code code-twice [6]",
            "8 Parent parent-unknown [Module, M9]",
            "11 Libellé missing []",
            "12 Parent parent-unknown [Engagement, M9-01]",
            "13 Code formula []",
            "13 Poids not-a-number []",
            "14 Parent formula []",
            "14 Code code-twice [10]",
            "10014 Libellé formula []");

    private FaultyReferential() {}

    /** Of the referential « essai », version 1; a text that begins with = is a formula. */
    static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("Type", "Code", "Parent", "Libellé", "Poids", "Valeur", "Écart"),
                List.of("Référentiel", "essai", "", "=B2"),
                List.of("Version", "1"),
                List.of("Niveau", "oui", "", "Conforme", "", "100", "non"),
                List.of("Niveau", "non", "", "Non conforme", "", "0", "oui"),
                List.of("Module", "M1", "", "Module"),
                List.of("Module", "m1", "", "Module encore"),
                List.of("Chapitre", "tel", "M9", "Téléphone"),
                List.of("Engagement", "M1-01", "tel", "Promesse"),
                List.of("Critère", "A", "M1-01", "Question"),
                List.of("Critère", "B", "M1-01", ""),
                List.of("Critère", "C", "M9-01", "Question"),
                List.of("Critère", "=B10", "M1-01", "Question", "lourd"),
                List.of("Critère", "A", "=B9", "Question")));
        IntStream.range(0, 9_999).forEach(i -> rows.add(List.of("Critère", "N" + i, "M1-01", "Question " + i)));
        rows.add(List.of("Critère", "N-dernier", "M1-01", "=SUM(A1:A6)"));
        return rows;
    }
}
