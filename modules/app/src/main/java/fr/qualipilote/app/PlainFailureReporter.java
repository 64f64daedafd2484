package fr.qualipilote.app;

import java.io.PrintStream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Writes why a start failed to the error output, without a stack trace. */
class PlainFailureReporter implements FailureAnalysisReporter {

    private final PrintStream errors;

    PlainFailureReporter() {
        this(System.err);
    }

    PlainFailureReporter(PrintStream errors) {
        this.errors = errors;
    }

    @Override
    public void report(FailureAnalysis analysis) {
        errors.println(
                "Qualipilote n’a pas démarré. " + analysis.getDescription().strip());
        if (analysis.getAction() != null) {
            errors.println(analysis.getAction().strip());
        }
    }
}
