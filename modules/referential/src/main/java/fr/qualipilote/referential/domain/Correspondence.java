package fr.qualipilote.referential.domain;

import fr.qualipilote.referential.CrosswalkLink;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A criterion of one referential corresponds to one of another. */
@Entity
@Table(name = "ref_crosswalk")
public class Correspondence {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(name = "from_referential")
    private String fromReferential;

    @Column(name = "from_criterion")
    private String fromCriterion;

    @Column(name = "to_referential")
    private String toReferential;

    @Column(name = "to_criterion")
    private String toCriterion;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private CrosswalkLink.Kind kind;

    protected Correspondence() {}

    public Correspondence(
            UUID id,
            String fromReferential,
            String fromCriterion,
            String toReferential,
            String toCriterion,
            CrosswalkLink.Kind kind) {
        this.id = id;
        this.fromReferential = fromReferential;
        this.fromCriterion = fromCriterion;
        this.toReferential = toReferential;
        this.toCriterion = toCriterion;
        this.kind = kind;
    }

    /** As it is seen from one of both referentials. */
    public CrosswalkLink seenFrom(String referential) {
        return fromReferential.equals(referential)
                ? new CrosswalkLink(id, fromReferential, fromCriterion, toReferential, toCriterion, kind)
                : new CrosswalkLink(id, toReferential, toCriterion, fromReferential, fromCriterion, kind);
    }

    /** Whichever way round. */
    public boolean links(String referential, String criterion, String otherReferential, String otherCriterion) {
        CrosswalkLink seen = seenFrom(referential);
        return seen.fromReferential().equals(referential)
                && seen.fromCriterion().equals(criterion)
                && seen.toReferential().equals(otherReferential)
                && seen.toCriterion().equals(otherCriterion);
    }
}
