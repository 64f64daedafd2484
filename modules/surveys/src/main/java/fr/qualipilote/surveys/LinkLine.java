package fr.qualipilote.surveys;

import java.time.LocalDate;

/**
 * A link to the public questionnaire: {@code /public/questionnaire/<token>}.
 *
 * @param singleUse one answer alone; else as many as come
 * @param used whether that one answer has come; nobody keeps when, nor which it was
 */
public record LinkLine(
        LinkId id, String token, String label, boolean singleUse, boolean used, boolean withdrawn, LocalDate madeOn) {}
