package fr.qualipilote.publication.internal;

import fr.qualipilote.publication.PublicationState;
import fr.qualipilote.publication.domain.Publication;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PublicationRepository extends JpaRepository<Publication, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Publication p where p.id = :id")
    Optional<Publication> lock(UUID id);

    Optional<Publication> findByReference(String reference);

    /** Latest first. */
    @Query("select p from Publication p order by p.preparedAt desc, p.reference desc")
    List<Publication> all();

    /** Latest first. */
    @Query("select p from Publication p where p.state in :states order by p.approvedAt desc, p.reference desc")
    List<Publication> inStates(Collection<PublicationState> states, Limit limit);

    /** How many figures are chosen. */
    @Query("select p.id, size(p.choices) from Publication p")
    List<Object[]> sizes();
}
