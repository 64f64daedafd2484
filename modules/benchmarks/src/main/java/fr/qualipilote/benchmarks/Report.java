package fr.qualipilote.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The results in words and tables, for docs/performance.md: nothing there between the two marks is written by hand. */
final class Report {

    private static final String BEGIN = "<!-- results of modules/benchmarks/run.sh: begin -->";
    private static final String END = "<!-- results of modules/benchmarks/run.sh: end -->";

    private final StringBuilder text = new StringBuilder();

    /** @param reads null when only completions were measured, and the other way round */
    static String of(
            Map<String, String> conditions, Reads.@Nullable Result reads, Completions.@Nullable Result completions) {
        Report report = new Report();
        report.verdicts(reads, completions);
        if (reads != null) {
            report.reads(reads);
        }
        if (completions != null) {
            report.completions(completions);
        }
        report.conditions(conditions);
        return report.text.toString().strip();
    }

    /** Puts the results between the marks of the page, and the picture beside it. */
    static void publish(Path root, String results, String picture) throws IOException {
        Path page = root.resolve("docs/performance.md");
        String before = Files.readString(page);
        int begin = before.indexOf(BEGIN);
        int end = before.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException("The marks of the results are missing in " + page);
        }
        Files.writeString(
                page, before.substring(0, begin + BEGIN.length()) + "\n\n" + results + "\n\n" + before.substring(end));
        Files.writeString(root.resolve("docs/images/task-list-growth.svg"), picture);
    }

    private void verdicts(Reads.@Nullable Result reads, Completions.@Nullable Result completions) {
        List<Goal> goals = new ArrayList<>(reads == null ? List.of() : Goal.of(reads));
        if (completions != null) {
            goals.add(Goal.of(completions));
        }
        line("### Goals");
        line("");
        if (reads != null && reads.largest() != Goal.STATED_FOR) {
            line("Measured at " + Chart.grouped(reads.largest())
                    + " open tasks only; the goals are stated for a million.");
            line("");
        }
        line("| Goal | Aim | Measured | |");
        line("|---|---|---|---|");
        goals.forEach(goal -> line("| " + goal.number() + " | " + goal.aim() + " | " + goal.figure() + " | "
                + (goal.held() ? "held" : "**missed**") + " |"));
        line("");
    }

    private void reads(Reads.Result reads) {
        line("### Reading, by number of open tasks");
        line("");
        line(
                "Milliseconds of one call as its caller waits for it: median of the rounds (least–most). The last column is how many");
        line("times slower the largest size is than the smallest.");
        line("");
        table(reads, Figures::text, reads.times(), true);
        line(
                "What each call gave: rows of the page, or what was counted. A search that finds little in a small table has less to do there.");
        line("");
        table(reads, Chart::grouped, reads.answers(), false);
        line("### Buffers");
        line("");
        line("Pages of 8 kB that the statements of one call touch, as `EXPLAIN (ANALYZE, BUFFERS)` counts them.");
        line("");
        table(reads, Chart::grouped, reads.buffers(), false);
    }

    private <T> void table(
            Reads.Result reads, Function<T, String> cell, Map<Scenario, SortedMap<Integer, T>> values, boolean growth) {
        StringBuilder head = new StringBuilder("| Question | Who |");
        StringBuilder rule = new StringBuilder("|---|---|");
        for (int scale : reads.timesOf(Scenario.PAGE_OURS).keySet()) {
            head.append(' ').append(Chart.grouped(scale)).append(" |");
            rule.append("---:|");
        }
        line(head + (growth ? " growth |" : ""));
        line(rule + (growth ? "---:|" : ""));
        values.forEach((scenario, scales) -> {
            StringBuilder row = new StringBuilder("| " + scenario.question + " | " + scenario.contender + " |");
            scales.values()
                    .forEach(value -> row.append(' ').append(cell.apply(value)).append(" |"));
            line(row + (growth ? " " + Figures.number(reads.growth(scenario)) + " × |" : ""));
        });
        line("");
    }

    private void completions(Completions.Result completions) {
        line("### Completing");
        line("");
        line("Completions per second, one transaction each, " + completions.completionsOfARound() + " in a round:");
        line("");
        line("| Engine | median (least–most) | statements of one completion |");
        line("|---|---:|---:|");
        line("| with the product’s listeners and read model | "
                + completions.withReadModel().text() + " | " + Figures.number(completions.ourStatements()) + " |");
        line("| bare, same settings, models and history level | "
                + completions.bareEngine().text() + " | " + Figures.number(completions.bareStatements()) + " |");
        Figures cost = completions.cost();
        line(String.format(
                Locale.ROOT,
                "| cost, round by round | %.1f %% (%.1f–%.1f) | |",
                cost.median() * 100,
                cost.min() * 100,
                cost.max() * 100));
        line("");
    }

    private void conditions(Map<String, String> conditions) {
        line("### Conditions");
        line("");
        line("| | |");
        line("|---|---|");
        conditions.forEach((name, value) -> line("| " + name + " | " + value + " |"));
        line("");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
