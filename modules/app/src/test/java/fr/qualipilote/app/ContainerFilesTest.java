package fr.qualipilote.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The rules that a linter of container files would check, and those of the house: no default secret, no root, health told. */
class ContainerFilesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

    private final List<String> image = instructions();
    private final Map<String, Object> compose = compose();

    @Test
    void theImageRunsWithoutRootAndTellsItsHealth() {
        assertThat(last("USER")).matches("\\d{4,}:\\d{4,}");
        assertThat(last("HEALTHCHECK")).contains("/actuator/health");
        assertThat(last("VOLUME")).isEqualTo("/data");
        assertThat(last("ENTRYPOINT")).as("the program itself gets the signals").startsWith("[\"java\"");
    }

    @Test
    void everyBaseImageIsNamedWithItsRelease() {
        assertThat(arguments("FROM")).isNotEmpty().allMatch(from -> from.matches("\\S+:\\S*\\d\\S*( AS \\w+)?"));
    }

    @Test
    void whatTheImageCopiesExistsInTheRepository() {
        assertThat(arguments("COPY").filter(copy -> !copy.startsWith("--from")))
                .isNotEmpty()
                .allSatisfy(copy -> assertThat(ROOT.resolve(copy.split(" ")[0])).exists());
    }

    @Test
    void everyServiceIsWatchedAndRestarted() {
        assertThat(service("database")).containsKeys("healthcheck", "restart", "volumes");
        assertThat(service("application")).containsKeys("restart", "volumes", "build");
        assertThat(at(service("application"), "depends_on", "database")).containsEntry("condition", "service_healthy");
    }

    @Test
    void everyNamedVolumeIsDeclaredAndUsed() {
        var used = Stream.of("application", "database")
                .flatMap(name -> ((List<?>) service(name).get("volumes")).stream())
                .map(mount -> mount.toString().split(":")[0]);

        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(at(compose, "volumes").keySet());
    }

    @Test
    void noSecretHasADefault() {
        for (String name : List.of("application", "database")) {
            assertThat(at(service(name), "environment").entrySet())
                    .filteredOn(entry -> entry.getKey().contains("PASSWORD"))
                    .isNotEmpty()
                    .allSatisfy(entry ->
                            assertThat(entry.getValue().toString()).matches("\\$\\{\\w+:\\?[^}]+}|\\$\\{\\w+:-}"));
        }
        assertThat(String.join("\n", image)).doesNotContainIgnoringCase("password");
    }

    @Test
    void thePortIsOpenOnThisMachineAlone() {
        assertThat((List<?>) service("application").get("ports"))
                .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
        assertThat(service("database")).doesNotContainKey("ports");
    }

    private String last(String instruction) {
        return arguments(instruction).reduce((first, second) -> second).orElseThrow();
    }

    private Stream<String> arguments(String instruction) {
        return image.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length()).strip());
    }

    private Map<String, Object> service(String name) {
        return at(compose, "services", name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> tree, String... path) {
        Map<String, Object> current = tree;
        for (String step : path) {
            assertThat(current).containsKey(step);
            current = (Map<String, Object>) current.get(step);
        }
        return current;
    }

    /** One line for each instruction of the Dockerfile, comments and line ends taken away. */
    private static List<String> instructions() {
        String text = read("docker/Dockerfile").replaceAll("(?m)^#.*\\R", "").replaceAll("\\\\\\R\\s*", " ");
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        assertThat(lines)
                .allMatch(Pattern.compile("^(FROM|COPY|RUN|WORKDIR|ENV|VOLUME|EXPOSE|USER|HEALTHCHECK|ENTRYPOINT) .+")
                        .asMatchPredicate());
        return lines;
    }

    private static Map<String, Object> compose() {
        return new Yaml().load(read("docker/compose.yml"));
    }

    private static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
