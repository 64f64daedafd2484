package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.domain.GivenAnswer;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AnswerRepository extends JpaRepository<GivenAnswer, GivenAnswer.Key> {

    @Query("select a from GivenAnswer a where a.key.sheet in :sheets")
    List<GivenAnswer> of(Collection<UUID> sheets);

    @Query("select a from GivenAnswer a where a.key.sheet = :sheet and a.revision > :revision order by a.revision")
    List<GivenAnswer> changedSince(UUID sheet, long revision);
}
