package fr.qualipilote.workflow.publication;

import fr.qualipilote.publication.spi.FigurePublicationSteps.Task;
import fr.qualipilote.workflow.processes.FigurePublication;
import fr.qualipilote.workflow.work.WorkTask;

/** The user tasks of a publication. */
enum PublicationWork implements WorkTask {
    APPROVE(FigurePublication.Elements.APPROVE, "figure-publication/approve", Task.APPROVE),
    REVISE(FigurePublication.Elements.REVISE, "figure-publication/revise", Task.REVISE);

    private final String element;
    private final String formKey;
    private final Task task;

    PublicationWork(String element, String formKey, Task task) {
        this.element = element;
        this.formKey = formKey;
        this.task = task;
    }

    @Override
    public String process() {
        return FigurePublication.KEY;
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
