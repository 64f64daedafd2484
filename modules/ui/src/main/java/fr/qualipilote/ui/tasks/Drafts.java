package fr.qualipilote.ui.tasks;

import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.kernel.Recurrence.Adjustment;
import fr.qualipilote.kernel.ServiceId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a draft holds; what makes no sense any more is left out. */
final class Drafts {

    private static final String ONCE = "once";
    private static final String CONTINUOUS = "continuous";
    private static final String PERSON = "person:";
    private static final String SERVICE = "service:";
    private static final String ALL = "all";

    private Drafts() {}

    static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    static String rule(Recurrence rule) {
        if (rule instanceof Recurrence.EveryMonths every) {
            return every.months() + ":" + every.dayOfMonth() + ":" + every.adjustment();
        }
        return rule instanceof Recurrence.Continuous ? CONTINUOUS : ONCE;
    }

    static @Nullable Recurrence rule(String text) {
        if (text.equals(CONTINUOUS)) {
            return new Recurrence.Continuous();
        }
        String[] parts = text.split(":", 3);
        if (!text.matches("[1-9]\\d?:[1-9]\\d?:[A-Z_]+")) {
            return text.equals(ONCE) ? new Recurrence.Once() : null;
        }
        Adjustment adjustment = constant(Adjustment.class, parts[2]);
        int months = Integer.parseInt(parts[0]);
        int day = Integer.parseInt(parts[1]);
        return adjustment == null || months > 60 || day > 31
                ? null
                : new Recurrence.EveryMonths(months, day, adjustment);
    }

    static String contributors(Set<Contributor> contributors) {
        return contributors.stream().map(Drafts::contributor).collect(Collectors.joining(" "));
    }

    static Set<Contributor> contributors(String text) {
        return Arrays.stream(text.split(" "))
                .map(Drafts::contributor)
                .filter(contributor -> contributor != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String contributor(Contributor contributor) {
        if (contributor instanceof Contributor.Someone someone) {
            return PERSON + someone.person();
        }
        return contributor instanceof Contributor.OneService one ? SERVICE + one.service() : ALL;
    }

    private static @Nullable Contributor contributor(String text) {
        try {
            if (text.startsWith(PERSON)) {
                return new Contributor.Someone(PersonId.of(text.substring(PERSON.length())));
            }
            if (text.startsWith(SERVICE)) {
                return new Contributor.OneService(ServiceId.of(text.substring(SERVICE.length())));
            }
        } catch (IllegalArgumentException e) {
            return null;
        }
        return text.equals(ALL) ? new Contributor.AllServices() : null;
    }
}
