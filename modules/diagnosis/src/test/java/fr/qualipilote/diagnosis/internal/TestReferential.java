package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.SmallReferential;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.referential.CriterionChange;
import fr.qualipilote.referential.CriterionChange.Kind;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.Questionnaire;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.ScopeId;
import fr.qualipilote.referential.ScopeLine;
import fr.qualipilote.referential.Scopes;
import fr.qualipilote.referential.SiteId;
import fr.qualipilote.referential.VersionChanges;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link SmallReferential} behind the ports of the module that keeps referentials; a test may pretend that a service works under M3. */
final class TestReferential implements ReferentialVersions, Scopes {

    final Set<ServiceId> generally = new HashSet<>();
    final Set<ServiceId> withForeigners = new HashSet<>();

    /** What the demonstration is loaded on is not there. */
    @Override
    public List<VersionLine> versions() {
        return List.of();
    }

    @Override
    public VersionSheet version(VersionId id) {
        return new VersionSheet(
                SmallReferential.line(id),
                "",
                null,
                0,
                SmallReferential.MODULES,
                List.of(),
                List.of(),
                SmallReferential.criteria(id),
                SmallReferential.SCALE);
    }

    @Override
    public Questionnaire questionnaire(VersionId id, Collection<String> modules) {
        return SmallReferential.questionnaire(id, modules);
    }

    @Override
    public VersionChanges changes(VersionId from, VersionId to) {
        List<CriterionChange> changes = new ArrayList<>();
        for (CriterionLine after : SmallReferential.criteria(to)) {
            Optional<CriterionLine> before = SmallReferential.criteria(from).stream()
                    .filter(one -> one.code().equals(after.code()))
                    .findFirst();
            Kind kind = before.isEmpty() ? Kind.NEW : before.get().equals(after) ? Kind.SAME : Kind.REWORDED;
            changes.add(new CriterionChange(after.code(), kind, before.orElse(null), after, Set.of()));
        }
        return new VersionChanges(
                SmallReferential.line(from), SmallReferential.line(to), changes, List.of(), List.of(), Set.of(), false);
    }

    @Override
    public Set<ServiceId> services(VersionId version, Collection<String> modules, LocalDate day) {
        Set<ServiceId> all = new HashSet<>(generally);
        all.addAll(withForeigners);
        return all;
    }

    @Override
    public Set<String> modules(VersionId version, ServiceId service, LocalDate day) {
        return withForeigners.contains(service) ? Set.of("M1", "M3") : Set.of("M1");
    }

    // --- not asked by self-diagnosis ---------------------------------------------------------------------------------

    @Override
    public VersionId inForce(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<VersionId> answerable(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<VersionId> before(VersionId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public VersionId derive(Actor actor, VersionId from, String edition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putInForce(Actor actor, VersionId id, int revision, LocalDate from, boolean leading) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Actor actor, VersionId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean mayChange(Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ScopeLine> scope(String referential) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScopeId declare(
            Actor actor, String referential, String module, ServiceId service, SiteId site, LocalDate since) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void end(Actor actor, ScopeId id, LocalDate until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void withdraw(Actor actor, ScopeId id) {
        throw new UnsupportedOperationException();
    }
}
