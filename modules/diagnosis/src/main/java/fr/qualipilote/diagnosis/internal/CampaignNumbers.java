package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.domain.Numbering;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CampaignNumbers extends JpaRepository<Numbering, Integer> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from CampaignNumbering n where n.year = :year")
    Optional<Numbering> lock(int year);
}
