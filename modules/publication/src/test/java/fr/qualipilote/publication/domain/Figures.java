package fr.qualipilote.publication.domain;

import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.PublishableMeasures.Edition;
import fr.qualipilote.indicators.PublishableMeasures.Figure;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.surveys.AnswerScale;
import fr.qualipilote.surveys.Basis;
import fr.qualipilote.surveys.Channel;
import fr.qualipilote.surveys.Interval;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.QuestionLine;
import fr.qualipilote.surveys.Result;
import fr.qualipilote.surveys.Sampling;
import fr.qualipilote.surveys.SurveyFigure;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveKind;
import fr.qualipilote.surveys.WaveLine;
import fr.qualipilote.surveys.WaveState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Measures and results as the other modules give them. */
public final class Figures {

    public static final WaveId WAVE = new WaveId(id("ENQ-2022-001"));

    private Figures() {}

    /** Of the calls answered, for instance: per cent, at least 90. */
    public static Figure measure(String name, String text, @Nullable String value) {
        return measure(name, YearMonth.of(2022, 5), 1, text, value);
    }

    public static Figure measure(String name, YearMonth month, int edition, String text, @Nullable String value) {
        Target target = Target.Floor.of("90");
        BigDecimal number = value == null ? null : new BigDecimal(value);
        return new Figure(
                new Edition(new MeasureId(id(name + month)), edition),
                new IndicatorId(id(name)),
                "IND-" + name.length(),
                name,
                "Part des appels décrochés",
                "appels décrochés / appels présentés",
                "logiciel de téléphonie",
                "Indicateur mensuel",
                Unit.PERCENT,
                2,
                Period.month(month),
                number,
                text,
                target,
                number == null ? Verdict.NONE : target.judge(number),
                Method.EXHAUSTIVE,
                1_389,
                "Vu avec Mme Martin");
    }

    public static SurveyFigure result(String question, int answering, int satisfied) {
        BigDecimal percent =
                BigDecimal.valueOf(100L * satisfied).divide(BigDecimal.valueOf(answering), 1, RoundingMode.HALF_UP);
        return new SurveyFigure(
                wave(WaveState.VALIDATED),
                Sampling.SAMPLE,
                new QuestionLine(
                        new QuestionId(id(question)), question, null, AnswerScale.FOUR_LEVELS, null, 1, false, 0),
                new Result(
                        Basis.TOTALS,
                        answering,
                        satisfied,
                        percent,
                        new Interval(79, 95),
                        answering < 30,
                        answering < 5,
                        "Note de Mme Martin",
                        1,
                        null,
                        Instant.parse("2022-07-03T09:00:00Z"),
                        false));
    }

    public static WaveLine wave(WaveState state) {
        return new WaveLine(
                WAVE,
                "ENQ-2022-001",
                WaveKind.SATISFACTION,
                "Enquête 2022 sur l’accueil",
                "Enquête 2022 panel de 57 répondants",
                null,
                Channel.HALL,
                state,
                LocalDate.of(2022, 1, 3),
                LocalDate.of(2022, 4, 29),
                57,
                2,
                0,
                57,
                57);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
