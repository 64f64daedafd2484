package fr.qualipilote.referential.internal;

import fr.qualipilote.referential.domain.Referential;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Editions extends JpaRepository<Referential, UUID> {

    /** Those that have been put in force, the latest first. */
    List<Referential> findAllByEffectiveFromNotNullOrderByEffectiveFromDesc();

    /** Labels of the chapter of that code: as the edition in force has it, then the latest first. */
    @Query(
            """
            select c.label from Referential r join r.chapters c where c.code = :code and r.effectiveFrom is not null
            order by case when r.leading = true and r.effectiveFrom = (select max(f.effectiveFrom) from Referential f
                    where f.leading = true and f.effectiveFrom <= :today) then 0 else 1 end,
                r.effectiveFrom desc, r.edition desc""")
    List<String> labelsOf(String code, LocalDate today, Limit most);

    boolean existsByCodeAndEdition(String code, String edition);

    Optional<Referential> findByCodeAndEdition(String code, String edition);

    List<Referential> findAllByCode(String code);

    /** How much each version holds; one without is missing. */
    @Query("select r.id as version, count(c) as parts from Referential r join r.criteria c group by r.id")
    List<Held> criteriaHeld();

    @Query("select r.id as version, count(m) as parts from Referential r join r.modules m group by r.id")
    List<Held> modulesHeld();

    /** A number of parts. */
    interface Held {
        UUID getVersion();

        long getParts();
    }

    /** Those who change one draft go one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Referential r where r.id = :id")
    Optional<Referential> locked(UUID id);

    /** Those who put versions in force go one after the other: each judges by what the others have decided. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Referential r order by r.id")
    List<Referential> everyOneLocked();
}
