package fr.qualipilote.organisation.domain;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.Seat;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link Seat} as a row keeps it: exactly one column is set. */
@Embeddable
public class SeatColumns {

    private static final int LONGEST_WORDS = 200;

    @Column(name = "function_code")
    @Convert(converter = FunctionConverter.class)
    private @Nullable Function function;

    @Column(name = "person_id")
    private @Nullable UUID personId;

    @Column(name = "service_id")
    private @Nullable UUID serviceId;

    @Column(name = "words")
    private @Nullable String words;

    protected SeatColumns() {}

    SeatColumns(Seat seat) {
        if (seat instanceof Seat.OfFunction of) {
            function = of.function();
        } else if (seat instanceof Seat.OfPerson of) {
            personId = of.person().value();
        } else if (seat instanceof Seat.OfService of) {
            serviceId = of.service().value();
        } else if (seat instanceof Seat.Guest guest) {
            words = Texts.required("guest", guest.words(), LONGEST_WORDS);
        }
    }

    Seat seat() {
        if (function != null) {
            return new Seat.OfFunction(function);
        }
        if (personId != null) {
            return new Seat.OfPerson(new PersonId(personId));
        }
        return serviceId != null
                ? new Seat.OfService(new ServiceId(serviceId))
                : new Seat.Guest(words == null ? "" : words);
    }
}
