package fr.qualipilote.organisation.internal;

import fr.qualipilote.organisation.domain.AgendaItem;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AgendaItemRepository extends JpaRepository<AgendaItem, UUID> {

    @Query("select i from AgendaItem i where i.meetingId = :meeting order by i.place, i.id")
    List<AgendaItem> of(UUID meeting);
}
