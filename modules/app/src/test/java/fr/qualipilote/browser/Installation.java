package fr.qualipilote.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The product as it is installed: the jar of this build, extracted as {@code ./run} does, in a process of its own, with the
 * embedded database in a folder.
 */
final class Installation implements AutoCloseable {

    private static final HttpClient ASKING = HttpClient.newHttpClient();

    private final Path folder;
    private final String jarName;
    private final int port;
    private @Nullable Process process;

    /** @param jar the boot jar */
    Installation(Path jar, Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.jarName = jar.getFileName().toString();
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var extraction = java("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", "app")
                .start();
        assertThat(extraction.waitFor()).as(log()).isZero();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Comes back when it serves, engine and database included. */
    void starts() throws IOException, InterruptedException {
        var command = java("-XX:TieredStopAtLevel=1", "-jar", "app/" + jarName);
        command.environment()
                .putAll(Map.of(
                        "SPRING_PROFILES_ACTIVE", "demo",
                        "SERVER_PORT", String.valueOf(port),
                        "QUALIPILOTE_DATA", folder.resolve("data").toString()));
        process = command.start();
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!isUp()) {
            assertThat(process.waitFor(100, TimeUnit.MILLISECONDS)).as(log()).isFalse();
            assertThat(System.nanoTime()).as(log()).isLessThan(end);
        }
    }

    private boolean isUp() throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                .timeout(Duration.ofSeconds(60))
                .build();
        try {
            return ASKING.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException closed) {
            return false;
        }
    }

    /** As Ctrl-C or a service manager does. */
    void stops() throws InterruptedException {
        Process running = Objects.requireNonNull(process);
        running.destroy();
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).as("ends by itself").isTrue();
    }

    /** {@code kill -9}: nothing can be put in order any more. */
    void isKilled() throws InterruptedException {
        Objects.requireNonNull(process).destroyForcibly().waitFor();
    }

    /** The database while nobody serves it. */
    Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/qualipilote") + ";IFEXISTS=TRUE");
    }

    private ProcessBuilder java(String... arguments) {
        var command = new ProcessBuilder(arguments);
        command.command()
                .add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        return command.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }
}
