package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.surveys.WaveId;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps what people have typed into a wave's forms and not sent yet, one draft a person, wave and form. */
@Repository
class SurveyDraftTable {

    private final JdbcTemplate jdbc;

    SurveyDraftTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, String> find(WaveId wave, PersonId person, String form) {
        Map<String, String> values = new TreeMap<>();
        jdbc.query(
                "select field, content from survey_draft where wave_id = ? and person_id = ? and form = ?",
                row -> {
                    values.put(row.getString("field"), row.getString("content"));
                },
                wave.value(),
                person.value(),
                form);
        return values;
    }

    void save(WaveId wave, PersonId person, String form, Map<String, String> values) {
        delete(wave, person, form);
        jdbc.batchUpdate(
                "insert into survey_draft (wave_id, person_id, form, field, content) values (?, ?, ?, ?, ?)",
                values.entrySet().stream()
                        .map(value ->
                                new Object[] {wave.value(), person.value(), form, value.getKey(), value.getValue()})
                        .toList());
    }

    void delete(WaveId wave, PersonId person, String form) {
        jdbc.update(
                "delete from survey_draft where wave_id = ? and person_id = ? and form = ?",
                wave.value(),
                person.value(),
                form);
    }
}
