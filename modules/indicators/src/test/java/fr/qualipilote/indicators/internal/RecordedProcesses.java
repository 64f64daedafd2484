package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.ReviewId;
import fr.qualipilote.indicators.spi.IndicatorProcesses;
import fr.qualipilote.indicators.spi.IndicatorSteps;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.WantedAction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the engine: remembers what it was told, and comes back into the steps within the same transaction where the models
 * do.
 */
final class RecordedProcesses implements IndicatorProcesses {

    private final IndicatorSteps steps;
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    RecordedProcesses(IndicatorSteps steps) {
        this.steps = steps;
    }

    void reset() {
        calls.clear();
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void collectionOpened(CollectionId collection) {
        calls.add("opened");
    }

    @Override
    public void entryFinished(CollectionId collection, PersonId by) {
        calls.add("finished");
    }

    @Override
    public void collectionChecked(CollectionId collection, boolean accepted, boolean offTarget, PersonId by) {
        calls.add(accepted ? "accepted" : "returned");
        if (offTarget) {
            steps.openReviews(collection);
        }
    }

    @Override
    public void collectionCancelled(CollectionId collection) {
        calls.add("cancelled");
    }

    @Override
    public void collectionChanged(CollectionId collection) {
        calls.add("changed");
    }

    @Override
    public void reviewOpened(ReviewId review) {
        calls.add("review-opened");
    }

    @Override
    public void reviewDone(ReviewId review, @Nullable WantedAction action, PersonId by) {
        calls.add("review-done");
        if (action != null) {
            steps.actionOpened(review, "ACT-2022-099");
        }
    }

    @Override
    public void reviewDropped(ReviewId review) {
        calls.add("review-dropped");
    }
}
