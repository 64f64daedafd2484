package fr.qualipilote.surveys.internal;

import fr.qualipilote.surveys.domain.Link;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface LinkRepository extends JpaRepository<Link, UUID> {

    Optional<Link> findByToken(String token);

    @Query("select l.wave from SurveyLink l where l.token = :token")
    Optional<UUID> waveOf(String token);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from SurveyLink l where l.token = :token")
    Optional<Link> lock(String token);

    @Query("select l from SurveyLink l where l.wave = :wave order by l.rank")
    List<Link> of(UUID wave);

    @Query("select coalesce(max(l.rank), 0) from SurveyLink l where l.wave = :wave")
    int lastRank(UUID wave);
}
