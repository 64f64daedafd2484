package fr.qualipilote.organisation.internal;

import fr.qualipilote.organisation.domain.Meeting;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MeetingRepository extends JpaRepository<Meeting, UUID> {

    @Query("select m from Meeting m order by m.day desc, m.from desc, m.id")
    List<Meeting> latestFirst();

    @Query("select m from Meeting m where m.bodyId = :body order by m.day desc, m.from desc, m.id")
    List<Meeting> latestFirstOf(UUID body);

    /** Makes others who take decisions in this meeting, or end it, wait until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Meeting m where m.id = :id")
    Optional<Meeting> locked(UUID id);

    @Query("select coalesce(max(m.number), 0) from Meeting m where m.year = :year")
    int lastNumberOf(int year);
}
