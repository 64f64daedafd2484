package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.surveys.InvalidSurvey;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.domain.DatePolicy;
import fr.qualipilote.surveys.domain.Deed;
import fr.qualipilote.surveys.domain.Wave;
import fr.qualipilote.surveys.spi.SurveyWaveSteps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process asks: time does it, nobody is signed in. */
@Service
@Transactional
class SurveyStepService implements SurveyWaveSteps {

    private final Waves waves;
    private final SurveyTaskCards cards;
    private final DatePolicy dates;
    private final BusinessClock clock;

    SurveyStepService(Waves waves, SurveyTaskCards cards, DatePolicy dates, BusinessClock clock) {
        this.waves = waves;
        this.cards = cards;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Instant fieldOpening(WaveId wave) {
        return dates.beginning(dated(waves.toRead(wave).fieldFrom()));
    }

    @Override
    @Transactional(readOnly = true)
    public Instant fieldClosing(WaveId wave) {
        return dates.beginning(dated(waves.toRead(wave).fieldTo()).plusDays(1));
    }

    private static LocalDate dated(@Nullable LocalDate date) {
        if (date == null) {
            throw InvalidSurvey.because("dates-missing", "The field has no dates");
        }
        return date;
    }

    @Override
    public void openField(WaveId id) {
        Wave wave = waves.toChange(id);
        if (wave.openField(byTime())) {
            waves.write(wave);
        }
    }

    @Override
    public void closeField(WaveId id) {
        Wave wave = waves.toChange(id);
        if (wave.closeFieldOnTime(byTime())) {
            waves.write(wave);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Instant resultsReminder(WaveId id) {
        LocalDate closed = waves.toRead(id).closedOn();
        return dates.morningAfter(dates.resultsBy(closed == null ? clock.today() : closed));
    }

    @Override
    public void remindResults(WaveId id) {
        Wave wave = waves.toChange(id);
        wave.remindResults(byTime());
        waves.write(wave);
    }

    @Override
    public void actionsOpened(WaveId id, List<String> references) {
        if (!references.isEmpty()) {
            Wave wave = waves.toChange(id);
            wave.actionsOpened(references, byTime());
            waves.write(wave);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public TaskCard card(WaveId wave, Task task) {
        return cards.card(waves.toRead(wave), task);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseTitle> title(WaveId id) {
        return waves.find(id).map(wave -> new CaseTitle(wave.code(), wave.title()));
    }

    private Deed byTime() {
        return new Deed(null, clock.now(), clock.today());
    }
}
