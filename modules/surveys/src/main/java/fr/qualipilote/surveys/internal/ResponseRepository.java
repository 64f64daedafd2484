package fr.qualipilote.surveys.internal;

import fr.qualipilote.surveys.domain.Response;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ResponseRepository extends JpaRepository<Response, UUID> {

    @Query("select count(r) > 0 from SurveyResponse r where r.wave = :wave and r.key = :key")
    boolean holds(UUID wave, UUID key);
}
