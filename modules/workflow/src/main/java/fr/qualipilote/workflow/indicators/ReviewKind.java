package fr.qualipilote.workflow.indicators;

import fr.qualipilote.indicators.ReviewId;
import fr.qualipilote.indicators.spi.IndicatorSteps;
import fr.qualipilote.workflow.processes.IndicatorReview;
import fr.qualipilote.workflow.work.WorkCard;
import fr.qualipilote.workflow.work.WorkKind;
import fr.qualipilote.workflow.work.WorkTask;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The review of a value off target. */
@Component
class ReviewKind implements WorkKind {

    private final IndicatorSteps steps;

    ReviewKind(@Lazy IndicatorSteps steps) {
        this.steps = steps;
    }

    @Override
    public String code() {
        return IndicatorReview.KEY;
    }

    @Override
    public List<String> processes() {
        return List.of(IndicatorReview.KEY);
    }

    @Override
    public String caseVariable() {
        return IndicatorReview.Variables.REVIEW_ID;
    }

    @Override
    public List<ReviewWork> tasks() {
        return List.of(ReviewWork.values());
    }

    @Override
    public WorkCard card(UUID caseId, WorkTask task, @Nullable UUID part) {
        return Cards.of(steps.card(new ReviewId(caseId)));
    }

    @Override
    public Optional<Title> title(UUID caseId) {
        return steps.title(new ReviewId(caseId)).map(title -> new Title(title.reference(), title.label()));
    }
}
