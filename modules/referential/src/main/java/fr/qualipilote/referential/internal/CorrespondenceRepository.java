package fr.qualipilote.referential.internal;

import fr.qualipilote.referential.domain.Correspondence;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CorrespondenceRepository extends JpaRepository<Correspondence, UUID> {

    List<Correspondence> findAllByFromReferentialOrToReferential(String from, String to);
}
