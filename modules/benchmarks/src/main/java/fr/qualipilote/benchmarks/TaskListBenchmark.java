package fr.qualipilote.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Starts a PostgreSQL, fills it, asks, completes, and writes down what came of it. {@code modules/benchmarks/run.sh} calls it. */
public final class TaskListBenchmark {

    private static final String TEMPLATE = "empty_product";

    private final Settings settings;
    private final long began = System.nanoTime();

    private TaskListBenchmark(Settings settings) {
        this.settings = settings;
    }

    /** Prints the results; a run of everything also writes them to the documents. */
    public static void main(String[] arguments) throws IOException {
        Settings settings = Settings.of(arguments);
        new TaskListBenchmark(settings).run();
    }

    private void run() throws IOException {
        Map<String, String> conditions = new LinkedHashMap<>();
        String before = Conditions.loadAverage();
        Reads.Result reads = null;
        Completions.Result completions = null;
        try (Server server = Server.start()) {
            say("PostgreSQL runs; the product creates its tables");
            createTemplate(server);
            if (settings.reads()) {
                reads = measureReads(server);
            }
            if (settings.completions()) {
                completions = measureCompletions(server);
            }
            conditions.putAll(machine(server));
        }
        conditions.put("load average before, after", before + "; " + Conditions.loadAverage());
        String results = Report.of(conditions, reads, completions);
        System.out.println(results);
        if (reads != null && settings.isWhole()) {
            Report.publish(settings.root(), results, Chart.of(reads));
            say("written to docs/performance.md and docs/images/task-list-growth.svg");
        } else {
            say("a part only: the documents are left as they are");
        }
    }

    /** The product's own tables, written by its own migrations and by its engine. */
    static void createTemplate(Server server) {
        server.createDatabase(TEMPLATE);
        try (Databases databases = new Databases().add(TEMPLATE, server.urlOf(TEMPLATE));
                Product product = Product.on(databases)) {
            People.writeServices(new JdbcTemplate(databases));
            Objects.requireNonNull(product.engine(), "engine");
        }
    }

    static Databases databases(Server server, String... names) {
        Databases databases = new Databases();
        for (String name : names) {
            server.copyDatabase(TEMPLATE, name);
            databases.add(name, server.urlOf(name));
        }
        return databases;
    }

    static Load load(Product product, long seed) {
        Map<String, String> definitions =
                product.engine().getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                        .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getId));
        return new Load(new Work(seed), product.searchWords(), definitions);
    }

    private Reads.Result measureReads(Server server) {
        String[] names = settings.scales().stream().map(Reads::nameOf).toArray(String[]::new);
        try (Databases databases = databases(server, names);
                Product product = Product.on(databases)) {
            Load load = load(product, settings.seed());
            for (int scale : settings.scales()) {
                say("loading " + Chart.grouped(scale) + " open tasks");
                load.fill(server.urlOf(Reads.nameOf(scale)), scale);
            }
            return new Reads(databases, product, settings.scales(), settings.budget(), this::say)
                    .measure(settings.rounds());
        }
    }

    private Completions.Result measureCompletions(Server server) {
        try (Databases ours = databases(server, "with_read_model");
                Databases theirs = databases(server, "bare_engine");
                Product product = Product.on(ours);
                Product bare = Product.bareEngineOn(theirs)) {
            return new Completions(product, bare, settings.actions(), this::say).measure(settings.rounds());
        }
    }

    private Map<String, String> machine(Server server) {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("date", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        machine.put("commit", settings.commit());
        machine.put("machine", Runtime.getRuntime().availableProcessors() + " cores, " + processor());
        machine.put(
                "Java",
                Runtime.version() + ", heap " + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB, "
                        + System.getProperty("os.name"));
        List<String> postgres = new ArrayList<>();
        server.described()
                .forEach((name, value) -> postgres.add(name.equals("server_version") ? value : name + " " + value));
        machine.put("PostgreSQL", String.join(", ", postgres) + "; otherwise its defaults, on the same machine");
        machine.put(
                "data",
                "seed " + settings.seed() + ", " + People.COUNT + " people, " + People.SERVICES.size() + " services");
        machine.put(
                "rounds",
                settings.rounds() + ", everything in turn in each; a question is asked for "
                        + settings.budget().toMillis()
                        + " ms (at least once, at most 300 times), its median is the round’s figure");
        machine.put("whole run", Duration.ofNanos(System.nanoTime() - began).toMinutes() + " min");
        return machine;
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException unknown) {
            return System.getProperty("os.arch");
        }
    }

    private void say(String what) {
        System.err.printf(
                "%5d s  %s%n", Duration.ofNanos(System.nanoTime() - began).toSeconds(), what);
    }

    /** What the command was asked for. */
    record Settings(
            List<Integer> scales,
            int rounds,
            Duration budget,
            long seed,
            int actions,
            @Nullable String only,
            Path root,
            String commit) {

        private static final List<Integer> ALL = List.of(1_000, 10_000, 100_000, 1_000_000);

        static Settings of(String... arguments) {
            Map<String, String> options = new LinkedHashMap<>();
            for (int i = 0; i + 1 < arguments.length; i += 2) {
                options.put(arguments[i], arguments[i + 1]);
            }
            List<Integer> scales = options.containsKey("--scales")
                    ? List.of(options.get("--scales").split(",")).stream()
                            .map(Integer::valueOf)
                            .sorted()
                            .toList()
                    : ALL;
            return new Settings(
                    scales,
                    Integer.parseInt(options.getOrDefault("--rounds", "7")),
                    Duration.ofMillis(Long.parseLong(options.getOrDefault("--millis", "250"))),
                    Long.parseLong(options.getOrDefault("--seed", "20220624")),
                    Integer.parseInt(options.getOrDefault("--actions", "60")),
                    options.get("--only"),
                    Path.of(options.getOrDefault("--root", ".")),
                    options.getOrDefault("--commit", "unknown"));
        }

        boolean reads() {
            return only == null || only.equals("tasks");
        }

        boolean completions() {
            return only == null || only.equals("completions");
        }

        boolean isWhole() {
            return only == null && scales.equals(ALL) && rounds >= 5;
        }
    }
}
