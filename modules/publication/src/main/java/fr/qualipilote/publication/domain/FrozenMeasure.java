package fr.qualipilote.publication.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A measure as it was published; written once. */
@Entity
@Immutable
@Table(name = "publication_measure")
public class FrozenMeasure {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "set_id")
    private Publication publication;

    /** From 1; measures come first, results after them. */
    private int rank;

    @Embedded
    private MeasureFigure figure;

    @SuppressWarnings("NullAway.Init")
    protected FrozenMeasure() {}

    FrozenMeasure(Publication publication, int rank, MeasureFigure figure) {
        this.id = UUID.randomUUID();
        this.publication = publication;
        this.rank = rank;
        this.figure = figure;
    }

    public int rank() {
        return rank;
    }

    public MeasureFigure figure() {
        return figure;
    }
}
