package fr.qualipilote.surveys;

import fr.qualipilote.kernel.BusinessRefusal;

/**
 * An input that makes no sense; nothing was changed. The codes, with their arguments:
 *
 * <ul>
 *   <li>texts ({@code label}, {@code title}, {@code wording}, {@code source}, {@code method}, {@code instructions}, {@code note},
 *       {@code comment}, {@code reason}, {@code conclusion}): {@code <text>-missing}, {@code <text>-too-long} (longest allowed)
 *   <li>{@code theme-unknown} (theme), {@code question-twice} (label), {@code question-retired} (label), {@code question-exists}
 *       (label), {@code scale-in-use} (label), {@code question-scale} (label)
 *   <li>{@code dates-missing}, {@code dates-reversed} (from, to), {@code field-over} (to), {@code questions-missing},
 *       {@code scenarios-missing}, {@code population-too-small} (population, panel), {@code number-negative},
 *       {@code opening-hours-missing}, {@code opening-hours-reversed}, {@code scenario-used} (label)
 *   <li>{@code person-inactive} (id), {@code service-closed} (label)
 *   <li>{@code satisfied-above-n} (satisfied, n), {@code n-incomplete}, {@code percent-and-n}, {@code percent-out-of-range},
 *       {@code computed} (label): the wave gathers single entries, {@code totals-only} (code): it gathers totals
 *   <li>{@code answer-missing}, {@code answer-unknown}, {@code question-unknown}
 *   <li>{@code call-in-future}, {@code call-outside-field} (from, to), {@code seconds-out-of-range}, {@code scenario-unknown},
 *       {@code notes-without-answer}, {@code note-missing} (label)
 *   <li>{@code results-missing} (label), {@code questions-too-many} (most), {@code links-too-many} (most), {@code link-label-missing},
 *       {@code no-process} (code): actions are wanted of a wave that was taken over
 * </ul>
 */
public final class InvalidSurvey extends BusinessRefusal {

    private InvalidSurvey(String code, String logMessage, Object... arguments) {
        super("survey." + code, logMessage, arguments);
    }

    /** @param code kebab-case; the message key is {@code refusal.survey.<code>} */
    public static InvalidSurvey because(String code, String logMessage, Object... arguments) {
        return new InvalidSurvey(code, logMessage, arguments);
    }
}
