package fr.qualipilote.publication.internal;

import fr.qualipilote.indicators.PublishableMeasures;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.publication.FigureId;
import fr.qualipilote.publication.domain.Figure;
import fr.qualipilote.publication.domain.MeasureFigure;
import fr.qualipilote.publication.domain.ResultFigure;
import fr.qualipilote.surveys.SurveyFigure;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveLine;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.WaveState;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What may be published: validated measures of publishable indicators, and validated results that were not kept inside. */
@Component
class Sources {

    private final PublishableMeasures measures;
    private final Surveys surveys;

    Sources(PublishableMeasures measures, Surveys surveys) {
        this.measures = measures;
        this.surveys = surveys;
    }

    List<MeasureFigure> measures(Actor actor, YearMonth from, YearMonth to) {
        return measures.publishable(actor, from, to).stream()
                .map(MeasureFigure::of)
                .toList();
    }

    List<ResultFigure> results(Actor actor) {
        Map<WaveId, Boolean> open = new HashMap<>();
        return surveys.figures(actor).stream()
                .filter(figure -> open.computeIfAbsent(figure.wave().id(), wave -> mayBeShown(actor, figure.wave())))
                .map(ResultFigure::of)
                .toList();
    }

    /** A wave whose results were decided not to be published counts as published, but in no set. */
    private boolean mayBeShown(Actor actor, WaveLine wave) {
        if (wave.state() == WaveState.VALIDATED) {
            return true;
        }
        WaveSheet sheet = surveys.wave(actor, wave.id());
        return sheet.takenOver() || sheet.publication() != null;
    }

    /** Everything that may be published of some months, measures first. */
    List<Figure> all(Actor actor, YearMonth from, YearMonth to) {
        return Stream.<Figure>concat(measures(actor, from, to).stream(), results(actor).stream())
                .toList();
    }

    /** What is chosen and may be published, in the order of the table. */
    List<Figure> chosen(Actor actor, Collection<FigureId> ids, YearMonth from, YearMonth to) {
        Set<FigureId> chosen = Set.copyOf(ids);
        return all(actor, from, to).stream()
                .filter(figure -> chosen.contains(figure.id()))
                .toList();
    }

    /** Results as they are now, for who compares them with what was published. */
    List<SurveyFigure> resultsNow(Actor actor) {
        return surveys.figures(actor);
    }

    /** Tells measures and waves that they are published. */
    void published(Actor actor, String reference, List<Figure> figures) {
        measures.published(
                actor,
                figures.stream()
                        .filter(MeasureFigure.class::isInstance)
                        .map(figure -> ((MeasureFigure) figure).editionOfMeasure())
                        .toList());
        figures.stream()
                .filter(ResultFigure.class::isInstance)
                .map(figure -> ((ResultFigure) figure).id().wave())
                .distinct()
                .forEach(wave -> surveys.published(actor, wave, reference));
    }
}
