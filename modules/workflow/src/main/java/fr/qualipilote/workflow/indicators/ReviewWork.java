package fr.qualipilote.workflow.indicators;

import fr.qualipilote.workflow.processes.IndicatorReview;
import fr.qualipilote.workflow.work.WorkTask;

/** The user task of a review. */
enum ReviewWork implements WorkTask {
    REVIEW;

    @Override
    public String process() {
        return IndicatorReview.KEY;
    }

    @Override
    public String element() {
        return IndicatorReview.Elements.REVIEW;
    }

    @Override
    public String formKey() {
        return "indicator-review/review";
    }
}
