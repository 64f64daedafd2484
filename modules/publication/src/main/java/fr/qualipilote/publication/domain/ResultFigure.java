package fr.qualipilote.publication.domain;

import fr.qualipilote.publication.FigureId;
import fr.qualipilote.publication.PublicSet.State;
import fr.qualipilote.publication.PublicSet.SurveyRow;
import fr.qualipilote.surveys.Channel;
import fr.qualipilote.surveys.Interval;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.Result;
import fr.qualipilote.surveys.Sampling;
import fr.qualipilote.surveys.SurveyFigure;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of a question with the words of its wave. Where n is so small that people could be recognised, neither the
 * percentage nor n is copied: what is not there cannot be shown by mistake. Notes and free answers are never copied.
 */
@Embeddable
public record ResultFigure(
        @Column(name = "wave_id") UUID waveId,
        @Column(name = "question_id") UUID questionId,
        String wave,
        @Enumerated(EnumType.STRING) WaveKind kind,
        String title,
        String source,
        @Enumerated(EnumType.STRING) Channel channel,
        @Enumerated(EnumType.STRING) Sampling sampling,
        @Column(name = "field_from") @Nullable LocalDate fieldFrom,
        @Column(name = "field_to") @Nullable LocalDate fieldTo,
        String question,
        @Enumerated(EnumType.STRING) State state,
        @Column(precision = 7, scale = 3) @Nullable BigDecimal percent,
        @Column(name = "value_text") String text,
        @Nullable Integer answering,
        @Nullable Integer satisfied,
        @Column(name = "margin_low") @Nullable Integer marginLow,
        @Column(name = "margin_high") @Nullable Integer marginHigh,
        @Column(name = "few_answers") boolean fewAnswers)
        implements Figure {

    /** What is told instead of a result that rests on fewer than five answers. */
    public static final String SUPPRESSED = "moins de 5 réponses, non publié";

    public static ResultFigure of(SurveyFigure figure) {
        Result result = figure.result();
        State state = stateOf(result);
        boolean shown = state == State.VALUE;
        Interval margin = shown ? result.margin() : null;
        return new ResultFigure(
                figure.wave().id().value(),
                figure.question().id().value(),
                figure.wave().code(),
                figure.wave().kind(),
                figure.wave().title(),
                figure.wave().source(),
                figure.wave().channel(),
                figure.sampling(),
                figure.wave().fieldFrom(),
                figure.wave().fieldTo(),
                figure.question().label(),
                state,
                shown ? result.percent() : null,
                print(result),
                shown ? result.answering() : null,
                shown ? result.satisfied() : null,
                margin == null ? null : margin.low(),
                margin == null ? null : margin.high(),
                shown && result.fewAnswers());
    }

    private static State stateOf(Result result) {
        if (result.suppressedInPublic()) {
            return State.SUPPRESSED;
        }
        return result.percent() == null ? State.NOT_MEASURED : State.VALUE;
    }

    private static String print(Result result) {
        BigDecimal percent = result.percent();
        return switch (stateOf(result)) {
            case SUPPRESSED -> SUPPRESSED;
            case VALUE -> percent == null ? MeasureFigure.NOT_MEASURED : PrintedFigure.percent(percent);
            default -> MeasureFigure.NOT_MEASURED;
        };
    }

    @Override
    public FigureId.OfResult id() {
        return new FigureId.OfResult(new WaveId(waveId), new QuestionId(questionId));
    }

    @Override
    public String label() {
        return question + " (" + source + ")";
    }

    @Override
    public String fingerprint() {
        return Fingerprint.of(
                wave,
                kind,
                title,
                source,
                channel,
                sampling,
                fieldFrom,
                fieldTo,
                question,
                state,
                percent,
                text,
                answering,
                satisfied,
                marginLow,
                marginHigh,
                fewAnswers);
    }

    public SurveyRow row(int rank) {
        return new SurveyRow(
                rank,
                wave,
                kind,
                title,
                source,
                channel,
                sampling,
                fieldFrom,
                fieldTo,
                question,
                state,
                percent,
                text,
                answering,
                satisfied,
                marginLow == null || marginHigh == null ? null : new Interval(marginLow, marginHigh),
                fewAnswers);
    }
}
