package fr.qualipilote.indicators.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a text says: a value, « no case », « not measured », or nothing.
 *
 * @param text as it can be entered again
 * @param value exact; null but for a value
 * @param numerator as entered, with its denominator; null where the value was given as it is
 * @param byFigure whether the denominator is the dated figure of the indicator
 */
public record MeasureContent(
        Kind kind,
        String text,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        boolean byFigure) {

    /** What is in a cell. */
    public enum Kind {
        VALUE,
        NO_CASE,
        NOT_MEASURED,
        /** Nothing; where there was something, it was taken away. */
        NOTHING
    }

    static final MeasureContent NOTHING = new MeasureContent(Kind.NOTHING, "", null, null, null, false);
    static final MeasureContent NO_CASE = new MeasureContent(Kind.NO_CASE, "-", null, null, null, false);
    static final MeasureContent NOT_MEASURED = new MeasureContent(Kind.NOT_MEASURED, "?", null, null, null, false);

    static MeasureContent value(BigDecimal value) {
        return new MeasureContent(Kind.VALUE, Numbers.text(value), value, null, null, false);
    }

    /** Whether both say the same, however it is written. */
    boolean saysTheSameAs(MeasureContent other) {
        return kind == other.kind
                && Numbers.same(value, other.value)
                && Numbers.same(numerator, other.numerator)
                && Numbers.same(denominator, other.denominator);
    }

    public boolean isNothing() {
        return kind == Kind.NOTHING;
    }
}
