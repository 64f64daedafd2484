package fr.qualipilote.actionplan.internal;

import fr.qualipilote.kernel.SearchText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A recurrence as people write it in the column of the due date. */
sealed interface WrittenRule {

    /** « Tous les mois », « trimestriel »: every so many months. */
    record EveryMonths(int months) implements WrittenRule {}

    /** « Toute l'année », « permanent ». */
    record AllYear() implements WrittenRule {}

    Map<Integer, List<String>> WORDS = Map.of(
            1, List.of("tous les mois", "mensuel", "mensuelle", "chaque mois", "mensuellement"),
            2, List.of("tous les deux mois", "tous les 2 mois", "bimestriel", "bimestrielle"),
            3,
                    List.of(
                            "tous les trimestres",
                            "chaque trimestre",
                            "trimestriel",
                            "trimestrielle",
                            "tous les trois mois",
                            "tous les 3 mois"),
            6,
                    List.of(
                            "tous les semestres",
                            "chaque semestre",
                            "semestriel",
                            "semestrielle",
                            "tous les six mois",
                            "tous les 6 mois"),
            12, List.of("tous les ans", "chaque annee", "annuel", "annuelle", "une fois par an"));

    List<String> ALL_YEAR = List.of(
            "toute l'annee", "toute annee", "permanent", "permanente", "en continu", "au fil de l'eau", "continu");

    static Optional<WrittenRule> of(String text) {
        String key = SearchText.key(text);
        if (ALL_YEAR.stream().map(SearchText::key).anyMatch(key::equals)) {
            return Optional.of(new AllYear());
        }
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().map(SearchText::key).anyMatch(key::equals))
                .map(entry -> (WrittenRule) new EveryMonths(entry.getKey()))
                .findFirst();
    }
}
