package fr.qualipilote.referential;

import fr.qualipilote.kernel.ServiceId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service works under a module at a site, from a day on.
 *
 * @param referential code of the referential: a new version keeps the scope of the modules that keep their code
 * @param module code of the module
 * @param until the last day; null where it goes on
 */
public record ScopeLine(
        ScopeId id,
        String referential,
        String module,
        ServiceId service,
        SiteId site,
        LocalDate since,
        @Nullable LocalDate until) {

    public boolean holdsOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
