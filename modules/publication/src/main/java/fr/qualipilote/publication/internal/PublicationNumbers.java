package fr.qualipilote.publication.internal;

import fr.qualipilote.publication.domain.Numbering;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PublicationNumbers extends JpaRepository<Numbering, Integer> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from PublicationNumbering n where n.year = :year")
    Optional<Numbering> lock(int year);
}
