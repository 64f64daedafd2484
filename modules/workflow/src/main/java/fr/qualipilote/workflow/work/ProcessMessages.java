package fr.qualipilote.workflow.work;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Tells running processes what has happened, by their business key. */
@Component
public class ProcessMessages {

    private final RuntimeService runtime;

    public ProcessMessages(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** @throws IllegalStateException when nothing waits for the message */
    public void tell(String message, String businessKey) {
        if (!tellIfWaiting(message, businessKey)) {
            throw new IllegalStateException("Nothing waits for " + message + " of " + businessKey);
        }
    }

    public boolean tellIfWaiting(String message, String businessKey) {
        return !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateAllWithResult()
                .isEmpty();
    }
}
