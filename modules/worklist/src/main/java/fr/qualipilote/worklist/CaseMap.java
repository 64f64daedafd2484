package fr.qualipilote.worklist;

import fr.qualipilote.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands in its processes: what a diagram draws and what an ordered list tells.
 *
 * @param diagrams the main process first, then those it runs or ran
 */
public record CaseMap(List<Diagram> diagrams) {

    /**
     * @param process key of the process
     * @param name French name of the process as the model gives it
     * @param bpmnXml the model that this case runs on (its version)
     * @param steps in the order in which they were reached, those that are open last
     */
    public record Diagram(
            String process, String name, String businessKey, boolean ended, String bpmnXml, List<Step> steps) {}

    /**
     * One passage through an element.
     *
     * @param element id of the element in the model
     * @param label its French label; empty for joins
     * @param kind the BPMN type, for instance {@code userTask}
     * @param about business key of the case that it calls, where the element runs once for each of several; null otherwise
     * @param by who did it or has it; null when nobody or the machine
     * @param candidates codes of the groups that may take it, while it is open
     * @param since when it was reached
     * @param until when it was left; null while it is open
     * @param dueOn of an open user task
     */
    public record Step(
            String element,
            String label,
            String kind,
            @Nullable String about,
            State state,
            @Nullable PersonId by,
            List<CandidateGroup> candidates,
            Instant since,
            @Nullable Instant until,
            @Nullable LocalDate dueOn) {}

    /** What a mark shows; colour is never the only sign. */
    public enum State {
        DONE,
        CURRENT,
        LATE,
        CANCELLED
    }
}
