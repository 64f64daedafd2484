package fr.qualipilote.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may ship is on the class path of these tests, which holds every run-time dependency of the application. */
class ShippedJarsTest {

    private static final List<String> JARS = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).getFileName().toString())
            .toList();

    @Test
    void theClassPathIsTheOneOfTheApplication() {
        assertThat(JARS)
                .anyMatch(jar -> jar.startsWith("flow-server-"))
                .anyMatch(jar -> jar.startsWith("camunda-engine-7"));
    }

    @Test
    void noToolOfDevelopersShips() {
        assertThat(JARS)
                .noneMatch(jar -> jar.startsWith("vaadin-dev"))
                .noneMatch(jar -> jar.startsWith("copilot"))
                .noneMatch(jar -> jar.startsWith("hilla"))
                .noneMatch(jar -> jar.startsWith("spring-boot-devtools"))
                .noneMatch(jar -> jar.startsWith("flow-plugin-base"))
                .noneMatch(jar -> jar.startsWith("flow-build-tools"));
    }

    @Test
    void noLicenceCheckerAndNoCommercialComponentShips() {
        assertThat(JARS)
                .noneMatch(jar -> jar.startsWith("license-checker"))
                .noneMatch(jar -> jar.matches(
                        "vaadin-(charts|board|crud|grid-pro|rich-text-editor|map|spreadsheet|dashboard)-.*"))
                .noneMatch(jar -> jar.startsWith("vaadin-testbench"));
    }

    @Test
    void noWebSurfaceOfTheEngineShips() {
        assertThat(JARS)
                .noneMatch(jar -> jar.startsWith("camunda-engine-rest"))
                .noneMatch(jar -> jar.startsWith("camunda-webapp"))
                .noneMatch(jar -> jar.startsWith("camunda-bpm-spring-boot-starter-webapp"))
                .noneMatch(jar -> jar.startsWith("camunda-bpm-spring-boot-starter-rest"));
    }
}
