package fr.qualipilote.referential.internal;

import fr.qualipilote.referential.ReferentialHistory.Kind;
import fr.qualipilote.referential.domain.DeedEntry;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeedRepository extends JpaRepository<DeedEntry, Long> {

    List<DeedEntry> findAllByReferentialOrderByIdDesc(String referential, Limit most);

    Optional<DeedEntry> findFirstByReferentialAndEditionOrderByIdDesc(String referential, String edition);

    Optional<DeedEntry> findFirstByReferentialAndEditionAndKindOrderByIdDesc(
            String referential, String edition, Kind kind);
}
