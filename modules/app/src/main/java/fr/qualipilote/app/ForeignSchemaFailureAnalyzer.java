package fr.qualipilote.app;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence that the database was written by another version of the product. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ForeignSchemaFailureAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
        return new FailureAnalysis(
                "La base de données a été écrite par une autre version de Qualipilote : démarrez cette version, ou choisissez une base vide avec --data ou --postgres.",
                cause.getMessage(),
                rootFailure);
    }
}
