package fr.qualipilote.workflow.indicators;

import fr.qualipilote.indicators.spi.IndicatorSteps.Task;
import fr.qualipilote.workflow.processes.IndicatorCollection;
import fr.qualipilote.workflow.work.WorkTask;

/** The user tasks of a collection. */
enum CollectionWork implements WorkTask {
    ENTER(IndicatorCollection.Elements.ENTER, "indicator-collection/enter", Task.ENTER),
    COMPLETE(IndicatorCollection.Elements.COMPLETE, "indicator-collection/complete", Task.COMPLETE),
    CHECK(IndicatorCollection.Elements.CHECK, "indicator-collection/check", Task.CHECK);

    private final String element;
    private final String formKey;
    private final Task task;

    CollectionWork(String element, String formKey, Task task) {
        this.element = element;
        this.formKey = formKey;
        this.task = task;
    }

    @Override
    public String process() {
        return IndicatorCollection.KEY;
    }

    @Override
    public String element() {
        return element;
    }

    @Override
    public String formKey() {
        return formKey;
    }

    Task task() {
        return task;
    }
}
