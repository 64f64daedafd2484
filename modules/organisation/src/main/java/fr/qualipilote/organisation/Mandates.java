package fr.qualipilote.organisation;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who holds which post, from when to when. Reading is open to anyone signed in; changing is for administrators. */
public interface Mandates {

    /** All mandates, past ones included, latest first within a post. */
    List<MandateLine> mandates();

    /** Who holds a post of the whole organisation on a date. */
    Incumbency holder(Function function, LocalDate on);

    /** Who heads a service on a date: the holder, else the interim, else nobody. */
    Incumbency headOf(ServiceId service, LocalDate on);

    /** Who heads each service on a date, read at once; services that nobody heads are left out. */
    Map<ServiceId, PersonId> headsOn(LocalDate on);

    /**
     * Gives a mandate.
     *
     * @param service required exactly when the function is that of a service
     * @throws InvalidOrganisation when the dates are reversed or another holder's mandate overlaps (an interim may overlap
     *     nothing but a vacancy)
     */
    UUID give(
            Actor actor,
            Function function,
            @Nullable ServiceId service,
            PersonId person,
            boolean interim,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String note);

    /**
     * Ends a mandate on a date (its last day).
     *
     * @param seen as the mandate was shown to whoever ends it
     * @throws InvalidOrganisation when there is no such mandate, the date is before its first day, or after the day on which
     *     it ends already; {@code changed-meanwhile} when somebody else has changed it since: nothing is overwritten
     */
    void end(Actor actor, MandateLine seen, LocalDate on);
}
