package fr.qualipilote.actionplan.domain;

import fr.qualipilote.kernel.Recurrence;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A rule as one short text: {@code once}, {@code continuous}, {@code months 1 on 1 NEXT_WORKING_DAY}. */
@Converter
class RecurrenceConverter implements AttributeConverter<Recurrence, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Recurrence rule) {
        if (rule == null) {
            return null;
        }
        if (rule instanceof Recurrence.EveryMonths every) {
            return "months " + every.months() + " on " + every.dayOfMonth() + " " + every.adjustment();
        }
        return rule instanceof Recurrence.Continuous ? "continuous" : "once";
    }

    @Override
    public @Nullable Recurrence convertToEntityAttribute(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.equals("once")) {
            return new Recurrence.Once();
        }
        if (text.equals("continuous")) {
            return new Recurrence.Continuous();
        }
        String[] words = text.split(" ");
        if (words.length != 5 || !words[0].equals("months")) {
            throw new IllegalArgumentException("Not a recurrence: " + text);
        }
        return new Recurrence.EveryMonths(
                Integer.parseInt(words[1]), Integer.parseInt(words[3]), Recurrence.Adjustment.valueOf(words[4]));
    }
}
