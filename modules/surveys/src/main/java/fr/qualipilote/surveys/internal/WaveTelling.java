package fr.qualipilote.surveys.internal;

import fr.qualipilote.surveys.domain.Wave;
import fr.qualipilote.surveys.spi.SurveyWaveProcess;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Tells the process what happened to a wave; a wave that was taken over from the past has none. */
@Component
class WaveTelling {

    private final SurveyWaveProcess process;

    WaveTelling(SurveyWaveProcess process) {
        this.process = process;
    }

    void tell(Wave wave, Consumer<SurveyWaveProcess> what) {
        if (!wave.isTakenOver()) {
            what.accept(process);
        }
    }
}
