package fr.qualipilote.ui.tasks;

import fr.qualipilote.indicators.IndicatorRegistry;
import fr.qualipilote.indicators.IndicatorReviews;
import fr.qualipilote.indicators.IndicatorSheet;
import fr.qualipilote.indicators.ReviewId;
import fr.qualipilote.indicators.ReviewLine;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.worklist.WorkItemLine;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** The reviews of values off target. */
@Component
class ReviewDesk implements CaseDesk {

    private static final int MONTHS_SHOWN = 12;

    private final IndicatorReviews reviews;
    private final IndicatorRegistry registry;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    ReviewDesk(IndicatorReviews reviews, IndicatorRegistry registry, CurrentActor currentActor, BusinessClock clock) {
        this.reviews = reviews;
        this.registry = registry;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public String caseKind() {
        return "indicator-review";
    }

    @Override
    public List<String> processes() {
        return List.of("indicator-review");
    }

    @Override
    public OpenCase open(WorkItemLine item, Names names) {
        Actor actor = currentActor.get();
        ReviewLine review = reviews.review(actor, new ReviewId(item.caseId()));
        YearMonth last = review.period().to();
        IndicatorSheet indicator =
                registry.indicator(actor, review.indicator(), last.minusMonths(MONTHS_SHOWN - 1L), last);
        return new ReviewCase(item, review, indicator, reviews, currentActor, clock.today(), names);
    }
}
