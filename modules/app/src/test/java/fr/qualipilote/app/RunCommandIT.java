package fr.qualipilote.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code ./run} as a person types it, on the jar that this build made. */
class RunCommandIT {

    private static final Path ROOT =
            Path.of(System.getProperty("qualipilote.root")).normalize();
    private static final Path JAR = Path.of(System.getProperty("qualipilote.jar"));

    /** Where the command keeps the extracted jar and its archive of classes, prepared once for all tests. */
    @TempDir
    static Path prepared;

    @TempDir
    Path data;

    @BeforeAll
    static void prepare() throws Exception {
        var answer = run("--build");
        assertThat(answer.code()).as(answer.errors()).isZero();
        assertThat(answer.errors()).contains("Préparation du démarrage rapide");
        try (var files = Files.list(prepared)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as(Files.readString(prepared.resolve("record.log"), UTF_8))
                    .anyMatch(name -> name.matches("classes-[0-9a-f]{8}"));
        }
    }

    @Test
    void theHelpNamesEveryOption() throws Exception {
        var answer = run("--help");

        assertThat(answer.code()).isZero();
        assertThat(answer.output()).contains("--port", "--data", "--postgres", "--profile", "--help");
    }

    @Test
    void aMistypedOptionIsRefusedInOneSentence() throws Exception {
        for (var arguments : List.of(
                List.of("--prot", "1"),
                List.of("--port"),
                List.of("--port", "http"),
                List.of("--port", "70000"),
                List.of("--postgres", "localhost/qualite"),
                List.of("--profile", "demo;rm"))) {
            var answer = run(arguments.toArray(String[]::new));

            assertThat(answer.code()).as("%s", arguments).isEqualTo(2);
            assertThat(answer.errors().strip())
                    .startsWith("Qualipilote n’a pas démarré. ")
                    .hasLineCount(1);
        }
    }

    @Test
    void aBusyPortIsToldInOneSentence() throws Exception {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answer = run("--port", String.valueOf(busy.getLocalPort()), "--data", data.toString());

            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.errors().strip())
                    .isEqualTo(
                            "Qualipilote n’a pas démarré. Le port %d est déjà utilisé par un autre programme\u00a0: choisissez-en un autre avec --port."
                                    .formatted(busy.getLocalPort()));
        }
    }

    @Test
    void aDamagedDatabaseIsToldInOneSentence() throws Exception {
        byte[] noise = new byte[20_000];
        new Random(24062022).nextBytes(noise);
        Files.write(data.resolve("qualipilote.mv.db"), noise);

        var answer = run("--port", String.valueOf(freePort()), "--data", data.toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.errors().strip()).hasLineCount(1).contains("ne peut pas être lue");
        assertThat(answer.output()).doesNotContain("\tat ");
    }

    @Test
    void aSilentDatabaseServerIsToldInOneSentence() throws Exception {
        var answer = run("--port", String.valueOf(freePort()), "--postgres", "jdbc:postgresql://127.0.0.1:1/qualite");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.errors().strip()).hasLineCount(1).contains("ne répond pas");
        assertThat(answer.output()).doesNotContain("\tat ");
    }

    @Test
    void theEmbeddedDatabaseIsKeptBetweenStartsAndTheSecondStartPreparesNothing() throws Exception {
        try (var product = start("--data", data.toString())) {
            product.isHealthy();
            var page = product.get("/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<html");
            assertThat(product.stop())
                    .as("graceful end within the grace period")
                    .isTrue();
        }
        assertThat(data.resolve("qualipilote.mv.db")).isNotEmptyFile();

        try (var again = start("--data", data.toString())) {
            again.isHealthy();
            assertThat(again.log()).doesNotContain("Construction", "Préparation");
            anErrorPageShowsNoStackTrace(again);
        }
    }

    private static void anErrorPageShowsNoStackTrace(Product product) throws Exception {
        var page = product.get("/nowhere/at-all");

        // Flow answers an address that it does not know with its own page, whose router says so
        assertThat(page.statusCode()).isLessThan(500);
        assertThat(page.body()).doesNotContain("Exception", "\tat ", "Tomcat");
    }

    @Test
    void aRealPostgresServes() throws Exception {
        try (var server = EmbeddedPostgres.builder().start();
                var product = start("--postgres", server.getJdbcUrl("postgres", "postgres"))) {
            product.isHealthy();
            assertThat(tables(server)).contains("act_ru_task", "flyway_schema_history");
        }
    }

    private static List<String> tables(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var found = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            List<String> names = new ArrayList<>();
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
            return names;
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private record Answer(int code, String output, String errors) {}

    private static ProcessBuilder command(String... arguments) {
        List<String> words = new ArrayList<>(List.of("bash", ROOT.resolve("run").toString()));
        words.addAll(Arrays.asList(arguments));
        var command = new ProcessBuilder(words);
        command.environment()
                .putAll(Map.of("QUALIPILOTE_JAR", JAR.toString(), "QUALIPILOTE_WORK", prepared.toString()));
        return command;
    }

    private static Answer run(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("run", ".out");
        Path errors = Files.createTempFile("run", ".err");
        try {
            var process = command(arguments)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            boolean ended = process.waitFor(10, TimeUnit.MINUTES);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            assertThat(ended).as("ends by itself").isTrue();
            return new Answer(process.exitValue(), Files.readString(output, UTF_8), Files.readString(errors, UTF_8));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private Product start(String... arguments) throws IOException {
        int port = freePort();
        List<String> all = new ArrayList<>(List.of("--port", String.valueOf(port)));
        all.addAll(Arrays.asList(arguments));
        Path log = data.resolve("run.log");
        var process = command(all.toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Product(process, port, log);
    }

    /** The product while it serves. */
    private record Product(Process process, int port, Path logFile) implements AutoCloseable {

        private static final HttpClient BROWSER = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        /** Health is told from the moment the port is open; it is up once the engine works too. */
        void isHealthy() throws Exception {
            await(() -> {
                var health = ask("/actuator/health");
                return health.statusCode() == 200 && health.body().contains("\"UP\"") ? health : null;
            });
        }

        HttpResponse<String> get(String path) throws Exception {
            return await(() -> ask(path));
        }

        /** Asks until there is an answer; fails as soon as the process has ended. */
        private HttpResponse<String> await(Callable<@Nullable HttpResponse<String>> question) throws Exception {
            long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
            while (true) {
                try {
                    var answer = question.call();
                    if (answer != null) {
                        return answer;
                    }
                } catch (ConnectException closed) {
                    assertThat(process.isAlive()).as(log()).isTrue();
                }
                assertThat(process.waitFor(250, TimeUnit.MILLISECONDS))
                        .as(log())
                        .isFalse();
                assertThat(System.nanoTime()).as(log()).isLessThan(end);
            }
        }

        private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Accept", "text/html,application/json")
                    .timeout(Duration.ofSeconds(60))
                    .build();
            return BROWSER.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
        }

        String log() throws IOException {
            return Files.readString(logFile, UTF_8);
        }

        /** As Ctrl-C or a service manager does. */
        boolean stop() throws InterruptedException {
            process.destroy();
            return process.waitFor(30, TimeUnit.SECONDS);
        }

        @Override
        public void close() throws Exception {
            if (!stop()) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
