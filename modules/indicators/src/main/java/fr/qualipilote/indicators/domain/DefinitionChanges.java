package fr.qualipilote.indicators.domain;

import fr.qualipilote.indicators.IndicatorDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What differs between two wordings of an indicator, as names of its fields for the history. */
final class DefinitionChanges {

    private record Field(String name, Function<IndicatorDefinition, Object> value) {}

    private static final List<Field> FIELDS = List.of(
            new Field("code", IndicatorDefinition::code),
            new Field("name", IndicatorDefinition::name),
            new Field("definition", IndicatorDefinition::definition),
            new Field("formula", IndicatorDefinition::formula),
            new Field("numerator", one -> Objects.requireNonNullElse(one.numeratorName(), "")),
            new Field("denominator", one -> Objects.requireNonNullElse(one.denominatorName(), "")),
            new Field("figure", one -> Objects.requireNonNullElse(one.denominatorFigure(), "")),
            new Field("unit", IndicatorDefinition::unit),
            new Field("decimals", IndicatorDefinition::decimals),
            new Field("lower-bound", one -> Objects.requireNonNullElse(one.lowerBound(), "")),
            new Field("upper-bound", one -> Objects.requireNonNullElse(one.upperBound(), "")),
            new Field("periodicity", IndicatorDefinition::periodicity),
            new Field("source", IndicatorDefinition::source),
            new Field("comment", IndicatorDefinition::comment),
            new Field("method", IndicatorDefinition::method),
            new Field("sample-size", one -> Objects.requireNonNullElse(one.sampleSize(), "")),
            new Field("responsible", IndicatorDefinition::responsible),
            new Field("publishable", IndicatorDefinition::publishable),
            new Field("due-days", IndicatorDefinition::dueDays),
            new Field("collected-from", IndicatorDefinition::collectedFrom),
            new Field("position", IndicatorDefinition::position));

    private DefinitionChanges() {}

    /** Names of the fields that differ: what they were worth is not repeated. */
    static List<String> between(IndicatorDefinition before, IndicatorDefinition after) {
        List<String> changed = new ArrayList<>();
        for (Field field : FIELDS) {
            if (!field.value().apply(before).equals(field.value().apply(after))) {
                changed.add(field.name());
            }
        }
        return changed;
    }
}
