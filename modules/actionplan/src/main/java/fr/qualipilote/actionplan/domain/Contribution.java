package fr.qualipilote.actionplan.domain;

import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
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

/** The part that a service, or a person by name, is asked for in one carrying out. */
@Entity
@Table(name = "plan_contribution")
public class Contribution {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "occurrence_id")
    private Occurrence occurrence;

    private int position;

    @Column(name = "service_id")
    @Convert(converter = ServiceIdConverter.class)
    private @Nullable ServiceId service;

    @Column(name = "person_id")
    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId person;

    @Column(name = "answer")
    private @Nullable String text;

    @Column(name = "answered_by")
    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected Contribution() {}

    /** @param contributor a person or one service */
    Contribution(Occurrence occurrence, int position, Contributor contributor) {
        this.id = UUID.randomUUID();
        this.occurrence = occurrence;
        this.position = position;
        if (contributor instanceof Contributor.Someone someone) {
            this.person = someone.person();
        } else if (contributor instanceof Contributor.OneService one) {
            this.service = one.service();
        } else {
            throw new IllegalArgumentException("A part is asked of a person or of one service, not of " + contributor);
        }
    }

    boolean isOf(Contributor contributor) {
        return contributor instanceof Contributor.Someone someone
                ? someone.person().equals(person)
                : contributor instanceof Contributor.OneService one
                        && one.service().equals(service);
    }

    /** A member or the head of the service, or the person named. */
    public boolean isAskedOf(Actor actor) {
        return (person != null && actor.is(person))
                || (service != null && (actor.belongsTo(service) || actor.heads(service)));
    }

    void answer(String words, Deed deed) {
        text = words;
        answeredBy = deed.author();
        answeredAt = deed.at();
    }

    boolean handOver(PersonId from, PersonId to) {
        if (isAnswered() || !from.equals(person)) {
            return false;
        }
        person = to;
        return true;
    }

    public ContributionId id() {
        return new ContributionId(id);
    }

    int position() {
        return position;
    }

    public @Nullable ServiceId service() {
        return service;
    }

    public @Nullable PersonId person() {
        return person;
    }

    public boolean isAnswered() {
        return answeredAt != null;
    }

    public @Nullable String text() {
        return text;
    }

    public @Nullable PersonId answeredBy() {
        return answeredBy;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }
}
