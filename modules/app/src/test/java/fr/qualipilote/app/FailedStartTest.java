package fr.qualipilote.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.mock.env.MockEnvironment;

/** Why a start failed is told in one French sentence, without a stack trace and without a secret. */
class FailedStartTest {

    @TempDir
    Path data;

    @Test
    void aBusyPortIsNamed() {
        assertThat(sentenceFor(new PortInUseException(8080), ""))
                .isEqualTo("Qualipilote n’a pas démarré. Le port 8080 est déjà utilisé par un autre programme\u00a0:"
                        + " choisissez-en un autre avec --port.");
    }

    @Test
    void aDamagedDatabaseIsNamed() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(24062022).nextBytes(noise);
        Files.write(file(), noise);

        assertThat(sentenceAfterConnectingTo(embedded()))
                .contains("«\u00a0" + file() + "\u00a0» ne peut pas être lue")
                .doesNotContain("Exception");
    }

    @Test
    void aDatabaseThatAnotherProgramHoldsIsNamed() throws IOException {
        try (FileChannel other = FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(other.lock().isValid()).isTrue();

            assertThat(sentenceAfterConnectingTo(embedded()))
                    .contains("«\u00a0" + file() + "\u00a0» est déjà ouverte par un autre programme")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void aSilentServerIsNamedWithoutThePasswordInItsAddress() {
        assertThat(sentenceAfterConnectingTo("jdbc:postgresql://127.0.0.1:1/qualite?user=agent&password=tres-secret"))
                .isEqualTo("Qualipilote n’a pas démarré. Le serveur de base de données ne répond pas à l’adresse"
                        + " «\u00a0jdbc:postgresql://127.0.0.1:1/qualite\u00a0».");
    }

    @Test
    void aRefusedPasswordIsToldWithTheWayToGiveIt() {
        assertThat(sentenceFor(
                        new SQLException("password authentication failed", "28P01"),
                        "jdbc:postgresql://127.0.0.1/qualite"))
                .contains("refuse le compte ou le mot de passe", "QUALIPILOTE_DB_PASSWORD");
    }

    @Test
    void aDatabaseOfAnotherVersionIsNamed() {
        var failure = new FlywayValidateException(
                new ErrorDetails(org.flywaydb.core.api.CoreErrorCode.VALIDATE_ERROR, "V030 missing"), "V030 missing");

        assertThat(sentenceFor(failure, "")).contains("écrite par une autre version de Qualipilote");
    }

    private Path file() {
        return data.resolve("qualipilote.mv.db");
    }

    private String embedded() {
        return "jdbc:h2:file:" + data.resolve("qualipilote") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static String sentenceAfterConnectingTo(String url) {
        SQLException refusal = catchThrowableOfType(SQLException.class, () -> DriverManager.getConnection(url));
        return sentenceFor(refusal, url);
    }

    /** As Spring Boot does it: the analyzers and the reporter named in spring.factories, the cause deep inside. */
    private static String sentenceFor(Exception cause, String url) {
        Throwable failure = new BeanCreationException("flyway", "no start", new IllegalStateException(cause));
        var environment = new MockEnvironment().withProperty("spring.datasource.url", url);
        var output = new ByteArrayOutputStream();
        var reporter = new PlainFailureReporter(new PrintStream(output, true, StandardCharsets.UTF_8));
        List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                        FailureAnalyzer.class,
                        ArgumentResolver.of(Environment.class, environment),
                        (type, name, problem) -> assertThat(name).doesNotStartWith("fr.qualipilote"));
        analyzers.stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(analysis -> analysis != null)
                .findFirst()
                .ifPresent(reporter::report);
        return output.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void theReporterIsTheOneThatSpringBootCalls() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalysisReporter.class))
                .anyMatch(PlainFailureReporter.class::isInstance);
    }
}
