package fr.qualipilote.referential.internal;

import fr.qualipilote.referential.domain.ScopeEntry;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ScopeRepository extends JpaRepository<ScopeEntry, UUID> {

    List<ScopeEntry> findAllByReferential(String referential);
}
