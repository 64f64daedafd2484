package fr.qualipilote.surveys.internal;

import fr.qualipilote.surveys.Answer;
import fr.qualipilote.surveys.AnswerScale;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.domain.Tally;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what came in one by one; the database counts, nothing is kept twice. */
@Component
class Tallies {

    private static final Tally NONE = new Tally(0, 0);

    private final EntityManager entities;

    Tallies(EntityManager entities) {
        this.entities = entities;
    }

    /** What was counted for the questions of some waves. */
    record Counted(Map<UUID, Map<UUID, Tally>> answers, Map<UUID, Tally> pickedUp, Map<UUID, Integer> entries) {

        /** @param scale tells whether answers are counted, or calls */
        Tally of(WaveId wave, QuestionId question, AnswerScale scale) {
            return scale == AnswerScale.PICKED_UP
                    ? pickedUp.getOrDefault(wave.value(), NONE)
                    : answers.getOrDefault(wave.value(), Map.of()).getOrDefault(question.value(), NONE);
        }

        int entries(WaveId wave) {
            return entries.getOrDefault(wave.value(), 0);
        }
    }

    Counted of(WaveId wave) {
        return count(" and e.wave = :wave", wave.value());
    }

    Counted all() {
        return count("", null);
    }

    private Counted count(String restriction, @Nullable UUID wave) {
        Map<UUID, Map<UUID, Tally>> answers = new HashMap<>();
        add(
                answers,
                rows(
                        "select e.wave, key(a), value(a), count(*) from SurveyResponse e join e.answers a where 1 = 1"
                                + restriction + " group by e.wave, key(a), value(a)",
                        wave));
        add(
                answers,
                rows(
                        "select e.wave, key(a), value(a), count(*) from SurveyCall e join e.notes a where 1 = 1"
                                + restriction + " group by e.wave, key(a), value(a)",
                        wave));
        Map<UUID, Tally> pickedUp = new HashMap<>();
        for (Object[] row : rows(
                "select e.wave, count(*), sum(case when e.pickedUp then 1 else 0 end)"
                        + " from SurveyCall e where e.inHours = true" + restriction + " group by e.wave",
                wave)) {
            pickedUp.put((UUID) row[0], new Tally(number(row[1]), number(row[2])));
        }
        Map<UUID, Integer> entries = new HashMap<>();
        for (String what : List.of("SurveyResponse", "SurveyCall")) {
            for (Object[] row : rows(
                    "select e.wave, count(*) from " + what + " e where 1 = 1" + restriction + " group by e.wave",
                    wave)) {
                entries.merge((UUID) row[0], number(row[1]), Integer::sum);
            }
        }
        return new Counted(answers, pickedUp, entries);
    }

    private List<Object[]> rows(String query, @Nullable UUID wave) {
        var asked = entities.createQuery(query, Object[].class);
        if (wave != null) {
            asked.setParameter("wave", wave);
        }
        return asked.getResultList();
    }

    private static void add(Map<UUID, Map<UUID, Tally>> answers, List<Object[]> rows) {
        for (Object[] row : rows) {
            Answer answer = (Answer) row[2];
            int count = number(row[3]);
            if (answer.isCounted()) {
                answers.computeIfAbsent((UUID) row[0], any -> new HashMap<>())
                        .merge(
                                (UUID) row[1],
                                new Tally(count, answer.isSatisfied() ? count : 0),
                                (one, other) -> new Tally(
                                        one.answering() + other.answering(), one.satisfied() + other.satisfied()));
            }
        }
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }
}
