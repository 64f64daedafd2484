package fr.qualipilote.app;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says in one sentence why the database could not be opened at start. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private final String url;

    UnreadableDatabaseFailureAnalyzer(Environment environment) {
        this.url = withoutSecrets(environment.getProperty("spring.datasource.url", ""));
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        SQLException first = deepest(cause);
        String reason = reason(first);
        return reason == null ? null : new FailureAnalysis(reason, null, rootFailure);
    }

    private @Nullable String reason(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return url.startsWith("jdbc:h2:") ? embedded(failure) : server(state);
    }

    /** Error codes of {@code org.h2.api.ErrorCode}, which is not on the compile class path. */
    private @Nullable String embedded(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case 90020 ->
                "La base de données « %s » est déjà ouverte par un autre programme : arrêtez-le ou choisissez un autre dossier avec --data."
                        .formatted(file());
            case 90048 ->
                "La base de données « %s » a été écrite par une autre version de H2 et ne peut pas être lue."
                        .formatted(file());
            case 28000 -> "La base de données « %s » refuse le compte ou le mot de passe donnés.".formatted(file());
            case 90028, 90030, 90031, 90011, 90029, 50000 ->
                "La base de données « %s » ne peut pas être lue : fichier abîmé, ou dossier sans droit d’écriture ; rétablissez une sauvegarde ou choisissez un autre dossier avec --data."
                        .formatted(file());
            default -> null;
        };
    }

    /** States of the SQL standard and of appendix A of the PostgreSQL documentation. */
    private @Nullable String server(String state) {
        return switch (state) {
            case "08001", "08004", "08006", "08003" ->
                "Le serveur de base de données ne répond pas à l’adresse « %s ».".formatted(url);
            case "57P03" ->
                "Le serveur de base de données « %s » est en cours de démarrage : réessayez dans un instant."
                        .formatted(url);
            case "28P01", "28000" ->
                "Le serveur de base de données « %s » refuse le compte ou le mot de passe donnés (QUALIPILOTE_DB_USER, QUALIPILOTE_DB_PASSWORD)."
                        .formatted(url);
            case "3D000" -> "La base de données n’existe pas à l’adresse « %s ».".formatted(url);
            default -> null;
        };
    }

    private String file() {
        String path = url.replaceFirst("^jdbc:h2:(file:)?", "").replaceFirst(";.*$", "");
        return path + ".mv.db";
    }

    private static SQLException deepest(SQLException failure) {
        SQLException found = failure;
        Throwable current = failure;
        while (current.getCause() != null && current.getCause() != current) {
            current = current.getCause();
            if (current instanceof SQLException deeper) {
                found = deeper;
            }
        }
        return found;
    }

    private static String withoutSecrets(String url) {
        return url.replaceFirst("\\?.*$", "").replaceFirst("//[^/@]*@", "//");
    }
}
