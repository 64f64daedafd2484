package fr.qualipilote.benchmarks;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.Grid;
import fr.qualipilote.indicators.GridQuery;
import fr.qualipilote.indicators.GridQuery.Only;
import fr.qualipilote.indicators.IndicatorImportReport;
import fr.qualipilote.indicators.IndicatorImports.Choices;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table of 500 indicators and ten years on a real PostgreSQL: how long it takes to read, with how many statements, and to
 * import. {@code modules/benchmarks/indicators.sh} calls it.
 */
public final class IndicatorBenchmark {

    private static final int INDICATORS = 500;
    private static final int MONTHS = 120;
    private static final YearMonth LAST = YearMonth.of(2022, 5);
    private static final YearMonth FIRST = LAST.minusMonths(MONTHS - 1L);
    private static final int WARM_UP = 30;

    private final int rounds;
    private final Actor reader =
            new Actor(new PersonId(UUID.randomUUID()), "RQ", Set.of(Role.QUALITY_MANAGER), Set.of(), Set.of());
    private final Map<String, List<Double>> times = new LinkedHashMap<>();
    private final Map<String, Integer> statements = new LinkedHashMap<>();

    private IndicatorBenchmark(int rounds) {
        this.rounds = rounds;
    }

    /** @param arguments {@code --rounds N}, {@code --commit hash} */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        new IndicatorBenchmark(Integer.parseInt(options.getOrDefault("--rounds", "7")))
                .run(options.getOrDefault("--commit", "unknown"));
    }

    private void run(String commit) throws IOException {
        Conditions conditions = Conditions.now(rounds, commit);
        try (Server server = Server.start()) {
            server.createDatabase("indicators");
            try (Databases databases = new Databases().add("indicators", server.urlOf("indicators"));
                    IndicatorProduct product = IndicatorProduct.on(databases)) {
                Import imported = imports(product);
                new JdbcTemplate(databases).execute("analyze");
                read(databases, product);
                report(imported, server, conditions);
            }
        }
    }

    // --- import ------------------------------------------------------------------------------------------------------

    private record Import(double seconds, long heapMegabytes, IndicatorImportReport report) {}

    private Import imports(IndicatorProduct product) {
        byte[] file = file();
        Set<Integer> all = IntStream.rangeClosed(2, INDICATORS + 1).boxed().collect(Collectors.toSet());
        long heapBefore = usedAfterCollection();
        HighWater water = new HighWater();
        long begun = System.nanoTime();
        IndicatorImportReport report =
                product.imports().confirm(reader, "dix ans.csv", file, new Choices(all, Set.of(), ""));
        double seconds = (System.nanoTime() - begun) / 1e9;
        long heap = Math.max(0, water.stop() - heapBefore) / (1 << 20);
        System.err.printf("imported %s in %.1f s%n", report, seconds);
        return new Import(seconds, heap, report);
    }

    private static byte[] file() {
        Random random = new Random(20220624);
        StringBuilder csv = new StringBuilder("Nom indicateur;objectif");
        IntStream.range(0, MONTHS).forEach(month -> csv.append(';').append(FIRST.plusMonths(month)));
        for (int row = 0; row < INDICATORS; row++) {
            csv.append("\nIndicateur ").append(row).append(";90 %");
            for (int month = 0; month < MONTHS; month++) {
                int kind = random.nextInt(100);
                csv.append(';').append(kind == 0 ? "-" : kind == 1 ? "?" : value(random));
            }
        }
        return csv.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String value(Random random) {
        return (80 + random.nextInt(20)) + "," + (10 + random.nextInt(90)) + " %";
    }

    /** Looks at the heap from a thread of its own: what is still reachable after the collections that happen meanwhile. */
    private static final class HighWater {

        private volatile boolean stopped;
        private long highest;
        private final Thread thread = new Thread(this::look, "heap");

        HighWater() {
            thread.setDaemon(true);
            thread.start();
        }

        private void look() {
            while (!stopped) {
                long live = java.lang.management.ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getCollectionUsage() != null && pool.isCollectionUsageThresholdSupported())
                        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                        .sum();
                highest = Math.max(highest, live);
                java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
            }
        }

        long stop() {
            stopped = true;
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return Math.max(highest, usedAfterCollection());
        }
    }

    private static long usedAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    // --- reading -----------------------------------------------------------------------------------------------------

    private void read(Databases databases, IndicatorProduct product) {
        JdbcTemplate raw = new JdbcTemplate(databases);
        Map<String, Runnable> questions = new LinkedHashMap<>();
        questions.put("one window: 50 rows, 12 months", () -> grid(product, LAST.minusMonths(11), Only.ALL, 50));
        questions.put("50 rows, ten years", () -> grid(product, FIRST, Only.ALL, 50));
        questions.put("all 500 rows, 12 months", () -> grid(product, LAST.minusMonths(11), Only.ALL, 1_000));
        questions.put("all 500 rows, ten years", () -> grid(product, FIRST, Only.ALL, 1_000));
        questions.put("off target only, 12 months", () -> grid(product, LAST.minusMonths(11), Only.OFF_TARGET, 50));
        questions.put("missing only, 12 months", () -> grid(product, LAST.minusMonths(11), Only.MISSING, 50));
        Grid.Row row = grid(product, LAST, Only.ALL, 1).rows().get(0);
        questions.put("one indicator’s page, ten years", () -> product.registry()
                .indicator(reader, row.indicator().id(), FIRST, LAST));
        questions.put("« Pourquoi ? »", () -> product.measures()
                .explain(reader, row.indicator().id(), LAST));
        questions.put("one cell entered", () -> enter(product, row));
        questions.put("what changed since, after one entry", () -> product.grids()
                .changesSince(
                        reader,
                        product.grids()
                                        .grid(reader, GridQuery.of(LAST, LAST).page(0, 1))
                                        .revision()
                                - 1,
                        FIRST,
                        LAST));
        questions.put("beside it: 60 000 rows by plain SQL", () -> scan(raw));
        questions.put("beside it: 60 000 JPA entities", () -> entities(product));

        questions.values().forEach(question -> IntStream.range(0, WARM_UP / 10).forEach(i -> question.run()));
        for (int i = 0; i < WARM_UP; i++) {
            grid(product, FIRST, Only.ALL, 1_000);
        }
        questions.forEach((name, question) ->
                statements.put(name, databases.heardDuring(question).size()));
        for (int round = 0; round < rounds; round++) {
            questions.forEach((name, question) ->
                    times.computeIfAbsent(name, any -> new ArrayList<>()).add(medianOf(question)));
        }
    }

    private static double medianOf(Runnable question) {
        List<Double> calls = new ArrayList<>();
        long begun = System.nanoTime();
        while (calls.isEmpty() || calls.size() < 50 && System.nanoTime() - begun < 250_000_000L) {
            long call = System.nanoTime();
            question.run();
            calls.add((System.nanoTime() - call) / 1e6);
        }
        return Figures.of(calls).median();
    }

    private Grid grid(IndicatorProduct product, YearMonth from, Only only, int rows) {
        return product.grids().grid(reader, new GridQuery(from, LAST, null, null, only, false, 0, rows));
    }

    /** Back and forth between two values, each with the version that the last one left. */
    private void enter(IndicatorProduct product, Grid.Row row) {
        Cell now =
                product.measures().explain(reader, row.indicator().id(), LAST).cell();
        String text = now.entry().map(Cell.Entry::text).orElse("").equals("81") ? "82" : "81";
        product.measures().enter(reader, EnterMeasure.of(row.indicator().id(), LAST, text, now.version()));
    }

    private static void scan(JdbcTemplate raw) {
        raw.query("select * from indicator_measure", row -> {
            row.getBigDecimal("measured");
            row.getString("text");
        });
    }

    private static void entities(IndicatorProduct product) {
        product.transaction().executeWithoutResult(status -> product.entities()
                .createQuery("select m from Measure m", Object.class)
                .getResultList());
    }

    // --- report ------------------------------------------------------------------------------------------------------

    private void report(Import imported, Server server, Conditions conditions) {
        StringBuilder page = new StringBuilder();
        page.append("| Reading | statements | ms, median of the rounds (least–most) |\n|---|---:|---:|\n");
        times.forEach((name, found) -> page.append("| ")
                .append(name)
                .append(" | ")
                .append(statements.get(name))
                .append(" | ")
                .append(Figures.of(found).text())
                .append(" |\n"));
        int values = imported.report().written();
        page.append('\n')
                .append("Import of ")
                .append(values)
                .append(" values and ")
                .append(imported.report().indicators())
                .append(" new indicators in one transaction: ")
                .append(Figures.number(imported.seconds()))
                .append(" s, ")
                .append(imported.heapMegabytes())
                .append(" MB more live heap at its highest. P15, 50 000 values in at most 20 s and 128 MB: ")
                .append(
                        imported.seconds() * 50_000 / values <= 20 && imported.heapMegabytes() <= 128
                                ? "held"
                                : "**missed**")
                .append(".\n\n")
                .append(conditions.told(server, "on the same machine"));
        System.out.println(page);
    }
}
