package fr.qualipilote.workflow.work;

/** A user task of a model, and which form shows it. */
public interface WorkTask {

    String process();

    String element();

    String formKey();

    /** The case itself, unless it says otherwise. */
    default Part part() {
        return new Part.Whole();
    }

    /** What of its case a task is about. */
    sealed interface Part {

        /** The case itself. */
        record Whole() implements Part {}

        /** What the business key names. */
        record BusinessKey() implements Part {}

        /** What a variable names, for instance one for each of several tasks of the same step. */
        record Variable(String name) implements Part {}
    }
}
