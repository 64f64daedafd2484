package fr.qualipilote.actionplan.domain;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.SearchText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody noted about an action, with author and date; never changed. */
@Entity
@Table(name = "plan_observation")
public class Observation {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "action_id")
    private Action action;

    /** From 1, in the order of writing. */
    private int rank;

    @Column(name = "note")
    private String text;

    @Column(name = "note_search")
    private String searchText;

    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId author;

    @Column(name = "written_at")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Observation() {}

    Observation(Action action, int rank, String text, Deed deed) {
        this.id = UUID.randomUUID();
        this.action = action;
        this.rank = rank;
        this.text = text;
        this.searchText = SearchText.fold(text);
        this.author = deed.author();
        this.at = deed.at();
    }

    int rank() {
        return rank;
    }

    public String text() {
        return text;
    }

    public @Nullable PersonId author() {
        return author;
    }

    public Instant at() {
        return at;
    }
}
