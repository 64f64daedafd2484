package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.surveys.AnswerScale;
import fr.qualipilote.surveys.Channel;
import fr.qualipilote.surveys.DescribeWave;
import fr.qualipilote.surveys.EditQuestion;
import fr.qualipilote.surveys.EnterTotals;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.OpeningHours;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.Sampling;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveKind;
import fr.qualipilote.surveys.domain.Deed;
import fr.qualipilote.surveys.domain.Question;
import fr.qualipilote.surveys.domain.Wave;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The survey results of the interim report of 24 June 2022, taken over at the first start of the demonstration: the thirteen rows
 * of its table with their own source and, where it can be told, their own n. Beside them two waves that are under way and have no
 * result yet: the report says that the surveys of the front desk and of the digital help point go on all year.
 */
@Component
@Order(30)
@ConditionalOnProperty("qualipilote.demonstration.load")
class DemonstrationSurveys implements ApplicationRunner {

    private static final String FILE = "enquetes-2022-06-24.csv";

    private final WaveRepository waves;
    private final WaveCodes codes;
    private final QuestionBank bank;
    private final Surveys surveys;
    private final Mandates mandates;
    private final People people;
    private final Services services;
    private final Programmes programmes;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    DemonstrationSurveys(
            WaveRepository waves,
            WaveCodes codes,
            QuestionBank bank,
            Surveys surveys,
            Mandates mandates,
            People people,
            Services services,
            Programmes programmes,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.waves = waves;
        this.codes = codes;
        this.bank = bank;
        this.surveys = surveys;
        this.mandates = mandates;
        this.people = people;
        this.services = services;
        this.programmes = programmes;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What the report says of a wave.
     *
     * @param source as in its table
     * @param theme of the wave and its questions
     */
    private record Past(
            WaveKind kind,
            String title,
            String source,
            @Nullable String theme,
            Channel channel,
            Sampling sampling,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer panel,
            String method) {}

    private static List<Past> past() {
        return List.of(
                new Past(
                        WaveKind.SATISFACTION,
                        "Satisfaction au point d’accueil numérique, décembre 2020",
                        "Enquête déc 2020 panel de 45 usagers",
                        "accueil-physique",
                        Channel.DIGITAL_POINT,
                        Sampling.SAMPLE,
                        LocalDate.of(2020, 12, 1),
                        LocalDate.of(2020, 12, 31),
                        45,
                        "Panel de 45 usagers, d’après le bilan intermédiaire du 24 juin 2022."),
                new Past(
                        WaveKind.SATISFACTION,
                        "Satisfaction sur l’accueil à la préfecture, 2022",
                        "Enquête 2022 panel de 57 répondants",
                        "accueil-physique",
                        Channel.HALL,
                        Sampling.SAMPLE,
                        LocalDate.of(2022, 1, 1),
                        LocalDate.of(2022, 4, 30),
                        57,
                        "De janvier à avril 2022, 57 répondants, d’après le bilan intermédiaire du 24 juin 2022."),
                new Past(
                        WaveKind.MYSTERY,
                        "Enquête mystère sur la téléphonie, février – mars 2022",
                        "Enquête mystère téléphonie 2022",
                        "accueil-telephonique",
                        Channel.PHONE,
                        Sampling.SAMPLE,
                        LocalDate.of(2022, 2, 1),
                        LocalDate.of(2022, 3, 31),
                        null,
                        "Février – mars 2022, d’après le bilan intermédiaire du 24 juin 2022."),
                new Past(
                        WaveKind.OTHER_SOURCE,
                        "Appels décrochés, logiciel de gestion interne",
                        "logiciel de gestion interne",
                        "accueil-telephonique",
                        Channel.SOFTWARE,
                        Sampling.EXHAUSTIVE,
                        null,
                        null,
                        null,
                        "Chiffre affiché avec les enquêtes dans le bilan du 24 juin 2022, sans période."));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> load());
    }

    /** Another node that starts at the same moment waits for the numbering's guard and finds the work done. */
    private void load() {
        codes.hold();
        if (!programmes.programme().demonstration() || waves.count() > 0) {
            return;
        }
        Deed deed = new Deed(
                mandates.holder(Function.QUALITY_MANAGER, clock.today())
                        .person()
                        .orElse(null),
                clock.now(),
                clock.today());
        List<ResultRows.Read> rows = ResultRows.of(ResultRows.sheet(FILE, content()));
        past().forEach(wave -> takeOver(wave, rows, deed));
        if (deed.author() != null) {
            begin(people.actor(deed.author()), deed.today());
        }
    }

    // --- what is under way -------------------------------------------------------------------------------------------

    private void begin(Actor quality, LocalDate today) {
        LocalDate from = today.minusDays(3);
        LocalDate to = LocalDate.of(today.getYear(), 12, 30);
        WaveId desk = surveys.create(
                quality,
                running(
                        WaveKind.SATISFACTION,
                        "Enquête permanente, accueil général et point d’accueil numérique",
                        "accueil-physique",
                        from,
                        to,
                        List.of(
                                "Satisfaction sur la courtoisie des agents de la préfecture",
                                "Satisfaction sur la clarté des informations fournies",
                                "Satisfaction sur le confort des locaux d'accueil des usagers",
                                "Satisfaction globale sur l'accueil à la préfecture")));
        surveys.prepare(quality, desk);
        surveys.openLink(quality, desk, "Affiche du hall");
        WaveId calls = surveys.create(
                quality,
                running(
                        WaveKind.MYSTERY,
                        "Enquête mystère sur la téléphonie, " + today.getYear(),
                        "accueil-telephonique",
                        from,
                        to,
                        List.of(
                                "Accueil téléphonique : satisfaction sur la courtoisie des agents",
                                "Accueil téléphonique: % d'appels pris en charge pendant heures d'ouverture")));
        surveys.prepare(quality, calls);
    }

    private DescribeWave running(
            WaveKind kind, String title, String theme, LocalDate from, LocalDate to, List<String> labels) {
        boolean calls = kind == WaveKind.MYSTERY;
        return new DescribeWave(
                kind,
                title,
                null,
                theme,
                calls ? Channel.PHONE : Channel.SEVERAL,
                calls ? Sampling.SAMPLE : Sampling.VOLUNTEERS,
                Gathering.ONE_BY_ONE,
                from,
                to,
                null,
                null,
                "Vague de démonstration, ouverte et sans résultat.",
                labels.stream()
                        .map(label -> bank.named(label).orElseThrow().id())
                        .toList(),
                calls
                        ? List.of(new DescribeWave.Scenario(
                                null,
                                "Demander les horaires du point d’accueil numérique",
                                "Se présenter comme un usager, demander les horaires et les pièces à apporter.",
                                Set.of()))
                        : List.of(),
                Set.of(service("BARU"), service("SMI")),
                Set.of(),
                calls ? new OpeningHours(LocalTime.of(9, 0), LocalTime.of(16, 30)) : null,
                !calls);
    }

    private ServiceId service(String code) {
        return services.named(code).orElseThrow().id();
    }

    // --- what was published ------------------------------------------------------------------------------------------

    private void takeOver(Past past, List<ResultRows.Read> rows, Deed deed) {
        List<QuestionId> questions = new ArrayList<>();
        List<ResultRows.Read> own =
                rows.stream().filter(row -> past.source().equals(row.source())).toList();
        own.forEach(row -> questions.add(question(past, row)));
        LocalDate from = past.from();
        Wave wave = Wave.takeOver(
                codes.next(from == null ? deed.today().getYear() : from.getYear()),
                terms(past, questions),
                own.stream().map(row -> totals(row)).toList(),
                deed);
        waves.saveAndFlush(wave);
    }

    private static DescribeWave terms(Past past, List<QuestionId> questions) {
        return new DescribeWave(
                past.kind(),
                past.title(),
                past.source(),
                past.theme(),
                past.channel(),
                past.sampling(),
                Gathering.TOTALS,
                past.from(),
                past.to(),
                null,
                past.panel(),
                past.method(),
                questions,
                List.of(),
                Set.of(),
                Set.of(),
                null,
                false);
    }

    private QuestionId question(Past past, ResultRows.Read row) {
        return bank.named(row.label()).map(Question::id).orElseGet(() -> bank.add(
                        new EditQuestion(null, 0, row.label(), null, scale(past, row), past.theme()))
                .id());
    }

    private static AnswerScale scale(Past past, ResultRows.Read row) {
        return switch (past.kind()) {
            case SATISFACTION -> AnswerScale.FOUR_LEVELS;
            case MYSTERY -> row.label().contains("pris en charge") ? AnswerScale.PICKED_UP : AnswerScale.FOUR_LEVELS;
            case OTHER_SOURCE -> AnswerScale.FIGURE;
        };
    }

    private EnterTotals totals(ResultRows.Read row) {
        return new EnterTotals(
                // the wave has no id yet, and does not look at this one
                new WaveId(UUID.randomUUID()),
                bank.named(row.label()).map(Question::id).orElseThrow(),
                0,
                row.answering(),
                row.satisfied(),
                row.answering() == null ? row.percent() : null,
                row.note());
    }

    private static byte[] content() {
        try (InputStream in = DemonstrationSurveys.class.getResourceAsStream("/demonstration/" + FILE)) {
            return Objects.requireNonNull(in, "The demonstration's surveys are not on the class path")
                    .readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
