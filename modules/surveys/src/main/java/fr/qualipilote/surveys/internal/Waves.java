package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.ConcurrentChange;
import fr.qualipilote.surveys.SurveyChangedMeanwhile;
import fr.qualipilote.surveys.UnknownSurvey;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.domain.Wave;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * The stored waves. Whoever changes one, or adds an answer to it, locks its row first: two people, or a person and a timer, take
 * turns, and the second sees what the first has done.
 */
@Component
class Waves {

    private final WaveRepository repository;

    Waves(WaveRepository repository) {
        this.repository = repository;
    }

    /** @throws ConcurrentChange when another transaction keeps it too long */
    Wave toChange(WaveId id) {
        try {
            return repository.lock(id.value()).orElseThrow(() -> UnknownSurvey.of("wave", id.toString()));
        } catch (ConcurrencyFailureException taken) {
            throw ConcurrentChange.because(taken);
        }
    }

    Wave toRead(WaveId id) {
        return find(id).orElseThrow(() -> UnknownSurvey.of("wave", id.toString()));
    }

    Optional<Wave> find(WaveId id) {
        return repository.findById(id.value());
    }

    Wave withCode(String code) {
        return repository
                .findByCode(code.replace("\0", ""))
                .orElseThrow(() -> UnknownSurvey.of("wave with code", code));
    }

    void add(Wave wave) {
        repository.saveAndFlush(wave);
    }

    /**
     * Writes the change now, before the process hears of it: what the database refuses must not reach it.
     *
     * @throws SurveyChangedMeanwhile when another transaction was faster
     */
    void write(Wave wave) {
        try {
            repository.flush();
        } catch (ConcurrencyFailureException overtaken) {
            throw SurveyChangedMeanwhile.of(wave.code());
        }
    }
}
