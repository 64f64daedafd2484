package fr.qualipilote.publication.internal;

import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.publication.PublicSet;
import fr.qualipilote.publication.PublicSet.Correction;
import fr.qualipilote.publication.PublicSet.IndicatorRow;
import fr.qualipilote.publication.PublicSet.Licence;
import fr.qualipilote.publication.PublicSet.MeasureCell;
import fr.qualipilote.publication.PublicSet.SurveyRow;
import fr.qualipilote.publication.domain.Figure;
import fr.qualipilote.publication.domain.Fingerprint;
import fr.qualipilote.publication.domain.FrozenMeasure;
import fr.qualipilote.publication.domain.FrozenResult;
import fr.qualipilote.publication.domain.MeasureFigure;
import fr.qualipilote.publication.domain.Publication;
import fr.qualipilote.publication.domain.ResultFigure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts figures together as everybody reads them. */
@Component
class PublicSets {

    private final Programmes programmes;
    private final PublicationSettings settings;
    private final Corrections corrections;

    PublicSets(Programmes programmes, PublicationSettings settings, Corrections corrections) {
        this.programmes = programmes;
        this.settings = settings;
        this.corrections = corrections;
    }

    String producer() {
        return programmes.programme().organisation();
    }

    Licence licence() {
        return settings.terms();
    }

    /** As it would be read, were it published now. */
    PublicSet preview(Publication publication, List<Figure> figures) {
        Rows rows = new Rows();
        int rank = 0;
        for (Figure figure : figures) {
            rank++;
            if (figure instanceof MeasureFigure measure) {
                rows.add(rank, measure);
            } else if (figure instanceof ResultFigure result) {
                rows.add(rank, result);
            }
        }
        return new PublicSet(
                publication.reference(),
                publication.title(),
                publication.from(),
                publication.to(),
                producer(),
                licence(),
                null,
                null,
                null,
                false,
                rows.indicators(),
                rows.surveys(),
                List.of());
    }

    /**
     * What was frozen, with what was corrected since.
     *
     * @throws IllegalStateException when the rows are not those that were frozen: nothing false is shown
     */
    PublicSet published(Publication publication, boolean inForce) {
        PublicSet frozen = frozen(publication, inForce, corrections.of(publication));
        if (!Fingerprint.of(CanonicalJson.of(frozen)).equals(publication.sha256())) {
            throw new IllegalStateException(publication.reference() + " is not what was frozen");
        }
        return frozen;
    }

    /** What was frozen, read from its rows. */
    PublicSet frozen(Publication publication, boolean inForce, List<Correction> since) {
        Rows rows = new Rows();
        for (FrozenMeasure measure : publication.measures()) {
            rows.add(measure.rank(), measure.figure());
        }
        for (FrozenResult result : publication.results()) {
            rows.add(result.rank(), result.figure());
        }
        return new PublicSet(
                publication.reference(),
                publication.title(),
                publication.from(),
                publication.to(),
                publication.producer(),
                publication.licence(),
                publication.publishedOn(),
                publication.approvedAs(),
                publication.sha256(),
                inForce,
                rows.indicators(),
                rows.surveys(),
                since);
    }

    /** Measures of one indicator stand in one row. */
    private static final class Rows {

        private final Map<String, MeasureFigure> words = new LinkedHashMap<>();
        private final Map<String, List<MeasureCell>> cells = new LinkedHashMap<>();
        private final List<SurveyRow> surveys = new ArrayList<>();

        void add(int rank, MeasureFigure measure) {
            // the words of all its measures are the same: they are copied at one moment
            words.putIfAbsent(measure.code(), measure);
            cells.computeIfAbsent(measure.code(), code -> new ArrayList<>()).add(measure.cell(rank));
        }

        void add(int rank, ResultFigure result) {
            surveys.add(result.row(rank));
        }

        List<IndicatorRow> indicators() {
            return words.values().stream().map(this::row).toList();
        }

        private IndicatorRow row(MeasureFigure indicator) {
            return new IndicatorRow(
                    indicator.code(),
                    indicator.name(),
                    indicator.definition(),
                    indicator.formula(),
                    indicator.unit(),
                    indicator.decimals(),
                    indicator.source(),
                    indicator.comment(),
                    List.copyOf(cells.getOrDefault(indicator.code(), List.of())));
        }

        List<SurveyRow> surveys() {
            return List.copyOf(surveys);
        }
    }
}
