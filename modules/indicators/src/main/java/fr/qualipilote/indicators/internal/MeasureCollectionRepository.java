package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.domain.MeasureCollection;
import jakarta.persistence.LockModeType;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MeasureCollectionRepository extends JpaRepository<MeasureCollection, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from MeasureCollection c where c.id = :id")
    Optional<MeasureCollection> lock(UUID id);

    @Query("select distinct c from MeasureCollection c left join fetch c.indicators where c.state in (OPEN, FINISHED)")
    List<MeasureCollection> underWay();

    @Query("select distinct c from MeasureCollection c left join fetch c.indicators where c.state = ACCEPTED")
    List<MeasureCollection> accepted();

    @Query("select distinct c from MeasureCollection c left join fetch c.indicators where c.lastMonth >= :from")
    List<MeasureCollection> since(YearMonth from);
}
