package fr.qualipilote.indicators;

import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.Period;
import java.util.List;

/**
 * A collection does not admit the step. Arguments of {@code collection.step}: deed code, period code, state name; of
 * {@code collection.incomplete}: period code, how many values are missing, the names of their indicators.
 */
public final class CollectionRefused extends BusinessRefusal {

    private CollectionRefused(String code, String logMessage, Object... arguments) {
        super(code, logMessage, arguments);
    }

    /** @param deed {@code finish-collection}, {@code accept-collection}, {@code send-back-collection} */
    public static CollectionRefused step(String deed, Period period, CollectionState state) {
        return new CollectionRefused(
                "collection.step",
                deed + " is not possible for " + period.code() + " in state " + state,
                deed,
                period.code(),
                state.name());
    }

    public static CollectionRefused incomplete(Period period, List<String> missing) {
        return new CollectionRefused(
                "collection.incomplete",
                missing.size() + " values of " + period.code() + " are missing",
                period.code(),
                missing.size(),
                String.join(", ", missing));
    }
}
