package fr.qualipilote.organisation.internal;

import fr.qualipilote.organisation.domain.Attendee;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AttendeeRepository extends JpaRepository<Attendee, UUID> {

    @Query("select a from Attendee a where a.meetingId = :meeting order by a.place, a.id")
    List<Attendee> of(UUID meeting);
}
