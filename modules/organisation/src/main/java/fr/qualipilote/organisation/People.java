package fr.qualipilote.organisation;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of the organisation. Reading is open to anyone signed in; changing is for administrators. */
public interface People {

    /** Active people first, by name. */
    List<PersonLine> people();

    /** @throws UnknownPerson when there is none */
    PersonLine person(PersonId id);

    /** The names to show for many ids at once; ids that are not known are left out. */
    Map<PersonId, String> names(Collection<PersonId> ids);

    /** Those of many people who have not left, read at once. */
    Set<PersonId> activeAmong(Collection<PersonId> ids);

    /**
     * Finds an active person as people write it: by name, or by a function in force (« RQ », « SG », « chef du BARU »),
     * without regard to case, accents, dashes and spaces. Nothing is found where two people have that name.
     */
    Optional<PersonLine> named(String text);

    List<PersonLine> membersOf(ServiceId service);

    /**
     * The actor with the roles, services and headed services of today. Somebody who has left, or whose account is disabled,
     * has none of them any more.
     *
     * @throws UnknownPerson when there is none
     */
    Actor actor(PersonId id);

    PersonId add(Actor actor, String name, @Nullable String email, Set<ServiceId> services);

    /**
     * @param seen as the person was shown to whoever changes it
     * @throws InvalidOrganisation {@code changed-meanwhile} when somebody else has changed it since: nothing is overwritten
     */
    void change(Actor actor, PersonLine seen, String name, @Nullable String email, Set<ServiceId> services);

    /**
     * Somebody who leaves keeps the past. The account is closed at once, mandates in force end today, later ones are
     * withdrawn. Open work must be handed over first or after.
     */
    void deactivate(Actor actor, PersonId id);

    void reactivate(Actor actor, PersonId id);
}
