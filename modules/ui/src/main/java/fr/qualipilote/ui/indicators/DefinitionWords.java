package fr.qualipilote.ui.indicators;

import fr.qualipilote.indicators.IndicatorDefinition;
import fr.qualipilote.ui.text.Wording;

/** How a definition is told. */
final class DefinitionWords {

    private DefinitionWords() {}

    /** The formula in words, or the numerator over the denominator; empty where neither is written down. */
    static String formula(IndicatorDefinition definition, Wording words) {
        if (!definition.formula().isBlank()) {
            return definition.formula();
        }
        return definition.numeratorName() != null && definition.denominatorName() != null
                ? words.text("indicator.quotient", definition.numeratorName(), definition.denominatorName())
                : "";
    }
}
