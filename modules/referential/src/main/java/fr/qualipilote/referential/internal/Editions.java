package fr.qualipilote.referential.internal;

import fr.qualipilote.referential.domain.Referential;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Editions extends JpaRepository<Referential, UUID> {

    /** The latest first. */
    List<Referential> findAllByOrderByEffectiveFromDesc();

    boolean existsByCodeAndEdition(String code, String edition);
}
