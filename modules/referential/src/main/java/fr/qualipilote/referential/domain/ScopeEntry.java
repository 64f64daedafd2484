package fr.qualipilote.referential.domain;

import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.referential.InvalidReferential;
import fr.qualipilote.referential.ScopeId;
import fr.qualipilote.referential.ScopeLine;
import fr.qualipilote.referential.SiteId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service works under a module at a site, from a day on. */
@Entity
@Table(name = "ref_scope")
public class ScopeEntry {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(name = "referential_code")
    private String referential;

    @Column(name = "module_code")
    private String module;

    @Column(name = "service_id")
    private UUID service;

    @Column(name = "site_id")
    private UUID site;

    @Column(name = "held_since")
    private LocalDate since;

    @Column(name = "held_until")
    private @Nullable LocalDate until;

    protected ScopeEntry() {}

    public ScopeEntry(ScopeId id, String referential, String module, ServiceId service, SiteId site, LocalDate since) {
        this.id = id.value();
        this.referential = referential;
        this.module = module;
        this.service = service.value();
        this.site = site.value();
        this.since = since;
    }

    /** @throws InvalidReferential {@code scope-ends-before} */
    public void end(LocalDate lastDay) {
        if (lastDay.isBefore(since)) {
            throw InvalidReferential.because("scope-ends-before", lastDay + " is before " + since, since);
        }
        this.until = lastDay;
    }

    /** The same until another day, to be judged before it is written. */
    public ScopeEntry endedOn(LocalDate lastDay) {
        ScopeLine line = line();
        ScopeEntry ended = new ScopeEntry(line.id(), referential, module, line.service(), line.site(), since);
        ended.end(lastDay);
        return ended;
    }

    /** Whether both say the same of a common day. */
    public boolean overlaps(ScopeEntry other) {
        return referential.equals(other.referential)
                && module.equals(other.module)
                && service.equals(other.service)
                && site.equals(other.site)
                && (until == null || !until.isBefore(other.since))
                && (other.until == null || !other.until.isBefore(since));
    }

    public UUID id() {
        return id;
    }

    public ScopeLine line() {
        return new ScopeLine(
                new ScopeId(id), referential, module, new ServiceId(service), new SiteId(site), since, until);
    }
}
