package fr.qualipilote.workflow.committees;

import fr.qualipilote.indicators.IndicatorReviews;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.spi.MeetingDecisionSteps.Order;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Values off target that nobody has explained yet: a meeting notes them, or starts an action because of them. */
@Component
@org.springframework.core.annotation.Order(50)
class ReviewMatter implements CommitteeMatter {

    private static final int MONTHS = 12;

    private final IndicatorReviews reviews;
    private final BusinessClock clock;

    ReviewMatter(@Lazy IndicatorReviews reviews, @Lazy BusinessClock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "indicator-review";
    }

    @Override
    public List<Matter> waiting(Actor actor) {
        YearMonth now = YearMonth.from(clock.today());
        return reviews.reviews(actor, now.minusMonths(MONTHS), now).stream()
                .filter(review -> !review.done())
                .map(review -> new Matter(
                        kind(),
                        review.id().toString(),
                        review.indicatorCode(),
                        review.indicatorName() + " (" + review.period().code() + ")",
                        null,
                        Set.of()))
                .toList();
    }

    @Override
    public String carryOut(Order order, Actor deciding, Actor secretary) {
        throw new IllegalStateException("Nothing is decided about a review: " + order);
    }
}
