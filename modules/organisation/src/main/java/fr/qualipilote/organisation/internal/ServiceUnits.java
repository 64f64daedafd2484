package fr.qualipilote.organisation.internal;

import fr.qualipilote.organisation.domain.ServiceUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ServiceUnits extends JpaRepository<ServiceUnit, UUID> {

    /** With their aliases, in one query. */
    @Query("select s from ServiceUnit s left join fetch s.aliases")
    List<ServiceUnit> everyOne();

    /** With its aliases, in one query. */
    @Query("select s from ServiceUnit s left join fetch s.aliases where s.id = :id")
    Optional<ServiceUnit> one(UUID id);
}
