package fr.qualipilote.diagnosis.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The answers made up for the demonstration look like those of a house on its way, so that its results have something to show. */
class DemonstrationGridTest {

    private static final int LEVEL = 2;
    private static final int REASON = 3;

    private final List<String[]> answers = answers();

    private static List<String[]> answers() {
        try (InputStream in =
                DemonstrationGridTest.class.getResourceAsStream("/demonstration/autodiagnostic-2022-01.csv")) {
            String grid = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return grid.lines().skip(1).map(line -> line.split(";", -1)).toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private double share(Set<String> levels) {
        return (double) answers.stream()
                        .filter(answer -> levels.contains(answer[LEVEL]))
                        .count()
                / answers.size();
    }

    @Test
    void threeAnswersInFiveAreAsTheyShouldBeAndTheOthersLeaveSomethingToDo() {
        assertThat(share(Set.of("Conforme", "Oui"))).isBetween(0.5, 0.65);
        assertThat(share(Set.of("Partiellement conforme"))).isBetween(0.15, 0.3);
        assertThat(share(Set.of("Non conforme", "Non"))).isBetween(0.08, 0.2);
    }

    @Test
    void oneAnswerInTenAtMostIsSetAsideAndSaysWhy() {
        assertThat(share(Set.of("Sans objet"))).isLessThanOrEqualTo(0.1);
        assertThat(answers)
                .filteredOn(answer -> answer[LEVEL].equals("Sans objet"))
                .allMatch(answer -> !answer[REASON].isBlank());
    }
}
