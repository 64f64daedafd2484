package fr.qualipilote.organisation.internal;

import fr.qualipilote.organisation.domain.Decision;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DecisionRepository extends JpaRepository<Decision, UUID> {

    @Query("select d from Decision d where d.meetingId = :meeting order by d.begunAt, d.id")
    List<Decision> of(UUID meeting);

    @Query("select coalesce(max(d.number), 0) from Decision d where d.meetingId = :meeting")
    int lastNumberIn(UUID meeting);
}
