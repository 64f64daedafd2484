package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.OpenedOccurrence;
import fr.qualipilote.workflow.processes.ActionOccurrence;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** What the carrying out of an occurrence begins with. */
final class OccurrenceVariables {

    /** Where no progress report is planned, and where none is planned yet. */
    static final Instant NEVER = ActionFollowUpSteps.NEVER;

    private OccurrenceVariables() {}

    static VariableMap of(ActionId action, OpenedOccurrence opened) {
        List<String> contributions =
                opened.contributions().stream().map(Object::toString).toList();
        return Variables.createVariables()
                .putValue(ActionOccurrence.Variables.ACTION_ID, action.toString())
                .putValue(
                        ActionOccurrence.Variables.OCCURRENCE_ID,
                        opened.occurrence().toString())
                .putValue(ActionOccurrence.Variables.CHECKPOINT_CYCLE, cycle(opened.checkpoint()))
                // each task keeps its own id; the list is read once, when they are opened, in this very transaction
                .putValueTyped(
                        ActionOccurrence.Variables.CONTRIBUTION_IDS, Variables.untypedValue(contributions, true));
    }

    /**
     * A timer that fires at a date and then waits for a thousand years, unless it is moved: each progress report moves it to
     * the next milestone. A plain date would be used up by its first firing.
     */
    static String cycle(@Nullable Instant first) {
        return "R/" + (first == null ? NEVER : first) + "/P1000Y";
    }
}
