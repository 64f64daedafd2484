package fr.qualipilote.surveys.internal;

import fr.qualipilote.surveys.domain.Call;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CallRepository extends JpaRepository<Call, UUID> {

    @Query("select count(c) > 0 from SurveyCall c where c.wave = :wave and c.key = :key")
    boolean holds(UUID wave, UUID key);

    @Query(
            """
            select distinct c from SurveyCall c left join fetch c.notes
            where c.wave = :wave order by c.on desc, c.at desc, c.id""")
    List<Call> of(UUID wave);

    @Query("select count(c) > 0 from SurveyCall c where c.scenario = :scenario")
    boolean plays(UUID scenario);

    @Query("select c.scenario, count(c) from SurveyCall c where c.wave = :wave group by c.scenario")
    List<Object[]> playsOf(UUID wave);
}
