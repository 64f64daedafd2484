package fr.qualipilote.referential.domain;

import fr.qualipilote.referential.InvalidReferential;
import fr.qualipilote.referential.SiteId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the service works. */
@Entity
@Table(name = "ref_site")
public class Site {

    public static final int LONGEST_CODE = 40;
    public static final int LONGEST_LABEL = 120;

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(name = "code")
    private String code;

    @Column(name = "label")
    private String label;

    @Column(name = "active")
    private boolean active;

    protected Site() {}

    public Site(SiteId id, String code, String label) {
        this.id = id.value();
        this.active = true;
        describe(code, label);
    }

    /** @throws InvalidReferential when a text is missing or too long */
    public final void describe(String newCode, String newLabel) {
        String plainCode = Texts.required("site-code", newCode, LONGEST_CODE);
        String plainLabel = Texts.required("site-label", newLabel, LONGEST_LABEL);
        this.code = plainCode;
        this.label = plainLabel;
    }

    public void close() {
        this.active = false;
    }

    public void reopen() {
        this.active = true;
    }

    public SiteId id() {
        return new SiteId(id);
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public boolean isActive() {
        return active;
    }
}
