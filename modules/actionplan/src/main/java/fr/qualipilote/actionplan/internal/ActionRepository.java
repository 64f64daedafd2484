package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.domain.Action;
import fr.qualipilote.kernel.PersonId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ActionRepository extends JpaRepository<Action, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Action a where a.id = :id")
    Optional<Action> lock(UUID id);

    Optional<Action> findByReference(String reference);

    @Query("select o.action.id from Occurrence o where o.id = :occurrence")
    Optional<UUID> ofOccurrence(UUID occurrence);

    @Query("select c.occurrence.action.id from Contribution c where c.id = :contribution")
    Optional<UUID> ofContribution(UUID contribution);

    @Query("select p.action.id from Postponement p where p.id = :postponement")
    Optional<UUID> ofPostponement(UUID postponement);

    @Query("select a.id from Action a where a.theme = :theme and a.labelKey = :labelKey order by a.reference")
    List<UUID> named(String theme, String labelKey);

    @Query(
            "select a.id from Action a where a.planned.theme = :theme and a.planned.labelKey = :labelKey order by a.reference")
    List<UUID> plannedAs(String theme, String labelKey);

    /** Open actions that somebody pilots, or is asked for a part of by name. */
    @Query(
            """
            select a.id from Action a
            where a.state not in (CLOSED, DISMISSED, ABANDONED)
              and (a.pilot = :person
                or exists (select 1 from Action x join x.contributors c where x = a and c.person = :person)
                or exists (select 1 from Contribution c where c.occurrence.action = a and c.person = :person
                             and c.answeredAt is null and c.occurrence.state in (OPEN, SENT_BACK)))
            order by a.id""")
    List<UUID> heldBy(PersonId person);
}
