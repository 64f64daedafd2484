package fr.qualipilote.referential;

import java.util.List;

/**
 * A chapter of the referential in force; the action plan calls it a theme.
 *
 * @param code stable and short, for instance {@code accueil-physique}
 * @param label as screens show it, for instance « Accueil – Physique »
 * @param rank its place in the referential, from 1
 * @param aliases other ways of writing it
 */
public record ChapterLine(String code, String label, int rank, List<String> aliases) {}
