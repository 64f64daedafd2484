package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.BusinessRefusal;

/**
 * An input that makes no sense; nothing was changed. The codes, with their arguments:
 *
 * <ul>
 *   <li>texts ({@code title}, {@code mission}, {@code reason}, {@code comment}, {@code summary}, {@code minutes}, {@code note},
 *       {@code request}, {@code evidence-label}, {@code evidence-link}): {@code <text>-missing}, {@code <text>-too-long} (longest
 *       allowed)
 *   <li>{@code referential-draft} (label), {@code referential-empty} (label): nothing is asked
 *   <li>{@code modules-missing}, {@code module-unknown} (code), {@code module-mandatory} (label)
 *   <li>{@code services-missing}, {@code service-twice} (label), {@code service-closed} (label), {@code service-without-criteria}
 *       (label), {@code person-inactive} (id), {@code service-last} (reference): the last one cannot leave
 *   <li>{@code deadline-missing}, {@code deadline-past} (date), {@code deadline-not-later} (date in force),
 *       {@code mission-date-missing}, {@code mission-in-future} (date)
 *   <li>{@code criterion-unknown} (code), {@code level-unknown} (code), {@code level-and-not-applicable}
 *   <li>{@code sheet-incomplete} (how many criteria are missing, codes of the first ten): names what is missing
 *   <li>{@code nothing-to-return}: neither a reason for the sheet nor one for a criterion
 *   <li>{@code own-sheet} (reference): who handed it in does not review it
 *   <li>{@code services-to-ask-missing}, {@code date-not-after-today} (date)
 *   <li>{@code gap-unknown} (criterion code), {@code gap-undecided} (how many), {@code gap-twice} (criterion code),
 *       {@code action-unknown} (reference), {@code actions-decided} (reference): once only
 *   <li>{@code presented-in-future} (date), {@code actions-undecided} (reference)
 *   <li>{@code evidence-empty}, {@code evidence-too-large} (bytes allowed), {@code evidence-type} (media type), {@code evidence-link-unsafe},
 *       {@code evidence-gone}
 *   <li>{@code no-delay} (reference): no alert waits
 *   <li>of a campaign that is taken over: {@code opened-in-future} (date), {@code decided-in-future} (date), {@code
 *       decided-before-opened} (date on which it was opened), {@code taken-over-already} (reference)
 * </ul>
 */
public final class InvalidDiagnosis extends BusinessRefusal {

    private InvalidDiagnosis(String code, String logMessage, Object... arguments) {
        super("diagnosis." + code, logMessage, arguments);
    }

    /** @param code kebab-case; the message key is {@code refusal.diagnosis.<code>} */
    public static InvalidDiagnosis because(String code, String logMessage, Object... arguments) {
        return new InvalidDiagnosis(code, logMessage, arguments);
    }
}
