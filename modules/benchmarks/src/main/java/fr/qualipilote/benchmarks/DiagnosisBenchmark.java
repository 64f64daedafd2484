package fr.qualipilote.benchmarks;

import fr.qualipilote.diagnosis.Answer;
import fr.qualipilote.diagnosis.AnswerSheet;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.DescribeCampaign;
import fr.qualipilote.diagnosis.DescribeCampaign.ServiceInScope;
import fr.qualipilote.diagnosis.DescribePastCampaign;
import fr.qualipilote.diagnosis.SaveAnswer;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.Questionnaire;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.referential.VersionState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Self-diagnoses of 8 and of 80 services on the criteria of the demonstration, running and frozen, on PostgreSQL and on H2: how long
 * the use cases behind the results and the answer sheet take, with how many statements. {@code modules/benchmarks/diagnosis.sh} calls
 * it.
 */
public final class DiagnosisBenchmark {

    private static final List<Integer> SIZES = List.of(8, 80);
    private static final int WARM_UP = 20;
    private static final String SERVER = "PostgreSQL";
    private static final String EMBEDDED = "H2";

    private final int rounds;
    private int criteria;

    /** By reading and place, in the order in which they are asked. */
    private final Map<String, Map<String, List<Double>>> times = new LinkedHashMap<>();

    private final Map<String, Map<String, Integer>> statements = new LinkedHashMap<>();

    private DiagnosisBenchmark(int rounds) {
        this.rounds = rounds;
    }

    /** @param arguments {@code --rounds N}, {@code --commit hash} */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        new DiagnosisBenchmark(Integer.parseInt(options.getOrDefault("--rounds", "7")))
                .run(options.getOrDefault("--commit", "unknown"));
    }

    private void run(String commit) throws IOException {
        Conditions conditions = Conditions.now(rounds, commit);
        Path folder = Files.createTempDirectory("diagnosis");
        List<AutoCloseable> open = new ArrayList<>();
        try (Server server = Server.start()) {
            List<Question> questions = new ArrayList<>();
            try {
                for (int size : SIZES) {
                    server.createDatabase("services_" + size);
                    questions.addAll(questions(open, SERVER, server.urlOf("services_" + size), size));
                    // as the product keeps it: durable, in a file
                    String file = "jdbc:h2:file:" + folder.resolve("services-" + size);
                    questions.addAll(questions(open, EMBEDDED, file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", size));
                }
                measure(questions);
            } finally {
                close(open);
            }
            report(server, conditions);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private List<Question> questions(List<AutoCloseable> open, String database, String url, int size) {
        Databases databases = new Databases().add(database, url);
        open.add(databases);
        DiagnosisProduct product = DiagnosisProduct.on(databases);
        open.add(product);
        return new Bench(database, size, databases, product).questions();
    }

    /** The last one first. */
    private static void close(List<AutoCloseable> open) {
        for (int i = open.size() - 1; i >= 0; i--) {
            try {
                open.get(i).close();
            } catch (Exception failed) {
                throw new IllegalStateException("Something does not end", failed);
            }
        }
    }

    /** One reading at one place. */
    private record Question(String reading, String place, Databases databases, Runnable call) {}

    private static String place(String state, String database, int size) {
        return state + ", " + database + ", " + size;
    }

    private void measure(List<Question> questions) {
        for (int i = 0; i < WARM_UP; i++) {
            questions.forEach(question -> question.call().run());
        }
        questions.forEach(question -> statements
                .computeIfAbsent(question.reading(), any -> new LinkedHashMap<>())
                .put(
                        question.place(),
                        question.databases().heardDuring(question.call()).size()));
        for (int round = 0; round < rounds; round++) {
            questions.forEach(question -> times.computeIfAbsent(question.reading(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(question.place(), any -> new ArrayList<>())
                    .add(medianOf(question.call())));
        }
    }

    private static double medianOf(Runnable call) {
        List<Double> calls = new ArrayList<>();
        long begun = System.nanoTime();
        while (calls.isEmpty() || calls.size() < 50 && System.nanoTime() - begun < 250_000_000L) {
            long one = System.nanoTime();
            call.run();
            calls.add((System.nanoTime() - one) / 1e6);
        }
        return Figures.of(calls).median();
    }

    // --- one database ------------------------------------------------------------------------------------------------

    /** The same campaigns on one database, from one seed, and what is asked about them. */
    private final class Bench {

        private static final LocalDate DEADLINE = LocalDate.of(2022, 7, 22);

        private final String database;
        private final int size;
        private final Databases databases;
        private final DiagnosisProduct product;
        private final Actor quality;
        private final VersionSheet version;
        private final Random random = new Random(20220624);

        Bench(String database, int size, Databases databases, DiagnosisProduct product) {
            this.database = database;
            this.size = size;
            this.databases = databases;
            this.product = product;
            this.quality = product.signedIn("rq");
            this.version = product.versions().version(asked());
            criteria = version.criteria().size();
        }

        private VersionId asked() {
            return product.versions().versions().stream()
                    .filter(line -> line.state() != VersionState.DRAFT && line.criteria() > 0)
                    .findFirst()
                    .orElseThrow()
                    .id();
        }

        List<Question> questions() {
            List<Question> questions = new ArrayList<>();
            List<ServiceLine> services = services();
            List<List<String>> levels = levels(size);
            CampaignId frozen = product.past().takeOver(quality, told(), "autodiagnostic.csv", grid(services, levels));
            CampaignId running = running(services, levels);
            new JdbcTemplate(databases).execute("analyze");
            read(questions, place("running"), running);
            read(questions, place("frozen"), frozen);
            answer(questions, place("running"), running);
            return questions;
        }

        private String place(String state) {
            return DiagnosisBenchmark.place(state, database, size);
        }

        /** Those of the demonstration first. */
        private List<ServiceLine> services() {
            Actor administrator = product.signedIn("admin");
            for (int i = product.services().services().size(); i < size; i++) {
                product.services().add(administrator, "S" + (100 + i), "Service numéro " + i, List.of());
            }
            return product.services().services().subList(0, size);
        }

        /** After the one of the demonstration, so that what runs is compared with it. */
        private DescribePastCampaign told() {
            return new DescribePastCampaign(
                    "Autodiagnostic passé", asked(), LocalDate.of(2022, 3, 1), LocalDate.of(2022, 4, 1), "PV du COPIL");
        }

        /** A level for each criterion and service. */
        private List<List<String>> levels(int services) {
            return version.criteria().stream()
                    .map(criterion -> random.ints(services, 0, 10)
                            .mapToObj(drawn -> level(criterion, drawn))
                            .toList())
                    .toList();
        }

        private String level(CriterionLine criterion, int drawn) {
            List<ConformityLevel> levels = version.scale().levels();
            ConformityLevel highest = levels.get(0);
            ConformityLevel lowest = levels.get(levels.size() - 1);
            return switch (criterion.question()) {
                case TEXT -> "";
                case YES_NO -> drawn < 7 ? highest.code() : lowest.code();
                default ->
                    drawn < 6
                            ? highest.code()
                            : levels.get(drawn % levels.size()).code();
            };
        }

        private byte[] grid(List<ServiceLine> services, List<List<String>> levels) {
            StringBuilder csv = new StringBuilder("Critère");
            services.forEach(service -> csv.append(';').append(service.code()));
            for (int row = 0; row < criteria; row++) {
                csv.append('\n').append(version.criteria().get(row).code());
                levels.get(row).forEach(level -> csv.append(';').append(level));
            }
            return csv.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        }

        private CampaignId running(List<ServiceLine> services, List<List<String>> levels) {
            CampaignId id = product.diagnoses()
                    .prepare(
                            quality,
                            new DescribeCampaign(
                                    "Autodiagnostic en cours",
                                    asked(),
                                    version.modules().stream()
                                            .map(ModuleLine::code)
                                            .collect(Collectors.toSet()),
                                    services.stream()
                                            .map(service -> new ServiceInScope(service.id(), Set.of(), null, null))
                                            .toList(),
                                    DEADLINE,
                                    "Lettre de mission",
                                    LocalDate.of(2021, 12, 6)));
            product.diagnoses().open(quality, id);
            write(product.diagnoses().campaign(quality, id), services, levels);
            return id;
        }

        /** The answers at once; how fast one is saved is measured by itself. */
        private void write(CampaignSheet campaign, List<ServiceLine> services, List<List<String>> levels) {
            List<Object[]> rows = new ArrayList<>();
            campaign.sheets().forEach(sheet -> {
                int column = services.stream().map(ServiceLine::id).toList().indexOf(sheet.service());
                for (int row = 0; row < criteria; row++) {
                    String level = levels.get(row).get(column);
                    if (!level.isEmpty()) {
                        rows.add(new Object[] {
                            sheet.id().value(),
                            version.criteria().get(row).code(),
                            level,
                            quality.person().value(),
                            Timestamp.from(Instant.parse("2022-06-20T08:00:00Z"))
                        });
                    }
                }
            });
            new JdbcTemplate(databases)
                    .batchUpdate(
                            """
                            insert into diag_answer
                              (sheet_id, criterion, level_code, not_applicable, note, author, changed_at, version, revision)
                            values (?, ?, ?, false, 'Vu avec le service', ?, ?, 1, 1)""",
                            rows);
        }

        // --- questions -----------------------------------------------------------------------------------------------

        private void read(List<Question> questions, String place, CampaignId id) {
            String reference = product.diagnoses().campaign(quality, id).line().reference();
            ScoreKey chapter =
                    product.results().results(quality, id).chapters().get(0).key();
            ask(questions, "the campaign’s page", place, () -> product.diagnoses()
                    .campaign(quality, id));
            ask(questions, "results alone", place, () -> product.results().results(quality, id));
            ask(questions, "all that a part of the results’ page asks", place, () -> {
                product.diagnoses().campaignWithReference(quality, reference);
                product.results().withAnswers(quality, id);
            });
            ask(questions, "« Pourquoi ? » of a score", place, () -> product.results()
                    .explain(quality, id, chapter));
        }

        private void answer(List<Question> questions, String place, CampaignId id) {
            SheetId sheet = product.diagnoses().campaign(quality, id).sheets().stream()
                    .filter(line -> line.serviceLabel().startsWith("BARU"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            Actor answering = product.signedIn("baru");
            Questionnaire asked = product.sheets().sheet(answering, sheet).questionnaire();
            String criterion = asked.criteria().stream()
                    .filter(one -> one.question() != QuestionType.TEXT)
                    .findFirst()
                    .orElseThrow()
                    .code();
            ask(questions, "the answer sheet of a service", place, () -> product.sheets()
                    .sheet(answering, sheet));
            int[] saved = {0};
            ask(questions, "one answer saved", place, () -> save(answering, sheet, criterion, ++saved[0]));
            ask(questions, "what changed since, after one answer", place, () -> changes(answering, sheet));
            JdbcTemplate raw = new JdbcTemplate(databases);
            ask(questions, "beside it: all its answers by plain SQL", place, () -> scan(raw, id));
        }

        private void ask(List<Question> questions, String reading, String place, Runnable call) {
            questions.add(new Question(reading, place, databases, call));
        }

        /** Each with the version that the last one left. */
        private final Map<SheetId, Integer> versions = new LinkedHashMap<>();

        private void save(Actor actor, SheetId sheet, String criterion, int count) {
            int version = versions.computeIfAbsent(sheet, id -> versionOf(actor, id, criterion));
            String level = this.version.scale().levels().get(0).code();
            Answer answer = product.sheets()
                    .save(actor, new SaveAnswer(sheet, criterion, version, level, false, null, "Saisie " + count));
            versions.put(sheet, answer.version());
        }

        private int versionOf(Actor actor, SheetId sheet, String criterion) {
            AnswerSheet read = product.sheets().sheet(actor, sheet);
            return Objects.requireNonNull(read.answers().get(criterion)).version();
        }

        private final Map<SheetId, Long> revisions = new LinkedHashMap<>();

        private void changes(Actor actor, SheetId sheet) {
            long revision = revisions.computeIfAbsent(
                    sheet, id -> product.sheets().sheet(actor, id).revision());
            product.sheets().changesSince(actor, sheet, revision - 1);
        }

        private void scan(JdbcTemplate raw, CampaignId id) {
            raw.query(
                    "select a.* from diag_answer a join diag_sheet s on s.id = a.sheet_id where s.campaign_id = ?",
                    row -> {
                        row.getString("criterion");
                        row.getString("level_code");
                        row.getString("note");
                    },
                    id.value());
        }
    }

    // --- report ------------------------------------------------------------------------------------------------------

    private void report(Server server, Conditions conditions) {
        StringBuilder page = new StringBuilder();
        for (String state : List.of("running", "frozen")) {
            table(page, state);
        }
        page.append(criteria)
                .append(" criteria. ")
                .append(conditions.told(server, "on the same machine and H2 in a file"));
        System.out.println(page);
    }

    private void table(StringBuilder page, String state) {
        List<String> places = new ArrayList<>();
        for (String database : List.of(SERVER, EMBEDDED)) {
            SIZES.forEach(size -> places.add(place(state, database, size)));
        }
        page.append(
                "| A %s campaign | statements | PostgreSQL, 8 services | 80 services | H2, 8 services | 80 services |%n"
                        .formatted(state));
        page.append("|---|---:|---:|---:|---:|---:|\n");
        times.forEach((reading, found) -> {
            if (found.containsKey(places.get(0))) {
                Map<String, Integer> sent = statements.getOrDefault(reading, Map.of());
                Integer few = sent.get(places.get(0));
                Integer many = sent.get(places.get(1));
                page.append("| ").append(reading).append(" | ").append(few);
                page.append(Objects.equals(few, many) ? "" : "–" + many);
                places.forEach(place -> page.append(" | ")
                        .append(Figures.of(found.getOrDefault(place, List.of())).text()));
                page.append(" |\n");
            }
        });
        page.append('\n');
    }
}
