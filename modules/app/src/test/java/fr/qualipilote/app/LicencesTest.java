package fr.qualipilote.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the product stands on is named with its licence. */
class LicencesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>(?!\\s*<version>\\$)");

    @Test
    void theLicenceOfTheProductIsTheWholeEupl() throws IOException {
        assertThat(ROOT.resolve("LICENSE"))
                .content()
                .startsWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
                .contains("15.Applicable Law", "‘Compatible Licences’ according to Article 5 EUPL are:");
    }

    @Test
    void everyDependencyOfAModuleIsListedWithItsLicence() throws IOException {
        String listed = Files.readString(ROOT.resolve("docs/licences.md"));
        var missing = new TreeSet<String>();
        for (Path pom : poms()) {
            var dependencies = DEPENDENCY.matcher(Files.readString(pom));
            while (dependencies.find()) {
                String name = dependencies.group(2);
                if (!dependencies.group(1).equals("fr.qualipilote") && !isListed(listed, name)) {
                    missing.add(name);
                }
            }
        }

        assertThat(missing)
                .as("dependencies without a line in docs/licences.md")
                .isEmpty();
    }

    /** By its name in full, or as « `spring-boot-starter-web`, `-security` » shortens a family. */
    private static boolean isListed(String page, String name) {
        return page.contains("`" + name + "`")
                || name.startsWith("spring-boot-starter-")
                        && page.contains("`" + name.substring("spring-boot-starter".length()) + "`");
    }

    private static List<Path> poms() throws IOException {
        try (var files = Files.walk(ROOT.resolve("modules"), 2)) {
            var found = files.filter(file -> file.endsWith("pom.xml")).toList();
            assertThat(found).hasSizeGreaterThan(5);
            return found;
        }
    }
}
