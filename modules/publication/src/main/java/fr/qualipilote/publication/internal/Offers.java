package fr.qualipilote.publication.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.publication.FigureId;
import fr.qualipilote.publication.Offer;
import fr.qualipilote.publication.Offer.IndicatorOffer;
import fr.qualipilote.publication.Offer.MeasureOffer;
import fr.qualipilote.publication.Offer.ResultOffer;
import fr.qualipilote.publication.Offer.WaveOffer;
import fr.qualipilote.publication.PublicSet.State;
import fr.qualipilote.publication.domain.MeasureFigure;
import fr.qualipilote.publication.domain.Publication;
import fr.qualipilote.publication.domain.ResultFigure;
import fr.qualipilote.surveys.WaveId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What may be chosen for a publication, by indicator and by wave. */
@Component
class Offers {

    private final Sources sources;

    Offers(Sources sources) {
        this.sources = sources;
    }

    Offer of(Actor actor, Publication publication) {
        Set<FigureId> chosen = new HashSet<>(publication.chosen());
        List<IndicatorOffer> indicators = indicators(actor, publication, chosen);
        List<WaveOffer> waves = waves(actor, chosen);
        Offer offer = new Offer(indicators, waves, 0);
        return new Offer(indicators, waves, chosen.size() - offer.chosen());
    }

    private List<IndicatorOffer> indicators(Actor actor, Publication publication, Set<FigureId> chosen) {
        Map<String, List<MeasureFigure>> byCode = sources.measures(actor, publication.from(), publication.to()).stream()
                .collect(Collectors.groupingBy(MeasureFigure::code, LinkedHashMap::new, Collectors.toList()));
        return byCode.values().stream()
                .map(measures -> {
                    MeasureFigure latest = measures.get(measures.size() - 1);
                    return new IndicatorOffer(
                            latest.code(),
                            latest.name(),
                            latest.target(),
                            measures.stream()
                                    .map(measure -> measure(measure, chosen))
                                    .toList());
                })
                .toList();
    }

    private static MeasureOffer measure(MeasureFigure measure, Set<FigureId> chosen) {
        return new MeasureOffer(
                measure.id(), measure.whole(), measure.text(), measure.verdict(), chosen.contains(measure.id()));
    }

    private List<WaveOffer> waves(Actor actor, Set<FigureId> chosen) {
        Map<UUID, List<ResultFigure>> byWave = sources.results(actor).stream()
                .collect(Collectors.groupingBy(ResultFigure::waveId, LinkedHashMap::new, Collectors.toList()));
        return byWave.values().stream()
                .map(results -> {
                    ResultFigure first = results.get(0);
                    return new WaveOffer(
                            new WaveId(first.waveId()),
                            first.wave(),
                            first.title(),
                            first.source(),
                            results.stream()
                                    .map(result -> result(result, chosen))
                                    .toList());
                })
                .toList();
    }

    private static ResultOffer result(ResultFigure result, Set<FigureId> chosen) {
        return new ResultOffer(
                result.id(),
                result.question(),
                result.text(),
                result.answering(),
                result.state() == State.SUPPRESSED,
                chosen.contains(result.id()));
    }
}
