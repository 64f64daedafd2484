package fr.qualipilote.organisation.domain;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.InvalidOrganisation;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in a post, as holder or interim, from a first to a last day, both included. */
@Entity
@Table(name = "org_mandate")
public class Mandate {

    private static final int LONGEST_NOTE = 500;

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(name = "function_code")
    @Convert(converter = FunctionConverter.class)
    private Function function;

    @Column(name = "service_id")
    private @Nullable UUID serviceId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "interim")
    private boolean interim;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    @Column(name = "note")
    private @Nullable String note;

    protected Mandate() {}

    /** @throws InvalidOrganisation when it ends before it begins or the note is too long */
    public Mandate(
            UUID id,
            Post post,
            PersonId person,
            boolean interim,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String note) {
        if (until != null && until.isBefore(from)) {
            throw InvalidOrganisation.because(
                    "mandate-dates-reversed", "A mandate cannot end on " + until + " before " + from, from, until);
        }
        ServiceId service = post.service();
        this.id = id;
        this.function = post.function();
        this.serviceId = service == null ? null : service.value();
        this.personId = person.value();
        this.interim = interim;
        this.from = from;
        this.until = until;
        this.note = Texts.optional("note", note, LONGEST_NOTE);
    }

    /** @throws InvalidOrganisation when the date is before the first day, or after the last one */
    public void end(LocalDate lastDay) {
        if (lastDay.isBefore(from)) {
            throw InvalidOrganisation.because(
                    "mandate-dates-reversed", "A mandate cannot end on " + lastDay + " before " + from, from, lastDay);
        }
        if (until != null && lastDay.isAfter(until)) {
            throw InvalidOrganisation.because("mandate-ended", "The mandate ends on " + until + " already", until);
        }
        until = lastDay;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !hasEndedBefore(day);
    }

    public boolean hasEndedBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    public boolean startsAfter(LocalDate day) {
        return from.isAfter(day);
    }

    boolean meets(Mandate other) {
        return !hasEndedBefore(other.from) && !other.hasEndedBefore(from);
    }

    public UUID id() {
        return id;
    }

    public Post post() {
        return new Post(function, serviceId == null ? null : new ServiceId(serviceId));
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public boolean isInterim() {
        return interim;
    }

    public LocalDate from() {
        return from;
    }

    public @Nullable LocalDate until() {
        return until;
    }

    public @Nullable String note() {
        return note;
    }
}
