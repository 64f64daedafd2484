package fr.qualipilote.workflow.engine;

import java.util.List;

/** The engine is not set as the product needs it: it does not start. */
final class UnsafeEngine extends IllegalStateException {

    private UnsafeEngine(String message) {
        super(message);
    }

    static UnsafeEngine because(List<String> weaknesses) {
        return new UnsafeEngine("The process engine is not hardened: " + String.join("; ", weaknesses));
    }
}
