package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.ReferenceFigureId;
import fr.qualipilote.indicators.ReferenceFigures.DatedValue;
import fr.qualipilote.indicators.domain.Indicator;
import fr.qualipilote.indicators.domain.ReferenceFigure;
import fr.qualipilote.kernel.Period;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The dated figures that values are divided by. */
@Component
class Figures {

    private final FigureRepository repository;

    Figures(FigureRepository repository) {
        this.repository = repository;
    }

    /** What a period of the indicator is divided by. */
    Optional<DatedValue> inForce(Indicator indicator, Period period) {
        return of(indicator).flatMap(figure -> figure.inForce(period));
    }

    String name(Indicator indicator) {
        return of(indicator).map(ReferenceFigure::name).orElse("");
    }

    private Optional<ReferenceFigure> of(Indicator indicator) {
        ReferenceFigureId id = indicator.denominatorFigure();
        return id == null ? Optional.empty() : repository.findById(id.value());
    }
}
