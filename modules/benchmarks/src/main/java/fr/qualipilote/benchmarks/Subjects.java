package fr.qualipilote.benchmarks;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Labels of actions with words of very different frequency. « accueil » (in three themes) is in nearly half of all work,
 * « affichage » in a sixteenth, « secourisme » in four of a thousand, « amphitheatre » in two of ten thousand.
 */
final class Subjects {

    static final String COMMON_WORD = "accueil";
    static final String FREQUENT_WORD = "affichage";
    static final String MIDDLING_WORD = "secourisme";
    static final String RARE_WORD = "amphithéâtre";
    static final String TWO_WORDS = "accueil affichage";

    private static final List<String> THEMES = List.of(
            "accueil-physique",
            "etrangers",
            "accueil-telephonique",
            "internet",
            "courriers-courriels",
            "pilotage",
            "reseaux-sociaux",
            "accueil-general");

    private static final List<String> VERBS =
            List.of("Mettre à jour", "Relire", "Compléter", "Vérifier", "Diffuser", "Contrôler", "Revoir", "Recenser");

    private static final List<String> OBJECTS = List.of(
            "le registre accessibilité",
            "les délais de réponse",
            "la charte Marianne",
            "le livret du nouvel arrivant",
            "la signalétique",
            "les consignes du standard",
            "le tableau des réclamations",
            "les fiches de procédure",
            "le plan de formation",
            "l’enquête de satisfaction",
            "les courriers types",
            "la page des démarches",
            "le dossier d’audit",
            "les horaires d’ouverture",
            "l’annuaire des services",
            "l’affichage réglementaire");

    private static final List<String> PLACES = List.of(
            "du hall",
            "des guichets",
            "du site internet",
            "des sous-préfectures",
            "de la salle d’attente",
            "du standard",
            "des bureaux",
            "de l’espace numérique",
            "du parking",
            "des archives");

    private Subjects() {}

    static String theme(long number) {
        // squared: the first themes are the largest
        double chance = random(number, 7).nextDouble();
        return THEMES.get((int) (chance * chance * THEMES.size()));
    }

    static String of(long number) {
        SplittableRandom random = random(number, 3);
        StringBuilder subject = new StringBuilder();
        subject.append(VERBS.get(random.nextInt(VERBS.size())));
        subject.append(' ').append(OBJECTS.get(random.nextInt(OBJECTS.size())));
        subject.append(' ').append(PLACES.get(random.nextInt(PLACES.size())));
        if (number % 250 == 11) {
            subject.append(", formation au secourisme");
        }
        if (number % 5_000 == 77) {
            subject.append(", ").append(RARE_WORD);
        }
        return subject.toString();
    }

    private static SplittableRandom random(long number, long salt) {
        return new SplittableRandom(number * 0x9E3779B97F4A7C15L + salt);
    }
}
