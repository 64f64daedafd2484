package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.MeasureCorrected;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.indicators.domain.Measure;
import fr.qualipilote.indicators.domain.OffTargetReview;
import fr.qualipilote.indicators.spi.IndicatorProcesses;
import fr.qualipilote.kernel.BusinessClock;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens the review of what is off its target, and withdraws it when the value is corrected first. */
@Component
class IndicatorReviewOpening {

    private final EntityManager entities;
    private final OffTargetReviewRepository repository;
    private final IndicatorProcesses processes;
    private final BusinessClock clock;

    IndicatorReviewOpening(
            EntityManager entities,
            OffTargetReviewRepository repository,
            IndicatorProcesses processes,
            BusinessClock clock) {
        this.entities = entities;
        this.repository = repository;
        this.processes = processes;
        this.clock = clock;
    }

    /** Values were validated: those off target of periods that are asked for open their reviews. */
    void validated(Collection<Measure> measures) {
        for (Measure measure : measures) {
            if (isOff(measure) && measure.indicator().asksFor(measure.period())) {
                open(measure);
            }
        }
    }

    /** @return how many it opened */
    int openFor(Collection<Measure> measures) {
        int opened = 0;
        for (Measure measure : measures) {
            opened += open(measure).now() ? 1 : 0;
        }
        return opened;
    }

    static boolean isOff(Measure measure) {
        return measure.verdict() == Verdict.MISSED;
    }

    /** One review for each indicator and period, whoever opens it: the indicator's row is locked. */
    Opened open(Measure measure) {
        Optional<OffTargetReview> known = repository.at(measure.indicatorId().value(), measure.month());
        if (known.isEmpty()) {
            OffTargetReview review = new OffTargetReview(measure, clock.now(), clock.today());
            entities.persist(review);
            entities.flush();
            processes.reviewOpened(review.id());
            return new Opened(review, true);
        }
        OffTargetReview review = known.get();
        boolean again = review.openAgain(measure, clock.now(), clock.today());
        if (again) {
            repository.flush();
            processes.reviewOpened(review.id());
        }
        return new Opened(review, again);
    }

    /** @param now false where it was there already */
    record Opened(OffTargetReview review, boolean now) {}

    /** The value that was to be reviewed is no longer that one. */
    void corrected(MeasureCorrected correction) {
        repository
                .at(correction.indicator().value(), correction.month())
                .filter(OffTargetReview::drop)
                .ifPresent(review -> {
                    repository.flush();
                    processes.reviewDropped(review.id());
                });
    }
}
