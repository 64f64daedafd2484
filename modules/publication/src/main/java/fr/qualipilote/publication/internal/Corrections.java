package fr.qualipilote.publication.internal;

import fr.qualipilote.indicators.PublishableMeasures;
import fr.qualipilote.indicators.PublishableMeasures.CorrectedSince;
import fr.qualipilote.indicators.PublishableMeasures.Edition;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.publication.FigureId;
import fr.qualipilote.publication.PublicSet.Correction;
import fr.qualipilote.publication.domain.FrozenMeasure;
import fr.qualipilote.publication.domain.FrozenResult;
import fr.qualipilote.publication.domain.Publication;
import fr.qualipilote.publication.domain.ResultFigure;
import fr.qualipilote.surveys.SurveyFigure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was corrected after it had been published. A correction is told once its new value is validated, not before; what who made it
 * wrote about it stays inside, and only a sentence that the quality manager wrote for everybody is shown.
 */
@Component
class Corrections {

    /** Everybody: somebody without any right. Results of surveys are read by whoever is signed in. */
    private static final Actor EVERYBODY = new Actor(new PersonId(new UUID(0, 0)), "", Set.of(), Set.of(), Set.of());

    private final PublishableMeasures measures;
    private final Sources sources;

    Corrections(PublishableMeasures measures, Sources sources) {
        this.measures = measures;
        this.sources = sources;
    }

    /** In the order of the figures. */
    List<Correction> of(Publication publication) {
        List<Correction> all = new ArrayList<>(ofMeasures(publication));
        all.addAll(ofResults(publication));
        return all;
    }

    private List<Correction> ofMeasures(Publication publication) {
        List<FrozenMeasure> frozen = publication.measures();
        if (frozen.isEmpty()) {
            return List.of();
        }
        Map<Edition, CorrectedSince> since = new HashMap<>();
        measures.correctedSince(frozen.stream()
                        .map(one -> one.figure().editionOfMeasure())
                        .toList())
                .forEach(corrected -> since.put(corrected.published(), corrected));
        List<Correction> told = new ArrayList<>();
        for (FrozenMeasure one : frozen) {
            CorrectedSince corrected = since.get(one.figure().editionOfMeasure());
            String newText = corrected == null ? null : corrected.newText();
            if (corrected != null && newText != null) {
                String after = one.figure().corrected(corrected.newValue(), newText);
                if (!after.equals(one.figure().text())) {
                    told.add(new Correction(
                            one.rank(),
                            one.figure().name(),
                            one.figure().whole(),
                            one.figure().text(),
                            after,
                            day(corrected.on()),
                            explanation(publication, one.rank())));
                }
            }
        }
        return told;
    }

    private List<Correction> ofResults(Publication publication) {
        List<FrozenResult> frozen = publication.results();
        if (frozen.isEmpty()) {
            return List.of();
        }
        Map<FigureId, SurveyFigure> now = new HashMap<>();
        sources.resultsNow(EVERYBODY)
                .forEach(figure -> now.put(ResultFigure.of(figure).id(), figure));
        List<Correction> told = new ArrayList<>();
        for (FrozenResult one : frozen) {
            SurveyFigure current = now.get(one.figure().id());
            if (current != null) {
                ResultFigure after = ResultFigure.of(current);
                if (differs(one.figure(), after)) {
                    told.add(new Correction(
                            one.rank(),
                            one.figure().question(),
                            null,
                            withN(one.figure()),
                            withN(after),
                            dayOr(current.result().enteredAt(), publication),
                            explanation(publication, one.rank())));
                }
            }
        }
        return told;
    }

    private static boolean differs(ResultFigure before, ResultFigure after) {
        return !before.text().equals(after.text()) || !Objects.equals(before.answering(), after.answering());
    }

    private static String withN(ResultFigure figure) {
        return figure.answering() == null ? figure.text() : figure.text() + " (n = " + figure.answering() + ")";
    }

    private static String explanation(Publication publication, int rank) {
        return publication.explanations().getOrDefault(rank, "");
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BusinessClock.ZONE);
    }

    /** A result that is computed from answers has no hour of entry: then only « since it was published » is known. */
    private static LocalDate dayOr(@Nullable Instant at, Publication publication) {
        return at == null ? Objects.requireNonNull(publication.publishedOn()) : day(at);
    }
}
