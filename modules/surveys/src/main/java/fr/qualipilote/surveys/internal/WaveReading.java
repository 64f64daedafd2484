package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.surveys.AnswerScale;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.QuestionLine;
import fr.qualipilote.surveys.Result;
import fr.qualipilote.surveys.SurveyFigure;
import fr.qualipilote.surveys.UnknownSurvey;
import fr.qualipilote.surveys.WaveLine;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.domain.ResultPolicy;
import fr.qualipilote.surveys.domain.Scenario;
import fr.qualipilote.surveys.domain.Wave;
import fr.qualipilote.surveys.domain.WaveQuestion;
import fr.qualipilote.surveys.internal.Tallies.Counted;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns waves into what screens read. */
@Component
class WaveReading {

    /** By field; those without dates last. */
    private static final Comparator<Wave> IN_ORDER = Comparator.comparing(
                    Wave::fieldFrom, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Wave::code);

    private static final int MOST_COMMENTS = 500;

    private final WaveRepository waves;
    private final QuestionBank bank;
    private final Tallies tallies;
    private final CallRepository calls;
    private final ResultPolicy policy;
    private final SurveyRights rights;
    private final EntityManager entities;

    WaveReading(
            WaveRepository waves,
            QuestionBank bank,
            Tallies tallies,
            CallRepository calls,
            ResultPolicy policy,
            SurveyRights rights,
            EntityManager entities) {
        this.waves = waves;
        this.bank = bank;
        this.tallies = tallies;
        this.calls = calls;
        this.policy = policy;
        this.rights = rights;
        this.entities = entities;
    }

    /** The bank and the counts, read once for many waves. */
    private record Known(Map<QuestionId, QuestionLine> questions, Counted counted) {

        QuestionLine question(QuestionId id) {
            return Objects.requireNonNull(questions.get(id), "the question is in the bank");
        }
    }

    private Known all() {
        return new Known(
                bank.lines().stream().collect(Collectors.toMap(QuestionLine::id, Function.identity())), tallies.all());
    }

    List<WaveLine> lines() {
        Known known = all();
        return waves.withQuestions().stream()
                .sorted(IN_ORDER.reversed())
                .map(wave -> line(wave, known))
                .toList();
    }

    List<SurveyFigure> figures() {
        Known known = all();
        return waves.validated().stream()
                .sorted(IN_ORDER)
                .flatMap(wave -> wave.questions().stream()
                        .map(question -> new SurveyFigure(
                                line(wave, known),
                                wave.sampling(),
                                known.question(question.question()),
                                result(wave, question, known))))
                .toList();
    }

    List<WaveSheet.TrendPoint> trend(QuestionId question) {
        Known known = all();
        if (!known.questions().containsKey(question)) {
            throw UnknownSurvey.of("question", question.toString());
        }
        return waves.validated().stream()
                .filter(wave -> wave.asks(question))
                .sorted(IN_ORDER)
                .map(wave -> new WaveSheet.TrendPoint(
                        wave.id(),
                        wave.code(),
                        wave.title(),
                        wave.fieldFrom(),
                        wave.fieldTo(),
                        result(wave, wave.question(question), known)))
                .toList();
    }

    WaveSheet sheet(Actor actor, Wave wave) {
        Known known = all();
        List<Wave> validated =
                waves.validated().stream().sorted(IN_ORDER.reversed()).toList();
        return new WaveSheet(
                line(wave, known),
                wave.version(),
                wave.sampling(),
                wave.gathering(),
                wave.population(),
                wave.method(),
                wave.openingHours(),
                wave.isCommentAsked(),
                wave.services(),
                wave.asked(),
                wave.questions().stream()
                        .map(question -> new WaveSheet.QuestionResult(
                                known.question(question.question()),
                                result(wave, question, known),
                                before(wave, question, validated, known)))
                        .toList(),
                scenarios(wave, known),
                comments(wave),
                wave.submittedBy(),
                wave.submittedAt(),
                wave.validatedBy(),
                wave.validatedAt(),
                wave.returnReason(),
                wave.cancelReason(),
                wave.publication(),
                wave.conclusion(),
                wave.isTakenOver(),
                rights.steps(actor, wave),
                wave.history().stream()
                        .map(entry -> new WaveSheet.HistoryEntry(
                                entry.at(), entry.author(), entry.code(), entry.question(), entry.arguments()))
                        .toList());
    }

    private WaveLine line(Wave wave, Known known) {
        IntSummaryStatistics n = wave.questions().stream()
                .map(question -> result(wave, question, known).answering())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        return new WaveLine(
                wave.id(),
                wave.code(),
                wave.kind(),
                wave.title(),
                wave.source(),
                wave.theme(),
                wave.channel(),
                wave.state(),
                wave.fieldFrom(),
                wave.fieldTo(),
                wave.panel(),
                wave.questions().size(),
                known.counted().entries(wave.id()),
                n.getCount() == 0 ? null : Integer.valueOf(n.getMin()),
                n.getCount() == 0 ? null : Integer.valueOf(n.getMax()));
    }

    private Result result(Wave wave, WaveQuestion question, Known known) {
        AnswerScale scale = known.question(question.question()).scale();
        return policy.result(wave, question, known.counted().of(wave.id(), question.question(), scale));
    }

    /** Labels of the questions of a wave that have no result at all. */
    List<String> withoutResult(Wave wave) {
        Known known = all();
        return wave.questions().stream()
                .filter(question -> result(wave, question, known).percent() == null)
                .map(question -> known.question(question.question()).label())
                .toList();
    }

    /** @param validated latest first */
    private WaveSheet.@Nullable Earlier before(Wave wave, WaveQuestion question, List<Wave> validated, Known known) {
        return validated.stream()
                .filter(other -> !other.id().equals(wave.id()))
                .filter(other -> IN_ORDER.compare(other, wave) < 0)
                .filter(other -> other.asks(question.question()))
                .findFirst()
                .map(other -> {
                    Result then = result(other, other.question(question.question()), known);
                    Result now = result(wave, question, known);
                    return new WaveSheet.Earlier(other.id(), other.code(), then, change(then.percent(), now.percent()));
                })
                .orElse(null);
    }

    private static @Nullable BigDecimal change(@Nullable BigDecimal then, @Nullable BigDecimal now) {
        return then == null || now == null ? null : now.subtract(then);
    }

    private List<WaveSheet.Scenario> scenarios(Wave wave, Known known) {
        if (wave.scenarios().isEmpty()) {
            return List.of();
        }
        Map<UUID, Integer> plays = calls.playsOf(wave.id().value()).stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
        return wave.scenarios().stream()
                .map(scenario -> new WaveSheet.Scenario(
                        scenario.id(),
                        scenario.label(),
                        scenario.instructions(),
                        criteria(wave, scenario, known),
                        plays.getOrDefault(scenario.id().value(), 0)))
                .toList();
    }

    private static List<QuestionId> criteria(Wave wave, Scenario scenario, Known known) {
        return wave.questions().stream()
                .map(WaveQuestion::question)
                .filter(question -> known.question(question).scale().isAsked() && scenario.judges(question))
                .toList();
    }

    /** In no order that would tell who wrote when. */
    private List<String> comments(Wave wave) {
        return entities.createQuery(
                        """
                        select r.comment from SurveyResponse r
                        where r.wave = :wave and r.comment is not null order by r.comment""",
                        String.class)
                .setParameter("wave", wave.id().value())
                .setMaxResults(MOST_COMMENTS)
                .getResultList();
    }
}
