package fr.qualipilote.publication.domain;

import fr.qualipilote.indicators.Direction;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.PublishableMeasures;
import fr.qualipilote.indicators.PublishableMeasures.Edition;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.publication.FigureId;
import fr.qualipilote.publication.PublicSet.MeasureCell;
import fr.qualipilote.publication.PublicSet.State;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure with the words of its indicator. The comment that somebody wrote to the measure is not among them: it is written for
 * colleagues, and may name people.
 */
@Embeddable
public record MeasureFigure(
        @Column(name = "measure_id") UUID measure,
        int edition,
        String code,
        String name,
        String definition,
        String formula,
        @Enumerated(EnumType.STRING) Unit unit,
        int decimals,
        String source,
        String comment,
        String period,
        @Enumerated(EnumType.STRING) State state,
        @Column(name = "value_number", precision = 30, scale = 10) @Nullable BigDecimal value,
        @Column(name = "value_text") String text,
        @Enumerated(EnumType.STRING) Direction direction,
        @Column(name = "target_value", precision = 30, scale = 10) @Nullable BigDecimal targetValue,
        @Column(name = "target_text") String target,
        @Enumerated(EnumType.STRING) Verdict verdict,
        @Enumerated(EnumType.STRING) Method method,
        @Column(name = "sample_size") @Nullable Integer sampleSize)
        implements Figure {

    /** What « - » is called where there is room for words. */
    public static final String NO_CASE = "aucun cas";

    public static final String NOT_MEASURED = "non mesuré";

    private static final String NO_CASE_ENTERED = "-";

    public static MeasureFigure of(PublishableMeasures.Figure figure) {
        BigDecimal value = figure.value();
        BigDecimal threshold = figure.target().threshold().orElse(null);
        State state = value != null ? State.VALUE : stateOf(figure.text());
        return new MeasureFigure(
                figure.edition().measure().value(),
                figure.edition().edition(),
                figure.code(),
                figure.name(),
                figure.definition(),
                figure.formula(),
                figure.unit(),
                figure.decimals(),
                figure.source(),
                figure.indicatorComment(),
                figure.period().code(),
                state,
                value,
                print(value, figure.text(), figure.unit(), figure.decimals()),
                figure.target().direction(),
                threshold,
                threshold == null ? "" : PrintedFigure.of(threshold, figure.unit(), figure.decimals()),
                figure.verdict(),
                figure.method(),
                figure.sampleSize());
    }

    private static State stateOf(String entered) {
        return entered.equals(NO_CASE_ENTERED) ? State.NO_CASE : State.NOT_MEASURED;
    }

    private static String print(@Nullable BigDecimal value, String entered, Unit unit, int decimals) {
        if (value != null) {
            return PrintedFigure.of(value, unit, decimals);
        }
        return stateOf(entered) == State.NO_CASE ? NO_CASE : NOT_MEASURED;
    }

    /** What the measure holds since it was corrected, printed as this one is. */
    public String corrected(@Nullable BigDecimal newValue, String newText) {
        return print(newValue, newText, unit, decimals);
    }

    @Override
    public FigureId id() {
        return new FigureId.OfMeasure(new MeasureId(measure));
    }

    public Edition editionOfMeasure() {
        return new Edition(new MeasureId(measure), edition);
    }

    public Period whole() {
        return Period.ofCode(period);
    }

    @Override
    public String label() {
        return name + " (" + period + ")";
    }

    @Override
    public String fingerprint() {
        return Fingerprint.of(
                edition,
                code,
                name,
                definition,
                formula,
                unit,
                decimals,
                source,
                comment,
                period,
                state,
                value,
                text,
                direction,
                targetValue,
                target,
                verdict,
                method,
                sampleSize);
    }

    public MeasureCell cell(int rank) {
        return new MeasureCell(
                rank, whole(), state, value, text, direction, targetValue, target, verdict, method, sampleSize);
    }
}
