package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.PostponementId;
import fr.qualipilote.actionplan.spi.ActionFollowUpProcess;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import fr.qualipilote.actionplan.spi.Deadlines;
import fr.qualipilote.actionplan.spi.DelayLevel;
import fr.qualipilote.kernel.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the engine: remembers what it was told, and comes back into the steps within the same transaction where the
 * models do.
 */
final class RecordedProcess implements ActionFollowUpProcess {

    private final ActionFollowUpSteps steps;
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final Map<UUID, Deadlines> watched = Collections.synchronizedMap(new HashMap<>());
    private final Map<ActionId, Boolean> recurring = Collections.synchronizedMap(new HashMap<>());
    private volatile @Nullable RuntimeException failure;

    RecordedProcess(ActionFollowUpSteps steps) {
        this.steps = steps;
    }

    void reset() {
        calls.clear();
        failure = null;
    }

    /** The next call fails, as an engine does that cannot go on. */
    void failNext() {
        failure = new IllegalStateException("the engine cannot go on");
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    boolean isWatched(UUID what) {
        return watched.containsKey(what);
    }

    Deadlines watchOf(UUID what) {
        return Objects.requireNonNull(watched.get(what), "nothing watches that");
    }

    private void told(String call, Object... arguments) {
        RuntimeException now = failure;
        if (now != null) {
            failure = null;
            throw now;
        }
        List<Object> words = new ArrayList<>(List.of(arguments));
        calls.add(words.isEmpty() ? call : call + " " + words);
    }

    @Override
    public void started(ActionId action, boolean alreadyRunning, boolean recurs) {
        told("started", alreadyRunning, recurs);
        recurring.put(action, recurs);
        if (alreadyRunning) {
            carryOut(action);
        }
    }

    @Override
    public void qualified(
            ActionId action, boolean retained, boolean pilotAgreed, boolean recurs, @Nullable PersonId by) {
        told("qualified", retained, pilotAgreed, recurs);
        recurring.put(action, recurs);
        if (retained && pilotAgreed) {
            carryOut(action);
        }
    }

    @Override
    public void answered(ActionId action, boolean accepted, @Nullable PersonId by) {
        told("answered", accepted);
        if (accepted) {
            carryOut(action);
        }
    }

    private void carryOut(ActionId action) {
        if (!recurring.getOrDefault(action, false)) {
            steps.openOccurrence(action);
        } else {
            steps.nextOpening(action);
        }
    }

    @Override
    public void contributed(OccurrenceId occurrence, ContributionId contribution, @Nullable PersonId by) {
        told("contributed");
    }

    @Override
    public void partsChanged(OccurrenceId occurrence, List<ContributionId> asked) {
        told("partsChanged", asked.size());
    }

    @Override
    public void declared(OccurrenceId occurrence, @Nullable PersonId by) {
        told("declared");
    }

    @Override
    public void progressReported(ActionId action, @Nullable PersonId by) {
        told("progressReported");
    }

    @Override
    public void verified(ActionId action, OccurrenceId occurrence, boolean compliant, @Nullable PersonId by) {
        told("verified", compliant);
        if (compliant && !recurring.getOrDefault(action, false)) {
            steps.effectivenessCheck(action);
        }
    }

    @Override
    public void skipped(ActionId action, OccurrenceId occurrence) {
        told("skipped");
    }

    @Override
    public void ruleChanged(ActionId action) {
        told("ruleChanged");
    }

    @Override
    public void recurrenceEnded(ActionId action) {
        told("recurrenceEnded");
        steps.effectivenessCheck(action);
    }

    @Override
    public void effectivenessChecked(ActionId action, boolean effective, @Nullable PersonId by) {
        told("effectivenessChecked", effective);
        if (!effective) {
            carryOut(action);
        }
    }

    @Override
    public void abandoned(ActionId action) {
        told("abandoned");
    }

    @Override
    public void suspended(ActionId action, boolean suspended) {
        told("suspended", suspended);
    }

    @Override
    public void responsibilityChanged(ActionId action) {
        told("responsibilityChanged");
    }

    @Override
    public void described(ActionId action) {
        told("described");
    }

    @Override
    public void postponementRequested(ActionId action, PostponementId postponement) {
        told("postponementRequested");
    }

    @Override
    public void postponementDecided(PostponementId postponement, boolean granted, @Nullable PersonId by) {
        told("postponementDecided", granted);
    }

    @Override
    public void watch(ActionId action, UUID what, Deadlines deadlines) {
        told("watch");
        watched.put(what, deadlines);
    }

    @Override
    public void unwatch(UUID what) {
        told("unwatch");
        watched.remove(what);
    }

    @Override
    public void delayTreated(ActionId action, DelayLevel level, @Nullable PersonId by) {
        told("delayTreated", level);
    }
}
