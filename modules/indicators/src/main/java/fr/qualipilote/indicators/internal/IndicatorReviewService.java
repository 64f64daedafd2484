package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.IndicatorReviews;
import fr.qualipilote.indicators.InvalidIndicator;
import fr.qualipilote.indicators.ReviewId;
import fr.qualipilote.indicators.ReviewLine;
import fr.qualipilote.indicators.UnknownIndicator;
import fr.qualipilote.indicators.domain.Deed;
import fr.qualipilote.indicators.domain.Indicator;
import fr.qualipilote.indicators.domain.Measure;
import fr.qualipilote.indicators.domain.MeasurePolicy;
import fr.qualipilote.indicators.domain.OffTargetReview;
import fr.qualipilote.indicators.spi.IndicatorProcesses;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.ConcurrentChange;
import fr.qualipilote.kernel.WantedAction;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of reviews. */
@Service
@Transactional
class IndicatorReviewService implements IndicatorReviews {

    private final OffTargetReviewRepository repository;
    private final IndicatorReviewOpening opening;
    private final IndicatorStore indicators;
    private final MeasureRepository measures;
    private final IndicatorProcesses processes;
    private final BusinessClock clock;

    IndicatorReviewService(
            OffTargetReviewRepository repository,
            IndicatorReviewOpening opening,
            IndicatorStore indicators,
            MeasureRepository measures,
            IndicatorProcesses processes,
            BusinessClock clock) {
        this.repository = repository;
        this.opening = opening;
        this.indicators = indicators;
        this.measures = measures;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReviewLine> reviews(Actor actor, YearMonth from, YearMonth to) {
        return repository.between(from, to).stream().map(OffTargetReview::line).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public ReviewLine review(Actor actor, ReviewId id) {
        return repository
                .findById(id.value())
                .orElseThrow(() -> UnknownIndicator.part("review", id))
                .line();
    }

    @Override
    public ReviewId open(Actor actor, IndicatorId id, YearMonth month) {
        Indicator indicator = indicators.toChange(id);
        IndicatorRights.requireQuality(actor, "open-review", indicator.name());
        Measure measure = measures.at(id.value(), month)
                .filter(one -> one.state().isValidated() && IndicatorReviewOpening.isOff(one))
                .orElseThrow(() -> InvalidIndicator.because(
                        "nothing-to-review",
                        "No validated value of " + indicator.code() + " missed its target in " + month,
                        indicator.code(),
                        month));
        return opening.open(measure).review().id();
    }

    @Override
    public void comment(Actor actor, ReviewId id, String comment, @Nullable WantedAction action) {
        OffTargetReview review = toChange(id);
        if (!MeasurePolicy.mayReview(actor, review.indicator().responsible())) {
            throw AccessRefused.to(actor, "comment-review", review.indicator().name());
        }
        boolean waited = review.comment(comment, deed(actor));
        if (!waited && action != null) {
            throw InvalidIndicator.because("review-done", "The review " + id + " is done already");
        }
        repository.flush();
        if (waited) {
            processes.reviewDone(id, action, actor.person());
        }
    }

    private OffTargetReview toChange(ReviewId id) {
        try {
            return repository.lock(id.value()).orElseThrow(() -> UnknownIndicator.part("review", id));
        } catch (ConcurrencyFailureException taken) {
            throw ConcurrentChange.because(taken);
        }
    }

    private Deed deed(Actor actor) {
        return new Deed(actor.person(), clock.now(), clock.today());
    }
}
