package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.domain.OffTargetReview;
import jakarta.persistence.LockModeType;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OffTargetReviewRepository extends JpaRepository<OffTargetReview, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from OffTargetReview r where r.id = :id")
    Optional<OffTargetReview> lock(UUID id);

    @Query("select r from OffTargetReview r where r.indicator.id = :indicator and r.lastMonth = :month")
    Optional<OffTargetReview> at(UUID indicator, YearMonth month);

    @Query(
            """
            select r from OffTargetReview r join fetch r.indicator i where r.lastMonth between :from and :to
            and r.state <> DROPPED order by r.lastMonth, i.position, i.code""")
    List<OffTargetReview> between(YearMonth from, YearMonth to);

    @Query(
            """
            select r from OffTargetReview r join fetch r.indicator where r.indicator.id = :indicator
            and r.lastMonth between :from and :to and r.state <> DROPPED""")
    List<OffTargetReview> of(UUID indicator, YearMonth from, YearMonth to);
}
