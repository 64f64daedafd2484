package fr.qualipilote.referential.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.InvalidReferential;
import fr.qualipilote.referential.ReferentialHistory.Kind;
import fr.qualipilote.referential.ScopeId;
import fr.qualipilote.referential.ScopeLine;
import fr.qualipilote.referential.Scopes;
import fr.qualipilote.referential.SiteId;
import fr.qualipilote.referential.UnknownReferential;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.domain.Referential;
import fr.qualipilote.referential.domain.ReferentialModule;
import fr.qualipilote.referential.domain.ScopeEntry;
import fr.qualipilote.referential.domain.Site;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class ScopeService implements Scopes {

    private final ScopeRepository scope;
    private final SiteRepository sites;
    private final Editions editions;
    private final Services services;
    private final DeedBook history;

    ScopeService(ScopeRepository scope, SiteRepository sites, Editions editions, Services services, DeedBook history) {
        this.scope = scope;
        this.sites = sites;
        this.editions = editions;
        this.services = services;
        this.history = history;
    }

    @Override
    public List<ScopeLine> scope(String referential) {
        return scope.findAllByReferential(referential).stream()
                .map(ScopeEntry::line)
                .sorted(Comparator.comparing(ScopeLine::module)
                        .thenComparing(line -> line.service().value())
                        .thenComparing(line -> line.site().value())
                        .thenComparing(ScopeLine::since))
                .toList();
    }

    @Override
    public Set<ServiceId> services(VersionId version, Collection<String> modules, LocalDate day) {
        Set<ServiceId> active = services.services().stream()
                .filter(ServiceLine::active)
                .map(ServiceLine::id)
                .collect(Collectors.toSet());
        return holding(version, day)
                .filter(line -> modules.contains(line.module()))
                .map(ScopeLine::service)
                .filter(active::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> modules(VersionId version, ServiceId service, LocalDate day) {
        return holding(version, day)
                .filter(line -> line.service().equals(service))
                .map(ScopeLine::module)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of the modules that the version has. */
    private Stream<ScopeLine> holding(VersionId id, LocalDate day) {
        Referential version = editions.findById(id.value()).orElseThrow(() -> UnknownReferential.withId(id));
        Set<String> known = version.content().modules().stream()
                .map(ReferentialModule::code)
                .collect(Collectors.toSet());
        return scope(version.code()).stream().filter(line -> line.holdsOn(day) && known.contains(line.module()));
    }

    @Override
    @Transactional
    public ScopeId declare(
            Actor actor, String referential, String module, ServiceId service, SiteId site, LocalDate since) {
        Change.require(actor, "change-scope", module);
        List<Site> all = sites.everyOneLocked();
        requireModule(referential, module);
        ServiceLine line = services.service(service);
        if (!line.active()) {
            throw InvalidReferential.because("service-closed", line.code() + " is closed", line.label());
        }
        requireOpen(site, all);
        ScopeEntry entry = new ScopeEntry(new ScopeId(UUID.randomUUID()), referential, module, service, site, since);
        requireNoOverlap(entry);
        ScopeLine declared = scope.save(entry).line();
        history.keep(actor, declared, Kind.SCOPE_DECLARED);
        return declared.id();
    }

    @Override
    @Transactional
    public void end(Actor actor, ScopeId id, LocalDate until) {
        Change.require(actor, "change-scope", id.toString());
        sites.everyOneLocked();
        ScopeEntry entry = required(id);
        requireNoOverlap(entry.endedOn(until));
        entry.end(until);
        history.keep(actor, entry.line(), Kind.SCOPE_ENDED);
    }

    @Override
    @Transactional
    public void withdraw(Actor actor, ScopeId id) {
        Change.require(actor, "change-scope", id.toString());
        sites.everyOneLocked();
        ScopeEntry entry = required(id);
        scope.delete(entry);
        history.keep(actor, entry.line(), Kind.SCOPE_WITHDRAWN);
    }

    private void requireModule(String referential, String module) {
        boolean known = editions.findAllByCode(referential).stream()
                .flatMap(version -> version.content().modules().stream())
                .anyMatch(one -> one.code().equals(module));
        if (!known) {
            throw InvalidReferential.because("module-unknown", referential + " has no module " + module, module);
        }
    }

    private static void requireOpen(SiteId id, List<Site> all) {
        Site site = all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> UnknownReferential.part("site", id.toString()));
        if (!site.isActive()) {
            throw InvalidReferential.because("site-closed", site.code() + " is closed", site.label());
        }
    }

    private void requireNoOverlap(ScopeEntry entry) {
        boolean overlaps = scope.findAllByReferential(entry.line().referential()).stream()
                .anyMatch(other -> !other.id().equals(entry.id()) && other.overlaps(entry));
        if (overlaps) {
            throw InvalidReferential.because("scope-overlaps", "Another declaration holds on one of these days");
        }
    }

    private ScopeEntry required(ScopeId id) {
        return scope.findById(id.value()).orElseThrow(() -> UnknownReferential.part("declaration", id.toString()));
    }
}
