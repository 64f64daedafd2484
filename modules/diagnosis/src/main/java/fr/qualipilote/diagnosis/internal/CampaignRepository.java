package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.domain.Campaign;
import fr.qualipilote.diagnosis.domain.Sheet;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CampaignRepository extends JpaRepository<Campaign, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Campaign c where c.id = :id")
    Optional<Campaign> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Sheet s where s.id = :id")
    Optional<Sheet> lockSheet(UUID id);

    Optional<Campaign> findByReference(String reference);

    /** With their sheets. */
    @EntityGraph(attributePaths = "sheets")
    List<Campaign> findAllByOrderByReferenceDesc();

    @Query("select s.campaign.id from Sheet s where s.id = :sheet")
    Optional<UUID> ofSheet(UUID sheet);

    @Query("select s from Sheet s where s.id = :id")
    Optional<Sheet> sheet(UUID id);

    /** Sheets that are being filled, of campaigns that are open. */
    @Query(
            """
            select s from Sheet s join fetch s.campaign c
            where c.state = fr.qualipilote.diagnosis.CampaignState.OPEN
              and s.state in (fr.qualipilote.diagnosis.SheetState.ANSWERING, fr.qualipilote.diagnosis.SheetState.RETURNED)
            order by s.dueOn, c.reference""")
    List<Sheet> beingFilled();

    /** Those that were validated before another one, the latest first; on one day, those of a lower reference. */
    @Query(
            """
            select c from Campaign c
            where c.state in :states and c.frozenAt is not null
              and (c.decidedOn < :day or c.decidedOn = :day and c.reference < :reference)
            order by c.decidedOn desc, c.frozenAt desc, c.reference desc""")
    List<Campaign> validatedBefore(Collection<CampaignState> states, LocalDate day, String reference);

    List<Campaign> findAllByOpenedOnAndDecidedOn(LocalDate openedOn, LocalDate decidedOn);

    /** References of the actions that any campaign has opened or linked for a criterion. */
    @Query(
            """
            select f.action from Campaign c join c.followUps f
            where f.criterion = :criterion and f.action is not null
            order by c.reference desc""")
    List<String> actionsFor(String criterion);
}
