package fr.qualipilote.workflow.actions;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets the contract see which user tasks and delegates the code knows. */
public final class ModelledWork {

    private ModelledWork() {}

    /** As {@code <process>/<element>}. */
    public static Set<String> elements() {
        return Arrays.stream(ActionWork.values())
                .map(work -> work.process() + "/" + work.element())
                .collect(Collectors.toSet());
    }

    public static String formKey(String process, String element) {
        return ActionWork.of(process, element).formKey();
    }

    public static Set<String> delegates() {
        return ProcessBench.delegates(new RecordedSteps()).keySet();
    }
}
