package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.domain.Numbering;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface NumberingRepository extends JpaRepository<Numbering, Integer> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Numbering n where n.year = :year")
    Optional<Numbering> lock(int year);
}
