package fr.qualipilote.organisation.internal;

import fr.qualipilote.organisation.domain.Person;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Persons extends JpaRepository<Person, UUID> {

    /** With the services they belong to, in one query. */
    @Query("select p from Person p left join fetch p.services")
    List<Person> everyOne();

    @Query("select p from Person p left join fetch p.services where exists "
            + "(select 1 from Person m join m.services s where m = p and s = :service)")
    List<Person> everyMemberOf(UUID service);

    @Query("select p.id as id, p.name as name from Person p where p.id in :ids")
    List<Named> namesOf(Collection<UUID> ids);

    @Query("select p.id from Person p where p.id in :ids and p.active")
    List<UUID> activeAmong(Collection<UUID> ids);

    interface Named {
        UUID getId();

        String getName();
    }
}
