package fr.qualipilote.referential;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version as lists show it.
 *
 * @param code of the referential, for instance {@code qual-e-pref}; the same for all its versions
 * @param edition tells its versions apart, for instance « 2019-02-04 »
 * @param leading whether its chapters are the themes of the action plan while it is in force; another is a referential beside
 *     that one
 * @param state today
 * @param effectiveFrom null for a draft
 * @param replacedOn the day on which another followed or will follow; null where none does
 * @param demonstration shown as such: no official text
 */
public record VersionLine(
        VersionId id,
        String code,
        String edition,
        String label,
        boolean leading,
        VersionState state,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate replacedOn,
        boolean demonstration,
        int modules,
        int criteria) {}
