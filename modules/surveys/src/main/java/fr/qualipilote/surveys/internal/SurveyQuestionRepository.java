package fr.qualipilote.surveys.internal;

import fr.qualipilote.surveys.domain.Question;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SurveyQuestionRepository extends JpaRepository<Question, UUID> {

    Optional<Question> findByLabelKey(String labelKey);

    @Query("select q.question, count(q) from WaveQuestion q group by q.question")
    List<Object[]> uses();

    @Query("select count(q) from WaveQuestion q where q.question = :question")
    long usesOf(UUID question);
}
