package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.kernel.SearchText;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether two texts of the same theme are likely to be about the same thing: the rule of {@link fr.qualipilote.diagnosis.ActionProposal.Why#SIMILAR_WORDS}. */
public final class SimilarWords {

    private static final int SHORTEST = 4;
    private static final int AT_LEAST = 2;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What nearly every action or criterion says. */
    private static final Set<String> COMMON = Set.of(
            "action",
            "actualiser",
            "afin",
            "assurer",
            "avec",
            "dans",
            "elle",
            "etre",
            "faire",
            "leur",
            "lors",
            "mettre",
            "mise",
            "notre",
            "nou",
            "pour",
            "prefecture",
            "procedure",
            "qualite",
            "realiser",
            "service",
            "suivi",
            "suivre",
            "tou",
            "tout",
            "toute",
            "usager",
            "verifier",
            "veiller",
            "votre",
            "sont",
            "cette",
            "selon",
            "entre",
            "jour");

    private SimilarWords() {}

    public static boolean similar(String one, String other) {
        Set<String> words = significant(one);
        Set<String> others = significant(other);
        int shorter = Math.min(words.size(), others.size());
        words.retainAll(others);
        return words.size() >= AT_LEAST && words.size() * 2 >= shorter;
    }

    private static Set<String> significant(String text) {
        Set<String> words = new HashSet<>();
        for (String word : BETWEEN_WORDS.split(SearchText.fold(text))) {
            String stem = word.endsWith("s") || word.endsWith("x") ? word.substring(0, word.length() - 1) : word;
            if (word.length() >= SHORTEST && !COMMON.contains(stem)) {
                words.add(stem);
            }
        }
        return words;
    }
}
