package fr.qualipilote.referential;

import fr.qualipilote.kernel.BusinessRefusal;

/**
 * A change of a referential, its scope, its sites or its crosswalk that makes no sense; nothing was changed. The codes, with their
 * arguments:
 *
 * <ul>
 *   <li>versions: {@code edition-missing}, {@code edition-too-long} (longest allowed), {@code edition-taken} (edition),
 *       {@code not-a-draft} (edition), {@code changed-by} (who, when), {@code changed-meanwhile}, {@code from-in-past} (today), {@code from-taken} (date),
 *       {@code without-chapters}
 *   <li>parts of a draft: {@code part-<reason>} with the arguments of the same reason in the report of an import
 *   <li>scope: {@code scope-overlaps}, {@code scope-ends-before} (first day), {@code service-closed} (label), {@code site-closed}
 *       (label), {@code module-unknown} (code)
 *   <li>sites: {@code site-code-missing}, {@code site-code-too-long} (longest allowed), {@code site-code-taken} (code),
 *       {@code site-label-missing}, {@code site-label-too-long} (longest allowed), {@code last-site}
 *   <li>crosswalk: {@code criterion-unknown} (code), {@code same-referential}, {@code link-taken}
 * </ul>
 */
public final class InvalidReferential extends BusinessRefusal {

    private InvalidReferential(String code, String logMessage, Object... arguments) {
        super("referential." + code, logMessage, arguments);
    }

    /** @param code kebab-case; the message key is {@code refusal.referential.<code>} */
    public static InvalidReferential because(String code, String logMessage, Object... arguments) {
        return new InvalidReferential(code, logMessage, arguments);
    }
}
