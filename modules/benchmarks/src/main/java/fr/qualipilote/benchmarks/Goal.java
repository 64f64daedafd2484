package fr.qualipilote.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was aimed at, what was measured, and whether it is held.
 *
 * @param figure as the reader sees it
 */
record Goal(String number, String aim, String figure, boolean held) {

    /** Goals are stated for this many open tasks. */
    static final int STATED_FOR = 1_000_000;

    static List<Goal> of(Reads.Result reads) {
        List<Goal> goals = new ArrayList<>();
        int scale = reads.largest();
        double page = reads.median(Scenario.PAGE_OURS, scale);
        double stock = reads.median(Scenario.PAGE_STOCK, scale) / page;
        goals.add(new Goal("P1", "page ≥ 200 × faster than the engine’s query", times(stock), stock >= 200));
        double raw = page / reads.median(Scenario.PAGE_RAW, scale);
        goals.add(new Goal("P1", "page ≤ 8 × a raw scan of 50 rows", times(raw), raw <= 8));
        goals.add(growth(reads, Scenario.PAGE_OURS, 3));
        for (Scenario scenario : Scenario.values()) {
            if (scenario.question.startsWith("filter") || scenario.question.startsWith("search")) {
                goals.add(growth(reads, scenario, 5));
            }
        }
        goals.add(atMost(reads, Scenario.COUNT_CAPPED, 2));
        goals.add(atMost(reads, Scenario.COUNT_EXACT, 30));
        goals.add(depth(reads, Scenario.DEEP_OURS));
        goals.add(depth(reads, Scenario.LAST_OURS));
        goals.add(depth(reads, Scenario.JUMP_OURS));
        return goals;
    }

    static Goal of(Completions.Result completions) {
        double cost = completions.cost().median();
        return new Goal(
                "P5",
                "read model costs ≤ 15 % of completions per second",
                String.format(Locale.ROOT, "%.1f %%", cost * 100),
                cost <= 0.15);
    }

    private static Goal growth(Reads.Result reads, Scenario scenario, int most) {
        double growth = reads.growth(scenario);
        return new Goal("P2", scenario.question + ": grows ≤ " + most + " ×", times(growth), growth <= most);
    }

    private static Goal atMost(Reads.Result reads, Scenario scenario, int millis) {
        double median = reads.median(scenario, reads.largest());
        return new Goal(
                "P3", scenario.question + " ≤ " + millis + " ms", Figures.number(median) + " ms", median <= millis);
    }

    private static Goal depth(Reads.Result reads, Scenario scenario) {
        double ratio = reads.median(scenario, reads.largest()) / reads.median(Scenario.PAGE_OURS, reads.largest());
        return new Goal("P4", scenario.question + " ≤ 2 × page one", times(ratio), ratio <= 2);
    }

    private static String times(double ratio) {
        return Figures.number(ratio) + " ×";
    }
}
