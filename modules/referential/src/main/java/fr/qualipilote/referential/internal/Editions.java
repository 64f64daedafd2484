package fr.qualipilote.referential.internal;

import fr.qualipilote.referential.domain.Referential;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Editions extends JpaRepository<Referential, UUID> {

    /** The latest first. */
    List<Referential> findAllByOrderByEffectiveFromDesc();

    /** Labels of the chapter of that code: as the edition in force has it, then the latest first. */
    @Query(
            """
            select c.label from Referential r join r.chapters c where c.code = :code
            order by case when r.effectiveFrom
                    = (select max(f.effectiveFrom) from Referential f where f.effectiveFrom <= :today) then 0 else 1 end,
                r.effectiveFrom desc, r.edition desc""")
    List<String> labelsOf(String code, LocalDate today, Limit most);

    boolean existsByCodeAndEdition(String code, String edition);
}
