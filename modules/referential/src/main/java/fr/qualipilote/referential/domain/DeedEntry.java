package fr.qualipilote.referential.domain;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.referential.PartKind;
import fr.qualipilote.referential.ReferentialHistory.Deed;
import fr.qualipilote.referential.ReferentialHistory.Kind;
import fr.qualipilote.referential.ScopeLine;
import fr.qualipilote.referential.SiteId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was done; never changed. */
@Entity
@Table(name = "ref_deed")
public class DeedEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "done_at")
    private Instant at;

    @Column(name = "done_by")
    private UUID by;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Column(name = "referential_code")
    private String referential;

    @Column(name = "edition")
    private @Nullable String edition;

    @Enumerated(EnumType.STRING)
    @Column(name = "part_kind")
    private @Nullable PartKind partKind;

    @Column(name = "part")
    private @Nullable String part;

    @Column(name = "service_id")
    private @Nullable UUID service;

    @Column(name = "site_id")
    private @Nullable UUID site;

    @Column(name = "holds_on")
    private @Nullable LocalDate day;

    protected DeedEntry() {}

    private DeedEntry(Kind kind, String referential, PersonId by, Instant at) {
        this.kind = kind;
        this.referential = referential;
        this.by = by.value();
        this.at = at;
    }

    /** With a version as a whole. */
    public static DeedEntry on(Referential version, Kind kind, PersonId by, Instant at) {
        DeedEntry entry = new DeedEntry(kind, version.code(), by, at);
        entry.edition = version.edition();
        entry.day = kind == Kind.PUT_IN_FORCE ? version.effectiveFrom() : null;
        return entry;
    }

    /** With a part of a draft. */
    public static DeedEntry on(
            Referential version, Kind kind, PartKind partKind, String part, PersonId by, Instant at) {
        DeedEntry entry = on(version, kind, by, at);
        entry.partKind = partKind;
        entry.part = part;
        return entry;
    }

    /** With a declaration of the scope. */
    public static DeedEntry on(ScopeLine scope, Kind kind, PersonId by, Instant at) {
        DeedEntry entry = new DeedEntry(kind, scope.referential(), by, at);
        entry.part = scope.module();
        entry.service = scope.service().value();
        entry.site = scope.site().value();
        entry.day = kind == Kind.SCOPE_ENDED ? scope.until() : scope.since();
        return entry;
    }

    public Deed deed() {
        return new Deed(
                at,
                new PersonId(by),
                kind,
                edition,
                partKind,
                part,
                service == null ? null : new ServiceId(service),
                site == null ? null : new SiteId(site),
                day);
    }
}
