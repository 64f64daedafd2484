package fr.qualipilote.referential;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.ServiceId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which service works under which module at which site. Reading is open to anyone signed in; the quality manager and the
 * administrator change.
 */
public interface Scopes {

    /**
     * All declarations of a referential, past ones too, by module, service, site and first day.
     *
     * @param referential code
     */
    List<ScopeLine> scope(String referential);

    /** The services that work under any of some modules of a version on a day, at whichever site. */
    Set<ServiceId> services(VersionId version, Collection<String> modules, LocalDate day);

    /** The codes of the modules of a version that a service works under on a day, at whichever site. */
    Set<String> modules(VersionId version, ServiceId service, LocalDate day);

    /**
     * @param referential code
     * @param module code of a module of any version of it
     * @throws InvalidReferential {@code scope-overlaps} when it is declared for one of these days already, {@code module-unknown},
     *     {@code service-closed}, {@code site-closed}
     */
    ScopeId declare(Actor actor, String referential, String module, ServiceId service, SiteId site, LocalDate since);

    /**
     * Ends a declaration, or says another last day.
     *
     * @param until the last day
     * @throws InvalidReferential {@code scope-ends-before} when that is before the first one
     */
    void end(Actor actor, ScopeId id, LocalDate until);

    /** Takes a declaration back that was made by mistake. */
    void withdraw(Actor actor, ScopeId id);
}
