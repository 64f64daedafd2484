package fr.qualipilote.surveys.internal;

import fr.qualipilote.surveys.domain.Wave;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface WaveRepository extends JpaRepository<Wave, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Wave w where w.id = :id")
    Optional<Wave> lock(UUID id);

    Optional<Wave> findByCode(String code);

    @Query("select distinct w from Wave w left join fetch w.questions")
    List<Wave> withQuestions();

    @Query(
            """
            select distinct w from Wave w left join fetch w.questions
            where w.state in (VALIDATED, PUBLISHED, CLOSED)""")
    List<Wave> validated();
}
