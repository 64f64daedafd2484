package fr.qualipilote.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Asks every question at every size in turn, round after round, so that a noisy minute falls on all of them alike. */
final class Reads {

    private static final int MOST_CALLS = 300;

    private final Databases databases;
    private final Contenders contenders;
    private final Map<Integer, Scenario.Places> places = new TreeMap<>();
    private final Duration budget;
    private final Consumer<String> progress;

    /** @param budget how long one question is asked again in a round; it is asked once at the least */
    Reads(Databases databases, Product product, Iterable<Integer> scales, Duration budget, Consumer<String> progress) {
        this.databases = databases;
        this.contenders = new Contenders(product, databases);
        this.budget = budget;
        this.progress = progress;
        for (int scale : scales) {
            databases.use(nameOf(scale));
            places.put(scale, Scenario.Places.of(contenders));
        }
    }

    static String nameOf(int scale) {
        return "tasks_" + scale;
    }

    /** Milliseconds of one call, by question and number of open tasks. */
    record Result(
            Map<Scenario, SortedMap<Integer, Figures>> times,
            Map<Scenario, SortedMap<Integer, Long>> answers,
            Map<Scenario, SortedMap<Integer, Long>> buffers) {

        SortedMap<Integer, Figures> timesOf(Scenario scenario) {
            return Objects.requireNonNull(times.get(scenario), scenario.name());
        }

        double median(Scenario scenario, int scale) {
            return Objects.requireNonNull(timesOf(scenario).get(scale), "not measured")
                    .median();
        }

        int smallest() {
            return timesOf(Scenario.PAGE_OURS).firstKey();
        }

        int largest() {
            return timesOf(Scenario.PAGE_OURS).lastKey();
        }

        /** How many times slower at the largest size than at the smallest. */
        double growth(Scenario scenario) {
            return median(scenario, largest()) / median(scenario, smallest());
        }
    }

    Result measure(int rounds) {
        warmUp();
        Map<Scenario, SortedMap<Integer, List<Double>>> all = new EnumMap<>(Scenario.class);
        for (int round = 1; round <= rounds; round++) {
            progress.accept("reading, round " + round + " of " + rounds);
            for (Scenario scenario : Scenario.values()) {
                for (int scale : places.keySet()) {
                    all.computeIfAbsent(scenario, key -> new TreeMap<>())
                            .computeIfAbsent(scale, key -> new ArrayList<>())
                            .add(timeOf(scenario, scale, budget));
                }
            }
        }
        Map<Scenario, SortedMap<Integer, Figures>> times = new EnumMap<>(Scenario.class);
        all.forEach((scenario, scales) -> {
            SortedMap<Integer, Figures> figures = new TreeMap<>();
            scales.forEach((scale, measured) -> figures.put(scale, Figures.of(measured)));
            times.put(scenario, figures);
        });
        return new Result(times, answers(), buffers());
    }

    /** The first size must not pay for what the virtual machine learns: everything is asked for a while before. */
    private void warmUp() {
        progress.accept("warming up");
        for (Scenario scenario : Scenario.values()) {
            for (int scale : places.keySet()) {
                timeOf(scenario, scale, budget.multipliedBy(2));
            }
        }
    }

    /** The median of the calls of one round, in milliseconds. */
    private double timeOf(Scenario scenario, int scale, Duration time) {
        databases.use(nameOf(scale));
        Scenario.Places here = Objects.requireNonNull(places.get(scale), "places");
        List<Double> calls = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        do {
            long begin = System.nanoTime();
            scenario.ask(contenders, here);
            calls.add((System.nanoTime() - begin) / 1e6);
        } while (System.nanoTime() < end && calls.size() < MOST_CALLS);
        return Figures.of(calls).median();
    }

    private Map<Scenario, SortedMap<Integer, Long>> answers() {
        return byScale((scenario, here) -> scenario.ask(contenders, here));
    }

    private Map<Scenario, SortedMap<Integer, Long>> buffers() {
        progress.accept("counting buffers");
        Buffers buffers = new Buffers(databases);
        return byScale((scenario, here) -> buffers.touchedBy(() -> scenario.ask(contenders, here)));
    }

    private Map<Scenario, SortedMap<Integer, Long>> byScale(Question question) {
        Map<Scenario, SortedMap<Integer, Long>> all = new EnumMap<>(Scenario.class);
        for (Scenario scenario : Scenario.values()) {
            SortedMap<Integer, Long> answers = new TreeMap<>();
            places.forEach((scale, here) -> {
                databases.use(nameOf(scale));
                answers.put(scale, question.answer(scenario, here));
            });
            all.put(scenario, answers);
        }
        return all;
    }

    /** Something that can be said of a scenario where the places are known. */
    private interface Question {
        long answer(Scenario scenario, Scenario.Places here);
    }
}
