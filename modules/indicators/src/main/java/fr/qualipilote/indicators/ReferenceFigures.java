package fr.qualipilote.indicators;

import fr.qualipilote.kernel.Actor;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * Figures that others are divided by and that change with time, for instance the number of inhabitants. Everybody signed in reads;
 * the quality manager and the deputy change.
 */
public interface ReferenceFigures {

    List<ReferenceFigureLine> figures(Actor actor);

    ReferenceFigureId define(Actor actor, String name, DatedValue first);

    /** Another value from a month on. Values computed before with the old one stay; a month that has a value of the figure is refused. */
    void setValue(Actor actor, ReferenceFigureId id, DatedValue value);

    /** @param values by their month, the latest first */
    record ReferenceFigureLine(ReferenceFigureId id, String name, List<DatedValue> values) {}

    /** @param from a period is computed with the value in force in its first month @param source may be empty */
    record DatedValue(YearMonth from, BigDecimal value, String source) {}
}
