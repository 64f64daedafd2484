package fr.qualipilote.referential.internal;

import fr.qualipilote.referential.domain.Site;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SiteRepository extends JpaRepository<Site, UUID> {

    /** Whoever changes sites or declares scope at them goes one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Site s order by s.id")
    List<Site> everyOneLocked();
}
