package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.domain.Measure;
import fr.qualipilote.indicators.domain.MeasureChange;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MeasureRepository extends JpaRepository<Measure, UUID> {

    @Query("select m from Measure m where m.indicator.id in :indicators and m.lastMonth between :from and :to")
    List<Measure> between(Collection<UUID> indicators, YearMonth from, YearMonth to);

    @Query("select m from Measure m where m.indicator.id = :indicator and m.lastMonth = :month")
    Optional<Measure> at(UUID indicator, YearMonth month);

    @Query("select m from Measure m where m.indicator.id = :indicator and m.lastMonth >= :from")
    List<Measure> since(UUID indicator, YearMonth from);

    @Query("select distinct m.indicator.id from Measure m where m.id in :ids")
    List<UUID> indicatorsOf(Collection<UUID> ids);

    @Query("select m from Measure m where m.id in :ids order by m.indicator.id, m.lastMonth")
    List<Measure> ofIds(Collection<UUID> ids);

    @Query("select count(m) > 0 from Measure m where m.indicator.id = :indicator")
    boolean any(UUID indicator);

    @Query("select c from MeasureChange c where c.measure = :measure order by c.rank desc")
    List<MeasureChange> changes(UUID measure);
}
