package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.domain.Indicator;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface IndicatorRepository extends JpaRepository<Indicator, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Indicator i where i.id in :ids order by i.id")
    List<Indicator> lock(Collection<UUID> ids);

    /** With what judges their values. */
    @Query("select distinct i from Indicator i left join fetch i.targets where i.id in :ids")
    List<Indicator> withTargets(Collection<UUID> ids);

    @Query("select distinct i from Indicator i left join fetch i.targets")
    List<Indicator> everyOne();

    @Query("select i.id from Indicator i where i.codeKey = :key")
    Optional<UUID> withCode(String key);

    @Query("select i.id from Indicator i where i.nameKey = :key")
    Optional<UUID> named(String key);

    @Query("select coalesce(max(i.position), 0) from Indicator i")
    int lastPosition();

    @Query("select i.code from Indicator i")
    List<String> codes();
}
