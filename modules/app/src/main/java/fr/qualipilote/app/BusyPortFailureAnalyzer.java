package fr.qualipilote.app;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence that the port is taken. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class BusyPortFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                "Le port %d est déjà utilisé par un autre programme : choisissez-en un autre avec --port."
                        .formatted(cause.getPort()),
                null,
                rootFailure);
    }
}
