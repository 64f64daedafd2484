package fr.qualipilote.ui.text;

import fr.qualipilote.actionplan.ActionSheet.HistoryEntry;
import fr.qualipilote.actionplan.HistoryCode.Argument;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import java.time.LocalDate;
import java.util.function.Function;

/** An entry of an action's history as a sentence. */
public final class Histories {

    private Histories() {}

    /**
     * @param people the name of a person
     * @param services the code of a service
     */
    public static String sentence(
            HistoryEntry entry,
            Wording words,
            Function<PersonId, String> people,
            Function<ServiceId, String> services) {
        Object[] arguments = new Object[entry.arguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            String argument = entry.arguments().get(i);
            arguments[i] = readable(entry.code().arguments().get(i), argument, words, people, services);
        }
        return words.text("history." + entry.code().code(), arguments)
                .replace(", –,", ",")
                .strip();
    }

    private static String readable(
            Argument kind,
            String value,
            Wording words,
            Function<PersonId, String> people,
            Function<ServiceId, String> services) {
        if (value.isEmpty()) {
            return kind == Argument.TEXT ? "" : words.text("none");
        }
        return switch (kind) {
            case TEXT, NUMBER -> value;
            case DATE -> words.dayMonthYear(LocalDate.parse(value));
            case PERIOD -> words.period(value);
            case PERSON -> people.apply(PersonId.of(value));
            case SERVICE -> services.apply(ServiceId.of(value));
        };
    }
}
